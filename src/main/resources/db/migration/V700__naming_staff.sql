-- Whether staff are named to the person who asks who looked at their record: who decided it for an organisation, when and why.
create table access.naming (
  authority_id uuid not null,
  organisation_id uuid not null,
  number int not null check (number > 0),
  names_its_staff boolean not null,
  reason text not null check (length(reason) between 1 and 1000),
  set_at timestamptz not null,
  set_by uuid not null,
  primary key (authority_id, organisation_id, number),
  foreign key (authority_id, organisation_id) references access.organisation (authority_id, id),
  foreign key (authority_id, set_by) references access.account (authority_id, id)
);
comment on table access.naming is 'A decision whether an organisation''s staff are named; a change adds a row, and the last one counts';
comment on column access.naming.authority_id is 'public: whose installation';
comment on column access.naming.organisation_id is 'public: whose staff';
comment on column access.naming.number is 'public: counts the decisions; the highest counts';
comment on column access.naming.names_its_staff is 'public: whether they are named; access.organisation says the same';
comment on column access.naming.reason is 'staff: why; about the organisation, never about a person';
comment on column access.naming.set_at is 'staff: when';
comment on column access.naming.set_by is 'staff: by whom';
call access.guard('access.naming');
grant select, insert on access.naming to rowan_foundation;
