-- 和同类案件比过：存建议的时候比的是什么，在幅度以外的理由。早先的建议没有这几项，照样读得出、算得回。
alter table opinion.proposal
  add column like_scope text check (like_scope in ('OFFICE', 'CITY', 'PROVINCE')),
  add column like_count integer check (like_count >= 0),
  add column like_median_fen bigint check (like_median_fen >= 0),
  add column like_percent integer check (like_percent > 0),
  add column like_reason text,
  add constraint proposal_outside_wants_reason check (
    like_median_fen is null or like_percent is null or outcome <> 'proposed'
    or amount_fen between like_median_fen * (100 - like_percent) / 100
      and like_median_fen * (100 + like_percent) / 100
    or coalesce(length(btrim(like_reason)), 0) > 0);
comment on column opinion.proposal.like_reason is '在同类案件的幅度以外，为什么还这样建议；不写姓名和号码';
create index proposal_since on opinion.proposal (saved_at);
