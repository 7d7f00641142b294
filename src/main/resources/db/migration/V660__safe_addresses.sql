-- Where refuges are and where people live in hiding, in a store of its own. One right reads it, and that right is taken on
-- by rowan.foundation.addresses alone, for one address, with its reason kept. docs/decisions/0039 says how.
do $$
begin
  if not exists (select from pg_roles where rolname = 'rowan_safe_addresses') then
    begin
      create role rowan_safe_addresses nologin;
    exception when duplicate_object or unique_violation then
      null; -- another installation on the same server was quicker
    end;
  end if;
  if not pg_has_role('${app_role}', 'rowan_safe_addresses', 'member') then
    grant rowan_safe_addresses to ${app_role};
  end if;
end $$;

create schema addresses;
comment on schema addresses is 'Where refuges are and where people live in hiding';
grant usage on schema access, casework, addresses to rowan_safe_addresses;

create table addresses.safe_address (
  authority_id uuid not null,
  holder_id uuid not null,
  case_id uuid,
  sealed bytea not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (authority_id, holder_id),
  constraint of_a_refuge_or_of_a_case check (case_id is null or case_id = holder_id)
);
comment on table addresses.safe_address is 'Where a refuge is, or where the person of a case lives';
comment on column addresses.safe_address.authority_id is 'public: whose installation';
comment on column addresses.safe_address.holder_id is 'staff: the refuge or the case';
comment on column addresses.safe_address.case_id is 'staff: the case, if it is one';
comment on column addresses.safe_address.sealed is 'secret-place: the address, encrypted with the refuge''s or the person''s own key';
comment on column addresses.safe_address.written_at is 'staff: when it was last written';
comment on column addresses.safe_address.written_by is 'staff: by whom';
call access.guard('addresses.safe_address');

-- PROMISE: where somebody lives is read by who takes part in their case at this moment, and by nobody who is connected.
create function addresses.takes_part(asked uuid) returns boolean
language sql stable as $$
  select exists (select from casework.involvement i
    where i.authority_id = access.authority() and i.case_id = asked and i.organisation_id = access.organisation()
      and i.until_at = 'infinity' and access.account() <> all (i.shut_out)
      and (i.only_account is null or (i.only_account = access.account() and i.expires_at > now())))
$$;
revoke all on function addresses.takes_part(uuid) from public;
grant execute on function addresses.takes_part(uuid) to rowan_safe_addresses;
grant select (authority_id, case_id, organisation_id, until_at, shut_out, only_account, expires_at)
  on casework.involvement to rowan_safe_addresses;
create policy by_who_takes_part on addresses.safe_address as restrictive to rowan_safe_addresses
  using (case_id is null or addresses.takes_part(case_id)) with check (case_id is null or addresses.takes_part(case_id));
grant select, insert on addresses.safe_address to rowan_safe_addresses;
grant update (sealed, written_at, written_by) on addresses.safe_address to rowan_safe_addresses;

create table addresses.shown (
  authority_id uuid not null,
  id uuid not null,
  holder_id uuid not null,
  key_id uuid not null,
  of_a_person boolean not null,
  account_id uuid not null,
  organisation_id uuid not null,
  reason text not null check (reason in ('GOING_THERE', 'EMERGENCY', 'SAFETY_WORK', 'MOVING', 'CHECKING')),
  words bytea not null,
  at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, holder_id) references addresses.safe_address (authority_id, holder_id),
  foreign key (authority_id, account_id) references access.account (authority_id, id)
);
comment on table addresses.shown is 'An address was shown to somebody, and why';
comment on column addresses.shown.authority_id is 'public: whose installation';
comment on column addresses.shown.id is 'staff: identifies the showing';
comment on column addresses.shown.holder_id is 'staff: of which refuge or case';
comment on column addresses.shown.key_id is 'staff: with whose key the reason is sealed: an id without words';
comment on column addresses.shown.of_a_person is 'staff: of a person, or of a refuge';
comment on column addresses.shown.account_id is 'staff: to whom';
comment on column addresses.shown.organisation_id is 'staff: who employs them';
comment on column addresses.shown.reason is 'staff: why, by a code';
comment on column addresses.shown.words is 'personal: why, in their words; sealed';
comment on column addresses.shown.at is 'staff: when';
create index shown_last on addresses.shown (authority_id, at desc, id);
create index shown_to on addresses.shown (authority_id, account_id, at desc);
call access.guard('addresses.shown');
create policy to_oneself on addresses.shown as restrictive for insert to rowan_safe_addresses
  with check (account_id = access.account() and organisation_id = access.organisation());
grant select, insert on addresses.shown to rowan_safe_addresses;
grant select (authority_id, id, name) on access.account, access.organisation to rowan_safe_addresses;

-- The addresses of refuges come from their room's table as they are: they were sealed for 'refuge.address.sealed' and the
-- refuge's id, and stay so. Row-level security is forced on the owner too: it is let go for this one statement.
alter table refuge.address no force row level security;
alter table refuge.refuge no force row level security;
alter table addresses.safe_address no force row level security;
insert into addresses.safe_address (authority_id, holder_id, sealed, written_at, written_by)
select a.authority_id, a.refuge_id, a.sealed, r.made_at, '00000000-0000-0000-0000-000000000000'
from refuge.address a join refuge.refuge r on r.authority_id = a.authority_id and r.id = a.refuge_id;
alter table addresses.safe_address force row level security;
alter table refuge.refuge force row level security;
drop table refuge.address;
