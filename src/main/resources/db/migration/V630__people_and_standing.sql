-- Who may act, from which day to which: offices held, acted up in or covered; vetting, training and the code of conduct;
-- joiners and leavers; organisations that come and go; teams. Nothing is deleted: what ended stays to be read.
alter table access.organisation add column last_day date, add column ended_at timestamptz;
comment on column access.organisation.last_day is 'staff: the last day on which its people may act, if it has one';
comment on column access.organisation.ended_at is 'staff: when it was ended, if it was';

alter table access.account add column last_day date;
comment on column access.account.last_day is 'staff: the last day on which they may sign in, if it is known';
create index accounts_by_name on access.account (authority_id, (lower(name) collate "C"), id);
create index leavers_to_end on access.account (authority_id, last_day) where ended_at is null and last_day is not null;

alter table access.office_held
  add column id uuid not null default gen_random_uuid(),
  add column tenure text not null default 'HOLDS' check (tenure in ('HOLDS', 'ACTS_UP', 'COVERS')),
  add column covers_id uuid,
  add column ended_at timestamptz,
  drop constraint office_held_pkey,
  add primary key (authority_id, id),
  add constraint covers_somebody_else check ((tenure = 'COVERS') = (covers_id is not null) and covers_id <> account_id),
  add constraint acted_or_covered_for_a_time check (tenure = 'HOLDS' or ends is not null),
  add constraint covers_a_colleague foreign key (authority_id, covers_id) references access.account (authority_id, id),
  add constraint an_office_once_at_a_time exclude using gist
    (authority_id with =, account_id with =, office with =, daterange(starts, ends, '[]') with &&) where (ended_at is null);
comment on column access.office_held.id is 'staff: identifies the appointment';
comment on column access.office_held.tenure is 'staff: held, acted up in while the post is vacant, or covered for a colleague';
comment on column access.office_held.covers_id is 'staff: for whom it is covered';
comment on column access.office_held.ended_at is 'staff: when it was ended before its last day, if it was';
create index offices_by_their_last_day on access.office_held (authority_id, ends) where ended_at is null and ends is not null;
create index offices_of_an_account on access.office_held (authority_id, account_id, starts desc);

create table access.standing (
  authority_id uuid not null,
  account_id uuid not null,
  vetting text check (vetting in ('ENHANCED_DBS', 'ENHANCED_DBS_BARRED', 'POLICE_VETTING')),
  vetted_until date,
  trained_until date,
  conduct_version smallint check (conduct_version > 0),
  conduct_agreed_at timestamptz,
  runs_out date generated always as (least(coalesce(vetted_until, '-infinity'), coalesce(trained_until, '-infinity'))) stored,
  primary key (authority_id, account_id),
  foreign key (authority_id, account_id) references access.account (authority_id, id),
  check ((vetting is null) = (vetted_until is null)),
  check ((conduct_version is null) = (conduct_agreed_at is null))
);
comment on table access.standing is 'What somebody needs besides an office to open records of cases; how it stands now';
comment on column access.standing.authority_id is 'public: whose installation';
comment on column access.standing.account_id is 'staff: whose';
comment on column access.standing.vetting is 'staff: what kind of vetting; never what it found';
comment on column access.standing.vetted_until is 'staff: the last day on which it counts';
comment on column access.standing.trained_until is 'staff: the last day on which the training in domestic abuse and safeguarding counts';
comment on column access.standing.conduct_version is 'staff: which version of the code of conduct they agreed to';
comment on column access.standing.conduct_agreed_at is 'staff: when';
comment on column access.standing.runs_out is 'staff: the earlier of the two last days; long ago while one is missing';
create index standing_that_runs_out on access.standing (authority_id, runs_out);
call access.guard('access.standing');

create table access.account_history (
  authority_id uuid not null,
  account_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  by_id uuid not null,
  what text not null check (what in ('ADMITTED', 'OFFICE_GIVEN', 'OFFICE_ENDED', 'OFFICE_PROPOSED', 'OFFICE_NOT_CONFIRMED',
    'VETTING_WRITTEN', 'TRAINING_WRITTEN', 'CONDUCT_AGREED', 'TEAM_JOINED', 'TEAM_LEFT', 'LAST_DAY_SET', 'ENDED')),
  title text,
  from_day date,
  until_day date,
  primary key (authority_id, account_id, id),
  foreign key (authority_id, account_id) references access.account (authority_id, id)
);
comment on table access.account_history is 'What was changed about somebody who signs in: added to, never changed';
comment on column access.account_history.authority_id is 'public: whose installation';
comment on column access.account_history.account_id is 'staff: about whom';
comment on column access.account_history.id is 'staff: identifies the entry; grows with time';
comment on column access.account_history.at is 'staff: when';
comment on column access.account_history.by_id is 'staff: by whom; nobody where time did it';
comment on column access.account_history.what is 'staff: what, by a code';
comment on column access.account_history.title is 'staff: of the office, the vetting or the team that it is about';
comment on column access.account_history.from_day is 'staff: its first day, if it has one';
comment on column access.account_history.until_day is 'staff: its last day, if it has one';
call access.guard('access.account_history');

create table access.proposed_office (
  authority_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  office text not null,
  title text not null,
  tenure text not null check (tenure in ('HOLDS', 'ACTS_UP', 'COVERS')),
  covers_id uuid,
  starts date not null,
  ends date,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  answered_by uuid,
  answered_at timestamptz,
  confirmed boolean,
  primary key (authority_id, id),
  foreign key (authority_id, account_id) references access.account (authority_id, id),
  constraint answered_by_another check (answered_by <> proposed_by and answered_by <> account_id),
  constraint answered_whole check (num_nulls(answered_by, answered_at, confirmed) in (0, 3))
);
comment on table access.proposed_office is 'An office over other people''s access, which a second person confirms before it counts';
comment on column access.proposed_office.authority_id is 'public: whose installation';
comment on column access.proposed_office.id is 'staff: identifies the proposal';
comment on column access.proposed_office.account_id is 'staff: who is to hold it';
comment on column access.proposed_office.office is 'staff: which office';
comment on column access.proposed_office.title is 'staff: its title';
comment on column access.proposed_office.tenure is 'staff: held, acted up in or covered';
comment on column access.proposed_office.covers_id is 'staff: for whom it is to be covered';
comment on column access.proposed_office.starts is 'staff: first day';
comment on column access.proposed_office.ends is 'staff: last day, if it has one';
comment on column access.proposed_office.proposed_by is 'staff: which administrator proposed it';
comment on column access.proposed_office.proposed_at is 'staff: when';
comment on column access.proposed_office.answered_by is 'staff: who confirmed or declined it; neither of the two above';
comment on column access.proposed_office.answered_at is 'staff: when';
comment on column access.proposed_office.confirmed is 'staff: whether it was confirmed';
create index proposals_that_wait on access.proposed_office (authority_id, proposed_at) where answered_at is null;
call access.guard('access.proposed_office');

create table access.team (
  authority_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  primary key (authority_id, id),
  foreign key (authority_id, organisation_id) references access.organisation (authority_id, id)
);
comment on table access.team is 'Colleagues of one organisation who work together; permits nothing';
comment on column access.team.authority_id is 'public: whose installation';
comment on column access.team.id is 'staff: identifies the team';
comment on column access.team.organisation_id is 'staff: whose team';
comment on column access.team.name is 'staff: its name';
create unique index one_team_of_a_name on access.team (authority_id, organisation_id, lower(name));
call access.guard('access.team');

create table access.team_member (
  authority_id uuid not null,
  team_id uuid not null,
  account_id uuid not null,
  starts date not null,
  ends date,
  primary key (authority_id, team_id, account_id, starts),
  foreign key (authority_id, team_id) references access.team (authority_id, id),
  foreign key (authority_id, account_id) references access.account (authority_id, id),
  check (ends is null or ends >= starts)
);
comment on table access.team_member is 'Who is in a team, from a day to a day';
comment on column access.team_member.authority_id is 'public: whose installation';
comment on column access.team_member.team_id is 'staff: the team';
comment on column access.team_member.account_id is 'staff: who';
comment on column access.team_member.starts is 'staff: first day';
comment on column access.team_member.ends is 'staff: last day, if it has one';
create index teams_of_an_account on access.team_member (authority_id, account_id);
call access.guard('access.team_member');

grant select, insert, update on access.standing, access.proposed_office, access.team, access.team_member to rowan_foundation;
grant select, insert on access.account_history to rowan_foundation;
