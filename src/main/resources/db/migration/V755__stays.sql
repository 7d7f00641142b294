-- A stay as its household lives it: from moving in until moving on, in however many rooms. Each room is an occupancy; the stay is
-- the chain of them, and bears the id of the first. The database makes it, so that nothing is ever written of a stay that was not.
create table refuge.stay (
  authority_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  began_at timestamptz not null,
  primary key (authority_id, id),
  constraint whose_stay unique (authority_id, id, case_id, person_id),
  constraint which_case_a_stay_is_of unique (authority_id, id, case_id),
  foreign key (authority_id, id) references refuge.occupancy (authority_id, id)
);
comment on table refuge.stay is 'A household''s stay, in one room after another; it bears the id of its first occupancy';
comment on column refuge.stay.authority_id is 'public: whose installation';
comment on column refuge.stay.id is 'staff: identifies the stay; the id of its first occupancy';
comment on column refuge.stay.case_id is 'staff: whose case';
comment on column refuge.stay.person_id is 'staff: whose key the words of the stay are sealed with';
comment on column refuge.stay.began_at is 'staff: when they moved in';
create index stays_of_a_case on refuge.stay (authority_id, case_id, began_at desc);
create index stays_of_a_person on refuge.stay (authority_id, person_id, began_at);
call access.guard('refuge.stay');
create policy not_of_a_hidden_case on refuge.stay as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));
grant select on refuge.stay to rowan_support;

create index stays_under_way on refuge.occupancy (authority_id, space_id) where kind = 'STAY' and outcome is null;

create function refuge.begin_stay() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not exists (select from refuge.occupancy o
      where o.authority_id = new.authority_id and o.case_id = new.case_id and o.id <> new.id and o.kind = 'STAY'
        and o.outcome = 'SPACE_OF_OURS' and coalesce(upper(o.during), o.begun_at) = new.begun_at) then
    insert into refuge.stay (authority_id, id, case_id, person_id, began_at)
    values (new.authority_id, new.id, new.case_id, new.person_id, new.begun_at);
  end if;
  return null;
end $$;
revoke all on function refuge.begin_stay() from public;

-- Stays that began before this: row-level security is forced on the owner too, and let go for this one statement.
alter table refuge.occupancy no force row level security;
alter table refuge.stay no force row level security;
insert into refuge.stay (authority_id, id, case_id, person_id, began_at)
select o.authority_id, o.id, o.case_id, o.person_id, o.begun_at from refuge.occupancy o
where o.kind = 'STAY' and not exists (select from refuge.occupancy e
  where e.authority_id = o.authority_id and e.case_id = o.case_id and e.id <> o.id and e.kind = 'STAY'
    and e.outcome = 'SPACE_OF_OURS' and coalesce(upper(e.during), e.begun_at) = o.begun_at);
alter table refuge.stay force row level security;
alter table refuge.occupancy force row level security;
create trigger begin_stay after insert on refuge.occupancy
  for each row when (new.kind = 'STAY') execute function refuge.begin_stay();

-- What happens in a stay happens after they moved in, on that day at the earliest: the first argument names the column.
create function refuge.within_its_stay() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  moved_in date;
  happened date;
begin
  select (s.began_at at time zone 'Europe/London')::date into moved_in
  from refuge.stay s where s.authority_id = new.authority_id and s.id = new.stay_id;
  if tg_argv[1] = 'moment' then
    happened := ((to_jsonb(new) ->> tg_argv[0])::timestamptz at time zone 'Europe/London')::date;
  else
    happened := (to_jsonb(new) ->> tg_argv[0])::date;
  end if;
  if happened < moved_in then
    raise exception 'not_before_they_moved_in' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create table refuge.house_text (
  authority_id uuid not null,
  provider_id uuid not null,
  kind text not null check (kind in ('LICENCE', 'VISITORS')),
  version smallint not null check (version > 0),
  words text not null check (length(words) between 1 and 20000),
  from_at timestamptz not null,
  account_id uuid not null,
  primary key (authority_id, provider_id, kind, version)
);
comment on table refuge.house_text is 'What a provider asks of those who live with it, version by version: its licence, and who may visit. Kept as it was when somebody agreed to it';
comment on column refuge.house_text.authority_id is 'public: whose installation';
comment on column refuge.house_text.provider_id is 'staff: whose text';
comment on column refuge.house_text.kind is 'staff: the licence, or the rule on visitors';
comment on column refuge.house_text.version is 'staff: counted from one';
comment on column refuge.house_text.words is 'staff: the text; about nobody';
comment on column refuge.house_text.from_at is 'staff: from when it holds, until the next version';
comment on column refuge.house_text.account_id is 'staff: who wrote it down';
call access.guard('refuge.house_text');
create policy written_by_its_own on refuge.house_text as restrictive for insert to rowan_support
  with check (provider_id = access.organisation());
grant select, insert on refuge.house_text to rowan_support;

-- What is told of a stay is seen by who sees the case: casework's own lock is asked, of every row.
create table refuge.licence (
  authority_id uuid not null,
  id uuid not null,
  stay_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  provider_id uuid not null,
  text_kind text not null default 'LICENCE' check (text_kind = 'LICENCE'),
  version smallint not null,
  given_how text not null check (given_how in ('READ', 'READ_OUT', 'INTERPRETER')),
  language bytea not null,
  agreed_on date not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, id),
  constraint agreed_once_to_a_version unique (authority_id, stay_id, provider_id, version),
  foreign key (authority_id, stay_id, case_id, person_id) references refuge.stay (authority_id, id, case_id, person_id),
  constraint of_a_text_that_there_is foreign key (authority_id, provider_id, text_kind, version)
    references refuge.house_text (authority_id, provider_id, kind, version)
);
comment on table refuge.licence is 'That somebody agreed to a version of the provider''s licence: a deed, without a signature';
comment on column refuge.licence.authority_id is 'public: whose installation';
comment on column refuge.licence.id is 'staff: identifies it';
comment on column refuge.licence.stay_id is 'staff: in which stay';
comment on column refuge.licence.case_id is 'staff: whose case';
comment on column refuge.licence.person_id is 'staff: whose key the words are sealed with';
comment on column refuge.licence.provider_id is 'staff: whose licence';
comment on column refuge.licence.text_kind is 'staff: always the licence';
comment on column refuge.licence.version is 'staff: which version was agreed to';
comment on column refuge.licence.given_how is 'staff: read by them, read out to them, or by an interpreter';
comment on column refuge.licence.language is 'personal: in which language it was given';
comment on column refuge.licence.agreed_on is 'staff: on which day they agreed';
comment on column refuge.licence.account_id is 'staff: who gave it to them';
comment on column refuge.licence.at is 'staff: when it was written down';
create index licences_of_a_person on refuge.licence (authority_id, person_id);
call access.guard('refuge.licence');
create policy not_of_a_hidden_case on refuge.licence as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));
create policy of_a_case_that_is_seen on refuge.licence as restrictive for select to rowan_support
  using (exists (select from casework.course c where c.authority_id = licence.authority_id and c.case_id = licence.case_id));
create trigger within_its_stay before insert on refuge.licence
  for each row execute function refuge.within_its_stay('agreed_on');
grant select, insert on refuge.licence to rowan_support;

create table refuge.induction (
  authority_id uuid not null,
  stay_id uuid not null,
  refuge_id uuid not null,
  item text not null check (item in ('FIRE_EXITS', 'KEYS', 'CCTV', 'VISITORS', 'CONFIDENTIALITY', 'PHONES', 'CHILDRENS_DEVICES', 'SAFE_CONTACT')),
  case_id uuid not null,
  person_id uuid not null,
  done_on date not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, stay_id, refuge_id, item),
  foreign key (authority_id, stay_id, case_id, person_id) references refuge.stay (authority_id, id, case_id, person_id),
  foreign key (authority_id, refuge_id) references refuge.refuge (authority_id, id)
);
comment on table refuge.induction is 'What a household was shown and told in the house where it lives; another house is shown anew';
comment on column refuge.induction.authority_id is 'public: whose installation';
comment on column refuge.induction.stay_id is 'staff: in which stay';
comment on column refuge.induction.refuge_id is 'staff: which house';
comment on column refuge.induction.item is 'staff: what was shown or told, from a list';
comment on column refuge.induction.case_id is 'staff: whose case';
comment on column refuge.induction.person_id is 'staff: who was shown';
comment on column refuge.induction.done_on is 'staff: on which day';
comment on column refuge.induction.account_id is 'staff: by whom';
comment on column refuge.induction.at is 'staff: when it was written down';
create index inductions_of_a_person on refuge.induction (authority_id, person_id);
call access.guard('refuge.induction');
create policy not_of_a_hidden_case on refuge.induction as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));
create policy of_a_case_that_is_seen on refuge.induction as restrictive for select to rowan_support
  using (exists (select from casework.course c where c.authority_id = induction.authority_id and c.case_id = induction.case_id));
create trigger within_its_stay before insert on refuge.induction
  for each row execute function refuge.within_its_stay('done_on');
grant select, insert on refuge.induction to rowan_support;
