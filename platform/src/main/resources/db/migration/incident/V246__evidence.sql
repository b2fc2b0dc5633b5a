-- 证据包：做好的压缩包，每一份登记；只加 · packs of evidence as they were made; only added.
create table incident.pack (
  id           bigint      generated always as identity primary key,
  incident_id  bigint      references incident.incident (id),
  alarm_id     bigint,
  mark         text        not null,
  entries      bigint      not null check (entries > 0),
  open_entries bigint      not null check (open_entries >= 0),
  manifest     text        not null check (manifest ~ '^[0-9a-f]{64}$'),
  content      bytea       not null,
  officer      text        not null,
  officer_name text        not null,
  at           timestamptz not null,
  check ((incident_id is null) <> (alarm_id is null))
);
comment on table incident.pack is '证据包：留痕连同证明、树根，遮住的；谁做的、导出编号、清单的 SM3';
create index pack_incident on incident.pack (incident_id, id);
create index pack_alarm on incident.pack (alarm_id, id);
create trigger pack_no_change before update or delete on incident.pack
  for each row execute function incident.refuse_change();
create trigger pack_no_truncate before truncate on incident.pack
  for each statement execute function incident.refuse_change();
-- Who sees the incident or the alarm sees its packs.
call access.guard_by('incident.pack', $$(select access.is_server())
  or exists (select 1 from incident.incident i where i.id = incident_id)
  or exists (select 1 from watch.alarm a where a.id = alarm_id)$$);
