-- How long records are kept, what is held back from erasure, and erasing: a person's key is deleted, and with it everything
-- that it opened. docs/decisions says why so.
do $$
begin
  if not exists (select from pg_roles where rolname = 'rowan_erasing') then
    begin
      create role rowan_erasing nologin;
    exception when duplicate_object or unique_violation then
      null; -- another installation on the same server was quicker
    end;
  end if;
  if not pg_has_role('${app_role}', 'rowan_erasing', 'member') then
    grant rowan_erasing to ${app_role};
  end if;
end $$;
create schema retention;
comment on schema retention is 'How long records are kept, legal holds, erasures';
grant usage on schema retention to rowan_foundation, rowan_erasing;
grant usage on schema access, vault to rowan_erasing;

create table retention.period (
  authority_id uuid not null,
  record text not null check (record ~ '^[A-Z_]+$'),
  number int not null check (number > 0),
  months int not null check (months between 1 and 1200),
  unattended boolean not null,
  reason text not null,
  set_at timestamptz not null,
  set_by uuid not null,
  primary key (authority_id, record, number),
  unique (authority_id, record, number, unattended)
);
comment on table retention.period is 'How long a council keeps records of a type; a change adds a row, and the last one counts';
comment on column retention.period.authority_id is 'public: whose installation';
comment on column retention.period.record is 'public: type of record, by its code';
comment on column retention.period.number is 'public: counts the changes; the highest counts';
comment on column retention.period.months is 'public: how long, in months';
comment on column retention.period.unattended is 'public: whether what is due is erased without anybody looking at it first';
comment on column retention.period.reason is 'staff: why it was changed; about the schedule, never about a person';
comment on column retention.period.set_at is 'staff: when';
comment on column retention.period.set_by is 'staff: by whom';
call access.guard('retention.period');

create table retention.erasure (
  authority_id uuid not null,
  id uuid not null,
  record text not null check (record ~ '^[A-Z_]+$'),
  ground text not null check (ground in ('PERIOD_OVER', 'NO_LONGER_NEEDED', 'CONSENT_WITHDRAWN', 'OBJECTED', 'UNLAWFUL', 'LEGAL_DUTY')),
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  decided_at timestamptz,
  decided_by uuid,
  approved boolean,
  unattended_by int,
  unattended boolean generated always as (case when unattended_by is not null then true end) stored,
  done_at timestamptz,
  primary key (authority_id, id),
  constraint decided_whole check (num_nulls(decided_at, decided_by, approved) in (0, 3)),
  constraint decided_by_another check (decided_by <> proposed_by or unattended_by is not null),
  constraint unattended_only_what_is_due check (unattended_by is null or ground = 'PERIOD_OVER'),
  constraint unattended_where_that_was_switched_on foreign key (authority_id, record, unattended_by, unattended)
    references retention.period (authority_id, record, number, unattended),
  constraint done_once_approved check (done_at is null or approved)
);
comment on table retention.erasure is 'A decision to erase: what the calendar proposed, or what somebody asked for';
comment on column retention.erasure.authority_id is 'public: whose installation';
comment on column retention.erasure.id is 'staff: identifies the decision';
comment on column retention.erasure.record is 'staff: type of record, by its code';
comment on column retention.erasure.ground is 'staff: why, by a code: its period is over, or a ground of Article 17(1)';
comment on column retention.erasure.proposed_at is 'staff: when it was proposed';
comment on column retention.erasure.proposed_by is 'staff: by whom; all zeros for the calendar';
comment on column retention.erasure.decided_at is 'staff: when it was decided';
comment on column retention.erasure.decided_by is 'staff: by whom; never by who proposed it';
comment on column retention.erasure.approved is 'staff: whether it is to be done';
comment on column retention.erasure.unattended_by is 'staff: the change of the period that permits it without a look; null otherwise';
comment on column retention.erasure.unattended is 'staff: what that change must say';
comment on column retention.erasure.done_at is 'staff: when the last of it was done';
create unique index one_open_batch_of_a_type on retention.erasure (authority_id, record)
  where done_at is null and approved is not false and ground = 'PERIOD_OVER';
create index erasures_to_decide on retention.erasure (authority_id, proposed_at, id) where decided_at is null;
create index erasures_to_do on retention.erasure (authority_id, decided_at, id) where approved and done_at is null;
create index erasures_decided on retention.erasure (authority_id, decided_at desc, id) where decided_at is not null;
call access.guard('retention.erasure');

create table retention.to_erase (
  authority_id uuid not null,
  erasure_id uuid not null,
  person_id uuid not null,
  record_id uuid not null,
  shown text not null,
  reason bytea,
  erased_at timestamptz,
  left_out text check (left_out in ('HELD', 'NEEDED', 'REFUSED')),
  primary key (authority_id, erasure_id, person_id),
  foreign key (authority_id, erasure_id) references retention.erasure (authority_id, id),
  constraint erased_or_left_out check (erased_at is null or left_out is null)
);
comment on table retention.to_erase is 'A person whom a decision to erase is about, and what came of it';
comment on column retention.to_erase.authority_id is 'public: whose installation';
comment on column retention.to_erase.erasure_id is 'staff: the decision';
comment on column retention.to_erase.person_id is 'staff: whose key is destroyed: an id without words';
comment on column retention.to_erase.record_id is 'staff: the record it began with';
comment on column retention.to_erase.shown is 'staff: that record''s number or reference, for people to find it by';
comment on column retention.to_erase.reason is 'personal: what they asked for, in words; sealed, and erased with them';
comment on column retention.to_erase.erased_at is 'staff: when they were erased';
comment on column retention.to_erase.left_out is 'staff: why they were not: held, needed still, or refused';
create unique index one_erasure_of_a_person_at_a_time on retention.to_erase (authority_id, person_id)
  where erased_at is null and left_out is null;
create index left_to_erase on retention.to_erase (authority_id, erasure_id, record_id)
  where erased_at is null and left_out is null;
call access.guard('retention.to_erase');

create table retention.hold (
  authority_id uuid not null,
  id uuid not null,
  reference text not null check (reference ~ '^[A-Z0-9][A-Z0-9/.-]{1,39}$'),
  asked_by text not null check (asked_by in ('HOMICIDE_REVIEW', 'COURT', 'POLICE', 'COMPLAINT', 'INQUIRY', 'OTHER')),
  person_id uuid not null,
  record_id uuid not null,
  shown text not null,
  reason bytea not null,
  held_at timestamptz not null,
  held_by uuid not null,
  released_at timestamptz,
  released_by uuid,
  release_reason bytea,
  primary key (authority_id, id),
  constraint released_whole check (num_nulls(released_at, released_by, release_reason) in (0, 3))
);
comment on table retention.hold is 'A legal hold: a record that must not be erased, whatever its period';
comment on column retention.hold.authority_id is 'public: whose installation';
comment on column retention.hold.id is 'staff: identifies the hold';
comment on column retention.hold.reference is 'staff: of the review, the court or the complaint; a number, no name';
comment on column retention.hold.asked_by is 'staff: who asked for it, by a code';
comment on column retention.hold.person_id is 'staff: whose key the words are sealed with';
comment on column retention.hold.record_id is 'staff: the record that is held';
comment on column retention.hold.shown is 'staff: that record''s number or reference';
comment on column retention.hold.reason is 'personal: why; sealed';
comment on column retention.hold.held_at is 'staff: from when';
comment on column retention.hold.held_by is 'staff: who wrote it down';
comment on column retention.hold.released_at is 'staff: until when';
comment on column retention.hold.released_by is 'staff: who released it';
comment on column retention.hold.release_reason is 'personal: why it was released; sealed';
create index holds_now on retention.hold (authority_id, held_at desc, id) where released_at is null;
create index holds_released on retention.hold (authority_id, released_at desc, id) where released_at is not null;
call access.guard('retention.hold');

-- PROMISE: who is held is not erased. While the hold stands, the person's key is pointed at and can't be deleted, by
-- whatever role and whatever statement.
create table retention.held (
  authority_id uuid not null,
  hold_id uuid not null,
  person_id uuid not null,
  released_at timestamptz,
  holds uuid generated always as (case when released_at is null then person_id end) stored,
  primary key (authority_id, hold_id, person_id),
  foreign key (authority_id, hold_id) references retention.hold (authority_id, id),
  constraint the_key_of_who_is_held_stays foreign key (authority_id, holds)
    references vault.person_key (authority_id, person_id)
);
comment on table retention.held is 'A person whom a hold freezes: of a case, the adult and each child';
comment on column retention.held.authority_id is 'public: whose installation';
comment on column retention.held.hold_id is 'staff: the hold';
comment on column retention.held.person_id is 'staff: who is held: an id without words';
comment on column retention.held.released_at is 'staff: until when';
comment on column retention.held.holds is 'staff: the key that stays, as long as the hold stands';
create index held_people on retention.held (authority_id, holds) where holds is not null;
call access.guard('retention.held');

create table vault.erased (
  authority_id uuid not null,
  person_id uuid not null,
  erased_at timestamptz not null,
  erasure_id uuid not null,
  key_id bigint not null,
  primary key (authority_id, person_id),
  constraint by_a_decision foreign key (authority_id, erasure_id, person_id)
    references retention.to_erase (authority_id, erasure_id, person_id)
);
comment on table vault.erased is 'Whose key was destroyed, when, and by which decision; nothing else of them is kept here';
comment on column vault.erased.authority_id is 'public: whose installation';
comment on column vault.erased.person_id is 'staff: who: an id without words';
comment on column vault.erased.erased_at is 'staff: when';
comment on column vault.erased.erasure_id is 'staff: the decision';
comment on column vault.erased.key_id is 'public: number of the key that it was wrapped with: a backup opens it for as long as that is in the key file';
create index erased_with_a_key on vault.erased (authority_id, key_id, erased_at);
call access.guard('vault.erased');
grant select on vault.erased to rowan_foundation, rowan_support, rowan_commissioning, rowan_erasing;
grant insert on vault.erased to rowan_erasing;

-- Whether somebody was decided to be erased, and not yet is: what the role that erases may touch, and nothing else.
create function retention.is_decided(authority uuid, person uuid) returns boolean language sql stable as $$
  select exists (select from retention.to_erase t
    join retention.erasure e on e.authority_id = t.authority_id and e.id = t.erasure_id
    where t.authority_id = authority and t.person_id = person
      and t.erased_at is null and t.left_out is null and e.approved)
$$;
-- Whether somebody is held, or is in a decision that waits: then no other decision takes them up.
create function retention.is_spoken_for(authority uuid, person uuid) returns boolean language sql stable as $$
  select exists (select from retention.held h where h.authority_id = authority and h.holds = person)
    or exists (select from retention.to_erase t where t.authority_id = authority and t.person_id = person
      and t.erased_at is null and t.left_out is null)
$$;

-- PROMISE: a key is destroyed only by a decision that another than who proposed it approved, or that the calendar proposed.
alter policy of_the_wing_that_made_it on vault.person_key
  using (wing = current_user or current_user = 'rowan_erasing') with check (wing = current_user);
create policy only_who_was_decided on vault.person_key as restrictive to rowan_erasing
  using (retention.is_decided(authority_id, person_id));
grant select (authority_id, person_id, wrapped), delete on vault.person_key to rowan_erasing;
-- Who was erased does not come back under the same id.
create policy never_again on vault.person_key as restrictive for insert to rowan_support, rowan_commissioning
  with check (not exists (select from vault.erased e
    where e.authority_id = person_key.authority_id and e.person_id = person_key.person_id));

grant select, insert on retention.period, retention.erasure, retention.to_erase, retention.hold, retention.held to rowan_foundation;
grant update (decided_at, decided_by, approved, unattended_by) on retention.erasure to rowan_foundation;
grant update (left_out) on retention.to_erase to rowan_foundation;
grant update (released_at, released_by, release_reason) on retention.hold to rowan_foundation;
grant update (released_at) on retention.held to rowan_foundation;
grant select on retention.erasure, retention.to_erase, retention.held to rowan_erasing;
grant update (done_at) on retention.erasure to rowan_erasing;
grant update (erased_at, left_out) on retention.to_erase to rowan_erasing;

-- Whoever proposes or decides does so in their own name, and a decision is made once.
create policy proposed_in_ones_own_name on retention.erasure as restrictive for insert to rowan_foundation
  with check (proposed_by = access.account() and decided_at is null);
create policy decided_once_in_ones_own_name on retention.erasure as restrictive for update to rowan_foundation
  using (decided_at is null) with check (decided_by = access.account());
