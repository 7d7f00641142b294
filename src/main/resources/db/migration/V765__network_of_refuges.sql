-- Vacancies of other councils and refuges, and ours for them. Who is a member is somebody whose key two people of one
-- organisation confirmed; the constraints below hold that, whatever the pages do.
create table refuge.network_self (
  authority_id uuid not null,
  address text not null check (address ~ '^https?://[a-z0-9.-]{1,200}(:[0-9]{1,5})?$'),
  area text not null check (area !~ '[0-9]' and length(area) between 2 and 60),
  telephone text not null check (telephone ~ '^[0-9+() ]{6,20}$'),
  stated_by uuid not null,
  stated_at timestamptz not null,
  primary key (authority_id)
);
comment on table refuge.network_self is 'What other members of the network are told of this service';
comment on column refuge.network_self.authority_id is 'public: whose installation';
comment on column refuge.network_self.address is 'public: where the network asks us, with its scheme and its port if any';
comment on column refuge.network_self.area is 'public: the area by its name, as others read it';
comment on column refuge.network_self.telephone is 'public: of the front door of the service, never of a refuge';
comment on column refuge.network_self.stated_by is 'staff: who stated it last';
comment on column refuge.network_self.stated_at is 'staff: when';
call access.guard('refuge.network_self');
grant select, insert, update on refuge.network_self to rowan_support;

create table refuge.network_key (
  authority_id uuid not null,
  id uuid not null,
  slot smallint not null check (slot in (1, 2)),
  public_key bytea not null check (octet_length(public_key) = 32),
  sealed bytea not null,
  made_by uuid not null,
  made_at timestamptz not null,
  signs_from timestamptz,
  ended_at timestamptz,
  primary key (authority_id, id)
);
comment on table refuge.network_key is 'The keys that this service signs with in the network: one that signs, and one that is made known before it does';
comment on column refuge.network_key.authority_id is 'public: whose installation';
comment on column refuge.network_key.id is 'staff: identifies the key';
comment on column refuge.network_key.slot is 'staff: one of two, so that there are never three';
comment on column refuge.network_key.public_key is 'public: what its signatures are verified with (Ed25519)';
comment on column refuge.network_key.sealed is 'sealed: the private key, encrypted with the key-encryption key';
comment on column refuge.network_key.made_by is 'staff: who had it made';
comment on column refuge.network_key.made_at is 'staff: when';
comment on column refuge.network_key.signs_from is 'staff: since when it signs; nothing while it is only made known';
comment on column refuge.network_key.ended_at is 'staff: when it was replaced';
create unique index two_keys_of_ours on refuge.network_key (authority_id, slot) where ended_at is null;
create unique index one_key_signs on refuge.network_key (authority_id) where signs_from is not null and ended_at is null;
call access.guard('refuge.network_key');
grant select, insert, update (sealed, signs_from, ended_at) on refuge.network_key to rowan_support;

create table refuge.network_member (
  authority_id uuid not null,
  id uuid not null,
  name text not null check (length(name) between 2 and 80),
  address text not null check (address ~ '^https?://[a-z0-9.-]{1,200}(:[0-9]{1,5})?$'),
  organisation_id uuid not null,
  added_by uuid not null,
  added_at timestamptz not null,
  suspended_by uuid,
  suspended_at timestamptz,
  removed_by uuid,
  removed_at timestamptz,
  primary key (authority_id, id),
  check ((suspended_by is null) = (suspended_at is null)),
  check ((removed_by is null) = (removed_at is null))
);
comment on table refuge.network_member is 'Another council or refuge that vacancies are exchanged with, once a key of it is confirmed';
comment on column refuge.network_member.authority_id is 'public: whose installation';
comment on column refuge.network_member.id is 'staff: identifies the member';
comment on column refuge.network_member.name is 'staff: as colleagues know it; the name of a council or a charity, never of a house';
comment on column refuge.network_member.address is 'staff: the site of its service on the web, never where anybody lives';
comment on column refuge.network_member.organisation_id is 'staff: whose people added it, and confirm its keys';
comment on column refuge.network_member.added_by is 'staff: who added it';
comment on column refuge.network_member.added_at is 'staff: when';
comment on column refuge.network_member.suspended_by is 'staff: who stopped the exchange for a time';
comment on column refuge.network_member.suspended_at is 'staff: since when it is stopped; nothing while it goes on';
comment on column refuge.network_member.removed_by is 'staff: who ended the exchange';
comment on column refuge.network_member.removed_at is 'staff: when; for good';
create unique index members_by_address on refuge.network_member (authority_id, address) where removed_at is null;
call access.guard('refuge.network_member');
grant select, insert, update (suspended_by, suspended_at, removed_by, removed_at) on refuge.network_member to rowan_support;

create table refuge.network_member_key (
  authority_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  slot smallint not null check (slot in (1, 2)),
  public_key bytea not null check (octet_length(public_key) = 32),
  organisation_id uuid not null,
  added_by uuid not null,
  added_at timestamptz not null,
  confirmed_by uuid,
  confirmed_in uuid,
  confirmed_at timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, member_id) references refuge.network_member (authority_id, id),
  constraint a_second_person_confirms check (confirmed_by <> added_by),
  constraint of_the_same_organisation check (confirmed_in = organisation_id),
  constraint whole_confirmation check (num_nonnulls(confirmed_by, confirmed_in, confirmed_at) in (0, 3)),
  check ((ended_by is null) = (ended_at is null))
);
comment on table refuge.network_member_key is 'A key that a member of the network signs with: believed once a second person has confirmed its fingerprint';
comment on column refuge.network_member_key.authority_id is 'public: whose installation';
comment on column refuge.network_member_key.id is 'staff: identifies the key';
comment on column refuge.network_member_key.member_id is 'staff: whose key';
comment on column refuge.network_member_key.slot is 'staff: one of two, so that a key is replaced without a gap and there are never three';
comment on column refuge.network_member_key.public_key is 'public: what its signatures are verified with (Ed25519)';
comment on column refuge.network_member_key.organisation_id is 'staff: of whoever added it';
comment on column refuge.network_member_key.added_by is 'staff: who added it';
comment on column refuge.network_member_key.added_at is 'staff: when';
comment on column refuge.network_member_key.confirmed_by is 'staff: who heard its fingerprint from the member and confirmed it; somebody else than who added it';
comment on column refuge.network_member_key.confirmed_in is 'staff: of which organisation; the same';
comment on column refuge.network_member_key.confirmed_at is 'staff: when; nothing is exchanged before';
comment on column refuge.network_member_key.ended_by is 'staff: who ended it';
comment on column refuge.network_member_key.ended_at is 'staff: when; for good';
create unique index two_keys_of_a_member on refuge.network_member_key (authority_id, member_id, slot) where ended_at is null;
create unique index a_key_is_one_members on refuge.network_member_key (authority_id, public_key) where ended_at is null;
call access.guard('refuge.network_member_key');
grant select, insert, update (confirmed_by, confirmed_in, confirmed_at, ended_by, ended_at) on refuge.network_member_key to rowan_support;

-- Nobody adds or confirms in another's name, not even by a statement that no page sends; and nothing is taken back.
create policy added_by_whoever_acts on refuge.network_member_key as restrictive for insert to rowan_support
  with check (added_by = access.account() and organisation_id = access.organisation() and confirmed_by is null);
create function refuge.confirmed_once() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.confirmed_by is null and new.confirmed_by is not null
      and (new.confirmed_by <> access.account() or new.confirmed_in <> access.organisation() or old.ended_at is not null) then
    raise exception 'a_second_person_confirms' using errcode = 'check_violation';
  end if;
  if old.confirmed_by is not null and new.confirmed_by is distinct from old.confirmed_by
      or old.ended_at is not null and new.ended_at is distinct from old.ended_at then
    raise exception 'what_was_said_of_a_key_stays' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger confirmed_once before update on refuge.network_member_key
  for each row execute function refuge.confirmed_once();
create function refuge.removed_for_good() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.removed_at is not null then
    raise exception 'a_member_is_removed_for_good' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger removed_for_good before update on refuge.network_member
  for each row execute function refuge.removed_for_good();

create table refuge.network_nonce (
  authority_id uuid not null,
  key_id uuid not null,
  nonce text not null check (length(nonce) between 22 and 64),
  used_at timestamptz not null,
  primary key (authority_id, key_id, nonce),
  foreign key (authority_id, key_id) references refuge.network_member_key (authority_id, id)
);
comment on table refuge.network_nonce is 'Requests of members that were answered some minutes ago: none of them is answered twice';
comment on column refuge.network_nonce.authority_id is 'public: whose installation';
comment on column refuge.network_nonce.key_id is 'staff: by which key it was signed';
comment on column refuge.network_nonce.nonce is 'staff: what the request was told apart by';
comment on column refuge.network_nonce.used_at is 'staff: when it was answered';
create index nonces_in_time on refuge.network_nonce (authority_id, used_at);
call access.guard('refuge.network_nonce');
grant select, insert, delete on refuge.network_nonce to rowan_support;

create table refuge.network_sheet (
  authority_id uuid not null,
  quarter timestamptz not null,
  sheet text not null check (length(sheet) < 200000),
  primary key (authority_id, quarter)
);
comment on table refuge.network_sheet is 'What is told to the network in one quarter of an hour: the same to everybody, however often they ask';
comment on column refuge.network_sheet.authority_id is 'public: whose installation';
comment on column refuge.network_sheet.quarter is 'staff: the quarter of an hour that it is told in';
comment on column refuge.network_sheet.sheet is 'staff: counts of free spaces by region and shape, as JSON; no name, no address, no id';
call access.guard('refuge.network_sheet');
grant select, insert, delete on refuge.network_sheet to rowan_support;

create table refuge.network_reading (
  authority_id uuid not null,
  member_id uuid not null,
  tried_at timestamptz not null,
  read_at timestamptz,
  failing_since timestamptz,
  failing text check (failing in ('ADDRESS', 'UNREACHABLE', 'TOO_SLOW', 'TOO_LARGE', 'MOVED', 'REFUSED', 'NOT_PROVED', 'UNREADABLE')),
  sheet text check (length(sheet) < 200000),
  primary key (authority_id, member_id),
  foreign key (authority_id, member_id) references refuge.network_member (authority_id, id),
  check ((failing_since is null) = (failing is null)),
  check ((read_at is null) = (sheet is null))
);
comment on table refuge.network_reading is 'What a member of the network told last, and since when it could not be asked';
comment on column refuge.network_reading.authority_id is 'public: whose installation';
comment on column refuge.network_reading.member_id is 'staff: which member';
comment on column refuge.network_reading.tried_at is 'staff: when it was asked last';
comment on column refuge.network_reading.read_at is 'staff: when it last answered with a proof';
comment on column refuge.network_reading.failing_since is 'staff: since when it did not; nothing while it does';
comment on column refuge.network_reading.failing is 'staff: why not, from a list; never in the member''s words';
comment on column refuge.network_reading.sheet is 'staff: its free spaces by region and shape, as we read and wrote them anew';
call access.guard('refuge.network_reading');
grant select, insert, update, delete on refuge.network_reading to rowan_support;
