create schema engagement;
comment on schema engagement is 'Market engagement, circulations to members, contributions and their replies';
grant usage on schema engagement to rowan_commissioning;

create table engagement.engagement (
  authority_id uuid not null,
  id uuid not null,
  title text not null,
  opened_on date not null,
  due_on date not null,
  results text,
  completed_on date,
  primary key (authority_id, id),
  check (due_on >= opened_on),
  check ((results is null) = (completed_on is null))
);
comment on table engagement.engagement is 'A market engagement before a procurement';
comment on column engagement.engagement.authority_id is 'public: whose installation';
comment on column engagement.engagement.id is 'public: identifies the engagement';
comment on column engagement.engagement.title is 'public: what it is about';
comment on column engagement.engagement.opened_on is 'public: first day';
comment on column engagement.engagement.due_on is 'public: the day by which its results are due';
comment on column engagement.engagement.results is 'public: what suppliers and others said, once it is complete';
comment on column engagement.engagement.completed_on is 'public: when the results were written down';
call access.guard('engagement.engagement');

create table engagement.circulation (
  authority_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  mandate_id uuid not null,
  sent_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, engagement_id) references engagement.engagement (authority_id, id)
);
comment on table engagement.circulation is 'Results sent to the members that a resolution names';
comment on column engagement.circulation.authority_id is 'public: whose installation';
comment on column engagement.circulation.id is 'public: identifies the circulation';
comment on column engagement.circulation.engagement_id is 'public: whose results';
comment on column engagement.circulation.mandate_id is 'public: the mandate that asks for it';
comment on column engagement.circulation.sent_at is 'public: when it was sent';
create unique index results_are_circulated_once on engagement.circulation (authority_id, engagement_id, mandate_id);
call access.guard('engagement.circulation');

create table engagement.receipt (
  authority_id uuid not null,
  circulation_id uuid not null,
  account_id uuid not null,
  name text not null,
  opened_at timestamptz,
  primary key (authority_id, circulation_id, account_id),
  foreign key (authority_id, circulation_id) references engagement.circulation (authority_id, id)
);
comment on table engagement.receipt is 'That a member was sent results, and when they opened them';
comment on column engagement.receipt.authority_id is 'public: whose installation';
comment on column engagement.receipt.circulation_id is 'public: which circulation';
comment on column engagement.receipt.account_id is 'staff: the member';
comment on column engagement.receipt.name is 'staff: the member''s name as it was then';
comment on column engagement.receipt.opened_at is 'staff: when they first opened it';
create index circulations_of_a_member on engagement.receipt (authority_id, account_id, circulation_id);
call access.guard('engagement.receipt');

create table engagement.contribution (
  authority_id uuid not null,
  id uuid not null,
  subject_id uuid not null,
  section int not null,
  account_id uuid,
  title text,
  fingerprint bytea,
  said bytea not null,
  received_at timestamptz not null,
  reply bytea,
  replied_by text,
  replied_at timestamptz,
  primary key (authority_id, id),
  check ((account_id is null) = (title is null)),
  check ((account_id is null) = (fingerprint is not null)),
  check ((reply is null) = (replied_at is null) and (reply is null) = (replied_by is null))
);
comment on table engagement.contribution is 'What somebody said about a section of a draft, and the reply';
comment on column engagement.contribution.authority_id is 'public: whose installation';
comment on column engagement.contribution.id is 'public: identifies it; also whose key its words are sealed with';
comment on column engagement.contribution.subject_id is 'public: the draft specification';
comment on column engagement.contribution.section is 'public: number of its section';
comment on column engagement.contribution.account_id is 'staff: the member; absent for somebody without account';
comment on column engagement.contribution.title is 'public: the member''s office';
comment on column engagement.contribution.fingerprint is 'sealed: by which five words find it; absent for a member';
comment on column engagement.contribution.said is 'personal: what was said, encrypted';
comment on column engagement.contribution.received_at is 'public: when';
comment on column engagement.contribution.reply is 'personal: what was done with it, encrypted';
comment on column engagement.contribution.replied_by is 'staff: title of who replied';
comment on column engagement.contribution.replied_at is 'public: when it was answered';
create index contributions_to_a_draft on engagement.contribution (authority_id, subject_id, received_at);
create index contributions_of_a_member on engagement.contribution (authority_id, account_id, received_at);
create unique index contribution_by_five_words on engagement.contribution (authority_id, fingerprint);
call access.guard('engagement.contribution');

grant select, insert, update on engagement.engagement, engagement.receipt, engagement.contribution to rowan_commissioning;
grant select, insert on engagement.circulation to rowan_commissioning;
