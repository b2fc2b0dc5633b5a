-- 常驻索引：当事人在不在看、碰撞是谁要的、按哪一次整建的频率计分、哪些分块过大。
-- A party that a run has collided stays in view: a change of the pool collides it again where it is touched.
alter table screening.party add column in_view boolean not null default false;
update screening.party p set in_view = true
where exists (select 1 from screening.run r
              where r.state = 'published' and (r.list_id is null or r.list_id = p.list_id));

-- cause: a person asked for it, or the pool changed. gone_count: hits that no longer stand because of it.
-- weighed_by: version of the pool whose frequencies gave the weights. capped: blocks that were too large.
alter table screening.run
  add column cause      text    not null default 'asked' check (cause in ('asked', 'changed')),
  add column gone_count integer not null default 0,
  add column weighed_by bigint,
  add column capped     jsonb   not null default '[]';
update screening.run set weighed_by = pool_version;
alter table screening.run alter column weighed_by set not null;
