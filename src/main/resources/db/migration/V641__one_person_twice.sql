-- Two records of one person: proposed, decided, merged, unmerged. Nothing that was written in a case is touched by any of it.
create procedure casework.guard_by_both_cases(guarded regclass, at_column text) language plpgsql as $$
declare
  part text := 'exists (select from casework.involvement i where i.authority_id = %1$s.authority_id and i.case_id = %1$s.%2$s '
    || 'and i.organisation_id = access.organisation() and i.until_at > %1$s.%3$s)';
  both_parts text := format(part, guarded, 'case_id', at_column) || ' and ' || format(part, guarded, 'other_case_id', at_column);
begin
  call access.guard(guarded);
  execute format('create policy of_who_may_see_both_cases on %s as restrictive to rowan_support using (%s) with check (%s)', guarded, both_parts, both_parts);
end $$;
revoke all on procedure casework.guard_by_both_cases(regclass, text) from public;

create table casework.same_person (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  is_person uuid not null,
  case_id uuid not null,
  other_case_id uuid not null,
  said_at timestamptz not null,
  said_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, case_id) references casework.opening (authority_id, case_id),
  foreign key (authority_id, other_case_id) references casework.opening (authority_id, case_id),
  constraint two_records check (person_id <> is_person and case_id <> other_case_id),
  constraint ended_by_somebody check (num_nulls(ended_at, ended_by) in (0, 2))
);
comment on table casework.same_person is 'One record of a person is that of another: both are read together while this holds';
comment on column casework.same_person.authority_id is 'public: whose installation';
comment on column casework.same_person.id is 'staff: identifies what was said';
comment on column casework.same_person.person_id is 'staff: the one record: an id without words';
comment on column casework.same_person.is_person is 'staff: the record it is read with: an id without words';
comment on column casework.same_person.case_id is 'staff: a case of the one';
comment on column casework.same_person.other_case_id is 'staff: a case of the other';
comment on column casework.same_person.said_at is 'staff: from when it holds';
comment on column casework.same_person.said_by is 'staff: who said so';
comment on column casework.same_person.ended_at is 'staff: when it was taken back; null while it holds';
comment on column casework.same_person.ended_by is 'staff: who took it back';
create unique index read_with_one_other on casework.same_person (authority_id, person_id) where ended_at is null;
create index whom_others_are on casework.same_person (authority_id, is_person) where ended_at is null;
call casework.guard_by_both_cases('casework.same_person', 'said_at');

create table casework.resemblance (
  authority_id uuid not null,
  person_id uuid not null,
  other_person_id uuid not null,
  case_id uuid not null,
  other_case_id uuid not null,
  found_at timestamptz not null,
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'SAME', 'NOT_THE_SAME')),
  decided_at timestamptz,
  decided_by uuid,
  primary key (authority_id, person_id, other_person_id),
  foreign key (authority_id, case_id) references casework.opening (authority_id, case_id) deferrable initially deferred,
  foreign key (authority_id, other_case_id) references casework.opening (authority_id, case_id) deferrable initially deferred,
  constraint once_for_each_pair check (person_id < other_person_id),
  constraint decided_by_somebody check (num_nulls(decided_at, decided_by) in (0, 2) and (state = 'PROPOSED') = (decided_at is null))
);
comment on table casework.resemblance is 'Two records that look like one person''s, and what was decided; a pair is proposed once';
comment on column casework.resemblance.authority_id is 'public: whose installation';
comment on column casework.resemblance.person_id is 'staff: the one: an id without words';
comment on column casework.resemblance.other_person_id is 'staff: the other: an id without words';
comment on column casework.resemblance.case_id is 'staff: a case of the one';
comment on column casework.resemblance.other_case_id is 'staff: a case of the other';
comment on column casework.resemblance.found_at is 'staff: when it was noticed';
comment on column casework.resemblance.state is 'staff: proposed, the same person, or not';
comment on column casework.resemblance.decided_at is 'staff: when it was decided';
comment on column casework.resemblance.decided_by is 'staff: by whom';
create index resemblances_to_decide on casework.resemblance (authority_id, found_at desc, person_id) where state = 'PROPOSED';
call casework.guard_by_both_cases('casework.resemblance', 'found_at');

grant select, insert on casework.same_person to rowan_support;
grant update (ended_at, ended_by) on casework.same_person to rowan_support;
grant select on casework.resemblance to rowan_support;
grant update (state, decided_at, decided_by) on casework.resemblance to rowan_support;
grant select, insert on casework.resemblance to rowan_finding;
grant select on casework.same_person to rowan_finding;

-- Who is shut out of one record's cases is shut out of the other's for as long as the two are read together.
alter table casework.shut_out drop constraint shut_out_why_check,
  add constraint shut_out_why_check check (why in ('NAMED', 'BEARS_THE_NAME', 'DECLARED', 'SAME_PERSON'));
create policy only_of_the_same_person on casework.shut_out as restrictive for delete to rowan_shutting_out using (why = 'SAME_PERSON');
grant delete on casework.shut_out to rowan_shutting_out;
grant select (authority_id, person_id, is_person, ended_at) on casework.same_person to rowan_shutting_out;
