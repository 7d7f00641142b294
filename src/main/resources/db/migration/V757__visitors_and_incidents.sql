-- Who comes to the house, and what happens there. That somebody may know the address is the gravest thing that can: it opens a
-- duty that only a manager closes.
create table refuge.visitor (
  authority_id uuid not null,
  id uuid not null,
  stay_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  name bytea not null,
  expected_at timestamptz not null,
  came_at timestamptz,
  left_at timestamptz,
  account_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, id),
  constraint leaves_after_coming check (left_at is null or (came_at is not null and left_at >= came_at)),
  foreign key (authority_id, stay_id, case_id, person_id) references refuge.stay (authority_id, id, case_id, person_id)
);
comment on table refuge.visitor is 'Somebody who came, or is expected, to see a household';
comment on column refuge.visitor.authority_id is 'public: whose installation';
comment on column refuge.visitor.id is 'staff: identifies it';
comment on column refuge.visitor.stay_id is 'staff: in which stay';
comment on column refuge.visitor.case_id is 'staff: whose case';
comment on column refuge.visitor.person_id is 'staff: whose key the words are sealed with';
comment on column refuge.visitor.name is 'personal: who visits';
comment on column refuge.visitor.expected_at is 'staff: when they are expected';
comment on column refuge.visitor.came_at is 'staff: when they came; nothing if they have not';
comment on column refuge.visitor.left_at is 'staff: when they left; nothing while they are there';
comment on column refuge.visitor.account_id is 'staff: who wrote it down';
comment on column refuge.visitor.at is 'staff: when it was written down';
create index visitor_of_a_stay on refuge.visitor (authority_id, stay_id, at desc);
create index visitor_of_a_person on refuge.visitor (authority_id, person_id);
call access.guard('refuge.visitor');
create policy not_of_a_hidden_case on refuge.visitor as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));
create policy of_a_case_that_is_seen on refuge.visitor as restrictive for select to rowan_support
  using (exists (select from casework.course c where c.authority_id = visitor.authority_id and c.case_id = visitor.case_id));
create trigger within_its_stay before insert on refuge.visitor
  for each row execute function refuge.within_its_stay('expected_at', 'moment');
create trigger came_within_its_stay before update on refuge.visitor
  for each row execute function refuge.within_its_stay('came_at', 'moment');
grant select, insert, update (came_at, left_at) on refuge.visitor to rowan_support;

create table refuge.incident (
  authority_id uuid not null,
  id uuid not null,
  stay_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('FROM_WHO_HURTS', 'STRANGER', 'BETWEEN_RESIDENTS', 'CHILD', 'HEALTH', 'MISSING', 'DAMAGE', 'OTHER')),
  happened_at timestamptz not null,
  words bytea not null,
  safeguarding text not null check (safeguarding in ('NOT_NEEDED', 'TOLD', 'TO_TELL')),
  address_known boolean not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, id),
  constraint whose_incident unique (authority_id, id, case_id, person_id),
  foreign key (authority_id, stay_id, case_id, person_id) references refuge.stay (authority_id, id, case_id, person_id)
);
comment on table refuge.incident is 'Something that happened in a stay and must not be lost';
comment on column refuge.incident.authority_id is 'public: whose installation';
comment on column refuge.incident.id is 'staff: identifies it';
comment on column refuge.incident.stay_id is 'staff: in which stay';
comment on column refuge.incident.case_id is 'staff: whose case';
comment on column refuge.incident.person_id is 'staff: whose key the words are sealed with';
comment on column refuge.incident.kind is 'staff: what kind, from a list';
comment on column refuge.incident.happened_at is 'staff: when it happened';
comment on column refuge.incident.words is 'personal: what happened';
comment on column refuge.incident.safeguarding is 'staff: whether safeguarding was told, is to be told, or need not be';
comment on column refuge.incident.address_known is 'staff: whether somebody may know the address now who must not';
comment on column refuge.incident.account_id is 'staff: who wrote it down';
comment on column refuge.incident.at is 'staff: when it was written down';
create index incident_of_a_stay on refuge.incident (authority_id, stay_id, at desc);
create index incident_of_a_person on refuge.incident (authority_id, person_id);
call access.guard('refuge.incident');
create policy not_of_a_hidden_case on refuge.incident as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));
create policy of_a_case_that_is_seen on refuge.incident as restrictive for select to rowan_support
  using (exists (select from casework.course c where c.authority_id = incident.authority_id and c.case_id = incident.case_id));
create trigger within_its_stay before insert on refuge.incident
  for each row execute function refuge.within_its_stay('happened_at', 'moment');
grant select, insert on refuge.incident to rowan_support;

create table refuge.incident_step (
  authority_id uuid not null,
  incident_id uuid not null,
  step text not null check (step in ('POLICE', 'HOUSE', 'RISK', 'SAFER_PLACE', 'OTHERS', 'SAFEGUARDING', 'MANAGER')),
  case_id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, incident_id, step),
  foreign key (authority_id, incident_id, case_id, person_id) references refuge.incident (authority_id, id, case_id, person_id)
);
comment on table refuge.incident_step is 'What was done after an incident';
comment on column refuge.incident_step.authority_id is 'public: whose installation';
comment on column refuge.incident_step.incident_id is 'staff: after which incident';
comment on column refuge.incident_step.step is 'staff: what was done, from a list; MANAGER closes it';
comment on column refuge.incident_step.case_id is 'staff: whose case';
comment on column refuge.incident_step.person_id is 'staff: whose stay it was in';
comment on column refuge.incident_step.account_id is 'staff: who did it';
comment on column refuge.incident_step.at is 'staff: when';
create index incident_step_of_a_person on refuge.incident_step (authority_id, person_id);
call access.guard('refuge.incident_step');
create policy not_of_a_hidden_case on refuge.incident_step as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));
create policy of_a_case_that_is_seen on refuge.incident_step as restrictive for select to rowan_support
  using (exists (select from casework.course c where c.authority_id = incident_step.authority_id and c.case_id = incident_step.case_id));
grant select, insert on refuge.incident_step to rowan_support;

-- A manager closes an address that may be known when the rest was done, and not before.
create function refuge.closed_when_all_is_done() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if (select count(*) from refuge.incident_step s
      where s.authority_id = new.authority_id and s.incident_id = new.incident_id
        and s.step in ('POLICE', 'HOUSE', 'RISK', 'SAFER_PLACE', 'OTHERS')) < 5 then
    raise exception 'closed_when_all_is_done' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger closed_when_all_is_done before insert on refuge.incident_step
  for each row when (new.step = 'MANAGER') execute function refuge.closed_when_all_is_done();
