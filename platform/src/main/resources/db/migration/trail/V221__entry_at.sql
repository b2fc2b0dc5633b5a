-- 预警按时间看留痕 · the watch reads the trail by time.
create index entry_at on trail.entry (at);
