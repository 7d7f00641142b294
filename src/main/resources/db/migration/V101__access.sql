-- The house and its locks. Flyway runs as the owner; the application signs in as ${app_role}, which owns
-- nothing, inherits nothing, and takes on the role of one wing for one transaction.
do $$
declare wing text;
begin
  foreach wing in array array['rowan_foundation', 'rowan_support', 'rowan_evidence', 'rowan_commissioning'] loop
    if not exists (select from pg_roles where rolname = wing) then
      begin
        execute format('create role %I nologin', wing);
      exception when duplicate_object or unique_violation then
        null; -- another installation on the same server was quicker
      end;
    end if;
    if not pg_has_role('${app_role}', wing, 'member') then
      execute format('grant %I to %I', wing, '${app_role}');
    end if;
  end loop;
end $$;

-- For exclusion constraints over a key and a stretch of time; a trusted extension, so the owner may make it.
create extension if not exists btree_gist;

create schema access;
comment on schema access is 'People who sign in, organisations, offices';
grant usage on schema access to rowan_foundation, rowan_support, rowan_evidence, rowan_commissioning, ${app_role};

-- Who is acting, as told by the one statement that opens each transaction. Absent means nobody: no row is seen.
create function access.authority() returns uuid language sql stable parallel safe
  return nullif(current_setting('rowan.authority', true), '')::uuid;
create function access.organisation() returns uuid language sql stable parallel safe
  return nullif(current_setting('rowan.organisation', true), '')::uuid;
create function access.account() returns uuid language sql stable parallel safe
  return nullif(current_setting('rowan.account', true), '')::uuid;

-- Every table of a room calls this: its rows are seen and made only for the acting authority.
create procedure access.guard(guarded regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy of_the_acting_authority on %s using (authority_id = access.authority()) with check (authority_id = access.authority())', guarded);
end $$;
revoke all on procedure access.guard(regclass) from public;

create table access.authority (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,40}$'),
  name text not null,
  demonstration boolean not null default false,
  made_at timestamptz not null
);
comment on table access.authority is 'A council that this installation serves';
comment on column access.authority.id is 'public: identifies the council';
comment on column access.authority.slug is 'public: first part of the host name its pages are served under';
comment on column access.authority.name is 'public: the council''s name';
comment on column access.authority.demonstration is 'public: an invented council, where anyone may sign in as anyone; set at its making or never';
comment on column access.authority.made_at is 'public: when it was set up';
-- The only table of a room without row-level security: it is read to find out which authority a request is for.
grant select on access.authority to ${app_role}, rowan_foundation, rowan_support, rowan_evidence, rowan_commissioning;
grant insert on access.authority to rowan_foundation;

create table access.organisation (
  authority_id uuid not null references access.authority,
  id uuid not null,
  kind text not null check (kind in ('COUNCIL', 'PROVIDER', 'BIDDER', 'REFERRER')),
  name text not null,
  primary key (authority_id, id)
);
comment on table access.organisation is 'The council itself, a provider, a bidder or a referring agency';
comment on column access.organisation.authority_id is 'public: whose installation';
comment on column access.organisation.id is 'public: identifies the organisation';
comment on column access.organisation.kind is 'public: what it is to the council';
comment on column access.organisation.name is 'public: its name';
create unique index only_one_council on access.organisation (authority_id) where kind = 'COUNCIL';
call access.guard('access.organisation');

create table access.account (
  authority_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  email text not null,
  ended_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, organisation_id) references access.organisation (authority_id, id)
);
comment on table access.account is 'Somebody who signs in; never a person who is helped';
comment on column access.account.authority_id is 'public: whose installation';
comment on column access.account.id is 'staff: identifies the account';
comment on column access.account.organisation_id is 'staff: where they work, sit or bid';
comment on column access.account.name is 'staff: as shown to colleagues';
comment on column access.account.email is 'staff: where notices of work go, never anything about a person';
comment on column access.account.ended_at is 'staff: from when they may no longer sign in';
create unique index one_account_per_email on access.account (authority_id, lower(email));
create index accounts_of_an_organisation on access.account (authority_id, organisation_id);
call access.guard('access.account');

create table access.office_held (
  authority_id uuid not null,
  account_id uuid not null,
  office text not null,
  title text not null,
  starts date not null,
  ends date,
  primary key (authority_id, account_id, office, starts),
  foreign key (authority_id, account_id) references access.account (authority_id, id),
  check (ends is null or ends >= starts)
);
comment on table access.office_held is 'An office that an account holds, from a day to a day';
comment on column access.office_held.authority_id is 'public: whose installation';
comment on column access.office_held.account_id is 'staff: who holds it';
comment on column access.office_held.office is 'staff: which office; what it permits is in rowan.foundation.access.Permissions';
comment on column access.office_held.title is 'public: the office as resolutions and people name it';
comment on column access.office_held.starts is 'staff: first day';
comment on column access.office_held.ends is 'staff: last day, if it has one';
create index holders_of_an_office on access.office_held (authority_id, office);
call access.guard('access.office_held');

create table access.kept_form (
  id uuid primary key,
  sealed bytea not null,
  kept_until timestamptz not null
);
comment on table access.kept_form is 'What somebody had typed when their session ended, until they sign in again';
comment on column access.kept_form.id is 'public: random, and known otherwise only to the browser that typed it';
comment on column access.kept_form.sealed is 'sealed: the form, encrypted to a key that only that browser has';
comment on column access.kept_form.kept_until is 'public: when it is thrown away';
create index kept_forms_to_throw_away on access.kept_form (kept_until);
grant select, insert, delete on access.kept_form to ${app_role};

grant select, insert, update on access.organisation, access.account, access.office_held to rowan_foundation;
grant select on access.organisation, access.account, access.office_held to rowan_support, rowan_evidence, rowan_commissioning;
