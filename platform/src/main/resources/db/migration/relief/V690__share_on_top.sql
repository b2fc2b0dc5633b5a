-- 上级的一份另加：算出的金额由本院出，上级的一份加在上面；两个索引给资金池问“凭哪个决定”。
-- The share of the office above may come on top of the computed amount; two indexes for what the fund asks.
alter table relief.proposal add column on_top boolean not null default false,
  add constraint proposal_on_top check (not on_top or help_id is not null);
comment on column relief.proposal.on_top is '上级的一份加在算出的金额上，不从里面分';
create index proposal_saved on relief.proposal (candidate, proposal) where candidate is not null;
create index proposal_help on relief.proposal (help_id) where help_id is not null;
