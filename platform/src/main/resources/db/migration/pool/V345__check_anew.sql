-- 正办着的时候有人被销毁：入库以前从头查一遍 · somebody was erased while a list was being checked: it is checked once more before it goes in, since its rows may be sealed under what is gone.
alter table pool.batch add column check_anew boolean not null default false;
