-- 当事人和命中归哪个检察院；封存的案件只有本院的检察官知道 · whose the parties and hits are; sealed cases.
alter table screening.party_list add column place text not null default '${home}';
alter table screening.party
  add column place  text    not null default '${home}',
  add column sealed boolean not null default false;
alter table screening.hit
  add column place  text    not null default '${home}',
  add column sealed boolean not null default false;
alter table screening.run add column place text not null default '${home}';
alter table screening.party_list alter column place set default access.own_place();
alter table screening.party alter column place set default access.own_place();
alter table screening.run alter column place set default access.own_place();
alter table screening.hit alter column place drop default, alter column sealed drop default; -- those of the party

-- Two places may number their parties alike, and may send the same file.
alter table screening.party drop constraint party_party_no_key;
alter table screening.party add constraint party_number unique (place, party_no);
alter table screening.party_list drop constraint party_list_sha256_key;
alter table screening.party_list add constraint party_list_file unique (place, sha256);

call access.guard('screening.party_list', 'PARTIES', 'place', $$'procuratorate'$$, 'false');
call access.guard('screening.party', 'HITS', 'place', $$'procuratorate'$$, 'sealed');
call access.guard('screening.hit', 'HITS', 'place', $$'procuratorate'$$, 'sealed');
call access.guard('screening.run', 'HITS', 'place', $$'procuratorate'$$, 'false');
call access.guard_by('screening.bad_row', $$(select access.is_server())
  or exists (select 1 from screening.party_list l where l.id = list_id)$$);
call access.guard_by('screening.disposition', $$(select access.is_server())
  or exists (select 1 from screening.hit h where h.id = hit_id)$$);
