-- A case that is opened in an emergency by who takes no part in it: with a reason, for an hour, and reviewed.
do $$
begin
  if not exists (select from pg_roles where rolname = 'rowan_breaking_glass') then
    begin
      create role rowan_breaking_glass nologin;
    exception when duplicate_object or unique_violation then
      null; -- another installation on the same server was quicker
    end;
  end if;
  if not pg_has_role('${app_role}', 'rowan_breaking_glass', 'member') then
    grant rowan_breaking_glass to ${app_role};
  end if;
end $$;
grant usage on schema access, casework to rowan_breaking_glass;

create table casework.broken_glass (
  authority_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  organisation_id uuid not null,
  reason bytea not null,
  broken_at timestamptz not null,
  expires_at timestamptz not null,
  review_due date not null,
  reviewed_at timestamptz,
  reviewed_by uuid,
  finding text check (finding in ('NEEDED', 'NOT_NEEDED')),
  finding_words bytea,
  primary key (authority_id, id),
  unique (authority_id, id, case_id, account_id, expires_at),
  foreign key (authority_id, case_id) references casework.opening (authority_id, case_id),
  foreign key (authority_id, account_id) references access.account (authority_id, id),
  constraint for_two_hours_at_most check (expires_at > broken_at and expires_at <= broken_at + interval '2 hours'),
  constraint reviewed_whole check (num_nulls(reviewed_at, reviewed_by, finding, finding_words) in (0, 4)),
  constraint reviewed_by_another check (reviewed_by <> account_id)
);
comment on table casework.broken_glass is 'A case that somebody opened in an emergency, and what its review found';
comment on column casework.broken_glass.authority_id is 'public: whose installation';
comment on column casework.broken_glass.id is 'staff: identifies it';
comment on column casework.broken_glass.case_id is 'staff: the case';
comment on column casework.broken_glass.person_id is 'staff: whose case: an id without words';
comment on column casework.broken_glass.account_id is 'staff: who opened it';
comment on column casework.broken_glass.organisation_id is 'staff: who employs them';
comment on column casework.broken_glass.reason is 'personal: why it could not wait, in their words; sealed';
comment on column casework.broken_glass.broken_at is 'staff: when';
comment on column casework.broken_glass.expires_at is 'staff: until when it was open to them';
comment on column casework.broken_glass.review_due is 'staff: the day by which it must be reviewed';
comment on column casework.broken_glass.reviewed_at is 'staff: when it was';
comment on column casework.broken_glass.reviewed_by is 'staff: by whom; never by who opened it';
comment on column casework.broken_glass.finding is 'staff: needed, or not';
comment on column casework.broken_glass.finding_words is 'personal: what the review found and what follows; sealed';
create index to_be_reviewed on casework.broken_glass (authority_id, review_due, id) where reviewed_at is null;
create index reviewed_last on casework.broken_glass (authority_id, reviewed_at desc, id) where reviewed_at is not null;
create index broken_by on casework.broken_glass (authority_id, account_id, broken_at desc);
call access.guard('casework.broken_glass');

-- PROMISE: nobody sees a case that they take no part in but by a reason that is kept, for their own account, and until its
-- hour is over. Such a part in a case is of one account, points to its reason, and is never longer than that says.
alter table casework.involvement
  add column only_account uuid,
  add column expires_at timestamptz not null default 'infinity',
  add column glass_id uuid,
  add constraint of_one_account_with_a_reason check (num_nulls(only_account, glass_id) in (0, 2)),
  add constraint of_an_organisation_without_end check (only_account is not null or expires_at = 'infinity'),
  add constraint by_broken_glass foreign key (authority_id, glass_id, case_id, only_account, expires_at)
    references casework.broken_glass (authority_id, id, case_id, account_id, expires_at);
comment on column casework.involvement.only_account is 'staff: whose alone this part is, in an emergency; null for an organisation''s';
comment on column casework.involvement.expires_at is 'staff: from when such a part shows nothing; infinity for an organisation''s';
comment on column casework.involvement.glass_id is 'staff: the reason for such a part';
drop index casework.one_organisation_opens_a_case;
create unique index one_organisation_opens_a_case on casework.involvement (authority_id, case_id)
  where brought_by is null and only_account is null;
drop index casework.involved_once_at_a_time;
create unique index involved_once_at_a_time on casework.involvement (authority_id, case_id, organisation_id)
  where until_at = 'infinity' and only_account is null;
create index emergencies_to_end on casework.involvement (authority_id, expires_at) where only_account is not null;
alter table casework.involvement
  drop constraint involvement_pkey,
  add primary key (authority_id, case_id, organisation_id, from_at) include (until_at, shut_out, only_account, expires_at);

drop policy own_part on casework.involvement;
create policy own_part on casework.involvement as restrictive for select to rowan_support
  using (organisation_id = access.organisation() and access.account() <> all (shut_out)
    and (only_account is null or (only_account = access.account() and expires_at > now())));
drop policy ends_own_part on casework.involvement;
create policy ends_own_part on casework.involvement as restrictive for update to rowan_support
  using (organisation_id = access.organisation() and until_at = 'infinity' and only_account is null)
  with check (organisation_id = access.organisation());
drop policy opens_or_brings_in on casework.involvement;
create policy opens_or_brings_in on casework.involvement as restrictive for insert to rowan_support
  with check (only_account is null and (
    (brought_by is null and organisation_id = access.organisation())
    or (brought_by = access.organisation()
      and exists (select from casework.involvement mine where mine.authority_id = involvement.authority_id
        and mine.case_id = involvement.case_id and mine.organisation_id = access.organisation() and mine.until_at = 'infinity'
        and mine.only_account is null))));
create policy for_itself on casework.involvement as restrictive for insert to rowan_breaking_glass
  with check (only_account = access.account() and organisation_id = access.organisation());
create policy only_emergencies on casework.involvement as restrictive for delete to rowan_breaking_glass
  using (only_account is not null);

-- The right to break glass: a case by its number, and the reasons; no name or word of anybody who is helped.
grant select (authority_id, case_id, number, person_id) on casework.opening to rowan_breaking_glass;
grant select (authority_id, case_id, account_id, let_in_at) on casework.shut_out to rowan_breaking_glass;
grant select, insert on casework.broken_glass to rowan_breaking_glass;
grant update (reviewed_at, reviewed_by, finding, finding_words) on casework.broken_glass to rowan_breaking_glass;
grant insert, delete, select (authority_id, case_id, organisation_id, until_at, only_account, expires_at)
  on casework.involvement to rowan_breaking_glass;
grant select (authority_id, id, name) on access.account, access.organisation to rowan_breaking_glass;
