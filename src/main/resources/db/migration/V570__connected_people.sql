-- Who must never learn of a case, and the colleagues who are therefore shut out of it. docs/decisions says how.
do $$
begin
  if not exists (select from pg_roles where rolname = 'rowan_shutting_out') then
    begin
      create role rowan_shutting_out nologin;
    exception when duplicate_object or unique_violation then
      null; -- another installation on the same server was quicker
    end;
  end if;
  if not pg_has_role('${app_role}', 'rowan_shutting_out', 'member') then
    grant rowan_shutting_out to ${app_role};
  end if;
end $$;
grant usage on schema access, casework to rowan_shutting_out;

create table casework.connected_person (
  authority_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  relation text not null check (relation in ('WHO_HURTS', 'THEIR_PEOPLE', 'OWN_PEOPLE', 'WORKS_HERE', 'OTHER')),
  name bytea not null,
  name_print bytea not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (authority_id, case_id, id),
  foreign key (authority_id, case_id) references casework.opening (authority_id, case_id)
);
comment on table casework.connected_person is 'Somebody who must never learn of a case, or of anything in it';
comment on column casework.connected_person.authority_id is 'public: whose installation';
comment on column casework.connected_person.case_id is 'staff: the case';
comment on column casework.connected_person.id is 'staff: identifies the entry';
comment on column casework.connected_person.relation is 'staff: what they are to the person helped, by a code';
comment on column casework.connected_person.name is 'personal: their name; sealed';
comment on column casework.connected_person.name_print is 'sealed: a fingerprint of the name, to find who of the staff bears it';
comment on column casework.connected_person.written_at is 'staff: when it was written down';
comment on column casework.connected_person.written_by is 'staff: by whom';
create index connected_by_name on casework.connected_person (authority_id, name_print);
call casework.guard_by_involvement('casework.connected_person');

create table casework.person_print (
  authority_id uuid not null,
  case_id uuid not null,
  name_print bytea not null,
  written_at timestamptz not null,
  primary key (authority_id, case_id),
  foreign key (authority_id, case_id) references casework.opening (authority_id, case_id)
);
comment on table casework.person_print is 'The name of the person helped as a fingerprint, for who declares that they know them';
comment on column casework.person_print.authority_id is 'public: whose installation';
comment on column casework.person_print.case_id is 'staff: the case';
comment on column casework.person_print.name_print is 'sealed: a fingerprint of the name';
comment on column casework.person_print.written_at is 'staff: when it was written down';
create index people_by_name on casework.person_print (authority_id, name_print);
call casework.guard_by_involvement('casework.person_print');

create table casework.declaration (
  authority_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  name_print bytea not null,
  declared_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, account_id) references access.account (authority_id, id)
);
comment on table casework.declaration is 'A colleague says that they know somebody; the name itself is not kept';
comment on column casework.declaration.authority_id is 'public: whose installation';
comment on column casework.declaration.id is 'staff: identifies the declaration';
comment on column casework.declaration.account_id is 'staff: who declares';
comment on column casework.declaration.name_print is 'sealed: a fingerprint of the name';
comment on column casework.declaration.declared_at is 'staff: when';
create index declarations_by_name on casework.declaration (authority_id, name_print);
create index declarations_of_an_account on casework.declaration (authority_id, account_id, declared_at desc);
call access.guard('casework.declaration');
create policy own_declarations on casework.declaration as restrictive to rowan_support
  using (account_id = access.account()) with check (account_id = access.account());

create table casework.compared (
  authority_id uuid not null,
  account_id uuid not null,
  name text not null,
  compared_at timestamptz not null,
  primary key (authority_id, account_id),
  foreign key (authority_id, account_id) references access.account (authority_id, id)
);
comment on table casework.compared is 'Whose name has been compared with those of connected people';
comment on column casework.compared.authority_id is 'public: whose installation';
comment on column casework.compared.account_id is 'staff: whose';
comment on column casework.compared.name is 'staff: the name as it was then';
comment on column casework.compared.compared_at is 'staff: when';
call access.guard('casework.compared');

create table casework.shut_out (
  authority_id uuid not null,
  case_id uuid not null,
  account_id uuid not null,
  why text not null check (why in ('NAMED', 'BEARS_THE_NAME', 'DECLARED')),
  shut_at timestamptz not null,
  let_in_at timestamptz,
  let_in_by uuid,
  let_in_reason bytea,
  primary key (authority_id, case_id, account_id),
  foreign key (authority_id, case_id) references casework.opening (authority_id, case_id) deferrable initially deferred,
  foreign key (authority_id, account_id) references access.account (authority_id, id),
  constraint let_in_with_a_reason check (num_nulls(let_in_at, let_in_by, let_in_reason) in (0, 3))
);
comment on table casework.shut_out is 'A colleague for whom a case is not there, because they are connected with somebody in it';
comment on column casework.shut_out.authority_id is 'public: whose installation';
comment on column casework.shut_out.case_id is 'staff: the case';
comment on column casework.shut_out.account_id is 'staff: for whom it is not there';
comment on column casework.shut_out.why is 'staff: named by who works the case, or bears a connected person''s name, or declared that they know one';
comment on column casework.shut_out.shut_at is 'staff: from when';
comment on column casework.shut_out.let_in_at is 'staff: when somebody found that it is not so; null while it holds';
comment on column casework.shut_out.let_in_by is 'staff: who found so';
comment on column casework.shut_out.let_in_reason is 'personal: why it is not so; sealed';
call access.guard('casework.shut_out');

-- PROMISE: who is shut out finds no such case. Every lock of a case asks for an involvement, so that the one place that
-- hides the involvement from them hides all of it. The names are in the row itself: reading them costs nothing more, and
-- who is shut out cannot read that they are.
alter table casework.involvement add column shut_out uuid[] not null default '{}',
  add constraint a_row_holds_so_many check (cardinality(shut_out) <= 100);
comment on column casework.involvement.shut_out is 'staff: colleagues for whom the case is not there; kept from casework.shut_out';
drop policy own_part on casework.involvement;
create policy own_part on casework.involvement as restrictive for select to rowan_support
  using (organisation_id = access.organisation() and access.account() <> all (shut_out));
alter table casework.involvement
  drop constraint involvement_pkey,
  add primary key (authority_id, case_id, organisation_id, from_at) include (until_at, shut_out);

-- What was taken back is no longer asked of anybody.
drop policy of_the_organisations_involved_or_asked on casework.handover;
create policy of_the_organisations_involved_or_asked on casework.handover as restrictive to rowan_support
  using ((to_organisation = access.organisation() and state <> 'WITHDRAWN')
    or exists (select from casework.involvement i where i.authority_id = handover.authority_id and i.case_id = handover.case_id
      and i.organisation_id = access.organisation() and i.until_at > handover.written_at));

grant select, insert on casework.connected_person, casework.person_print, casework.declaration to rowan_support;
grant select, insert, update on casework.compared to rowan_support;

-- The right to shut out: names of staff, fingerprints and ids; no name or word of anybody who is helped.
grant select (authority_id, case_id, person_id) on casework.opening to rowan_shutting_out;
grant select (authority_id, case_id, account_id, organisation_id, from_at, until_at) on casework.lead_period to rowan_shutting_out;
grant select (authority_id, case_id, name_print) on casework.connected_person, casework.person_print to rowan_shutting_out;
grant select (authority_id, account_id, name_print) on casework.declaration to rowan_shutting_out;
grant select, insert on casework.shut_out to rowan_shutting_out;
grant update (why, shut_at, let_in_at, let_in_by, let_in_reason) on casework.shut_out to rowan_shutting_out;
grant select (authority_id, case_id), update (shut_out) on casework.involvement to rowan_shutting_out;
grant select (authority_id, case_id, state, from_account, to_account), update (state, answered_at, written_at)
  on casework.handover to rowan_shutting_out;
grant select (authority_id, id, organisation_id, name) on access.account to rowan_shutting_out;
