-- 送过的名单叫什么：对方没有接受的，说得出是哪一份 · what a list was called, so that the page can say which was refused.
alter table ferry.item add column name text not null default '' check (length(name) <= 200);
