-- Prevention programmes and their sessions. Nobody is named: a session is a day, a place in a word, and a number.
create schema prevention;
comment on schema prevention is 'Prevention programmes and sessions';
grant usage on schema prevention to rowan_support;

create table prevention.programme (
  authority_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('SCHOOL', 'COMMUNITY_GROUP', 'PROFESSIONALS')),
  name text not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, id)
);
comment on table prevention.programme is 'Work of one kind towards one end, in many sessions';
comment on column prevention.programme.authority_id is 'public: whose installation';
comment on column prevention.programme.id is 'public: identifies the programme';
comment on column prevention.programme.kind is 'public: whom it is for';
comment on column prevention.programme.name is 'public: what it is called';
comment on column prevention.programme.account_id is 'staff: who started it';
comment on column prevention.programme.at is 'staff: when';
create unique index programme_names on prevention.programme (authority_id, lower(name));
call access.guard('prevention.programme');
grant select, insert on prevention.programme to rowan_support;

create table prevention.session (
  authority_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  on_day date not null,
  place text not null,
  reached int not null check (reached between 0 and 5000),
  languages text[] not null,
  communities text[] not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, programme_id) references prevention.programme (authority_id, id)
);
comment on table prevention.session is 'One meeting of a programme';
comment on column prevention.session.authority_id is 'public: whose installation';
comment on column prevention.session.id is 'staff: identifies the session';
comment on column prevention.session.programme_id is 'staff: the programme it belongs to';
comment on column prevention.session.on_day is 'staff: when it was held';
comment on column prevention.session.place is 'staff: where, in a word or two';
comment on column prevention.session.reached is 'staff: how many people were there; leaves this wing through disclosure only';
comment on column prevention.session.languages is 'staff: ISO 639 codes of the languages it was held in';
comment on column prevention.session.communities is 'staff: communities it was held for in particular';
comment on column prevention.session.account_id is 'staff: who recorded it';
comment on column prevention.session.at is 'staff: when it was recorded';
create index sessions_in_time on prevention.session (authority_id, on_day desc, id desc);
call access.guard('prevention.session');
grant select, insert on prevention.session to rowan_support;
