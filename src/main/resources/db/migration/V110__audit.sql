create schema audit;
comment on schema audit is 'Who looked at what and did what';
grant usage on schema audit to rowan_foundation, rowan_support, rowan_evidence, rowan_commissioning;

create table audit.entry (
  authority_id uuid not null,
  number bigint generated always as identity,
  at timestamptz not null,
  kind text not null check (kind in ('LOOK', 'CHANGE', 'SEARCH', 'EXPORT', 'MESSAGE', 'REFUSAL', 'SIGN_IN')),
  what text not null check (what ~ '^[a-z][a-z-]*(\.[a-z][a-z-]*)*$'),
  account_id uuid not null,
  organisation_id uuid not null,
  offices text not null,
  subjects uuid[] not null,
  primary key (authority_id, number)
);
comment on table audit.entry is 'One look or act; added to, never changed';
comment on column audit.entry.authority_id is 'public: whose installation';
comment on column audit.entry.number is 'staff: order of writing';
comment on column audit.entry.at is 'staff: when, by the application''s clock';
comment on column audit.entry.kind is 'staff: look, change, search, export, message, refusal or sign-in';
comment on column audit.entry.what is 'staff: the page or act by its code; the pattern keeps words about people out';
comment on column audit.entry.account_id is 'staff: who; all zeros for a visitor or the clock';
comment on column audit.entry.organisation_id is 'staff: for which organisation';
comment on column audit.entry.offices is 'staff: by which offices';
comment on column audit.entry.subjects is 'staff: the people, or else the things, it was about: ids without words';
call access.guard('audit.entry');
grant insert on audit.entry to rowan_foundation, rowan_support, rowan_evidence, rowan_commissioning;
grant select on audit.entry to rowan_foundation;
