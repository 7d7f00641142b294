-- Who asked for help may come back by a passkey on a device of their own, beside their five words or in place of them.
create table frontdoor.passkey (
  authority_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  handle bytea not null check (octet_length(handle) = 32),
  credential bytea not null,
  public_key bytea not null,
  attestation bytea not null,
  uses bigint not null,
  transports text not null,
  may_be_copied boolean not null,
  is_copied boolean not null,
  host text not null,
  made_at timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, credential),
  foreign key (authority_id, referral_id) references frontdoor.referral (authority_id, id)
);
comment on table frontdoor.passkey is 'A key on the device of somebody who asked for help, of which Rowan has the public half';
comment on column frontdoor.passkey.authority_id is 'public: whose installation';
comment on column frontdoor.passkey.id is 'staff: identifies it';
comment on column frontdoor.passkey.referral_id is 'staff: the one conversation that it opens';
comment on column frontdoor.passkey.handle is 'sealed: by what number the device knows the conversation: a keyed fingerprint of its id';
comment on column frontdoor.passkey.credential is 'staff: by what number the device knows the key';
comment on column frontdoor.passkey.public_key is 'staff: the public half (COSE)';
comment on column frontdoor.passkey.attestation is 'staff: what the device said when it made the key';
comment on column frontdoor.passkey.uses is 'staff: the device''s own count; one that goes back is refused';
comment on column frontdoor.passkey.transports is 'staff: how a browser reaches the device';
comment on column frontdoor.passkey.may_be_copied is 'staff: whether its maker may keep copies of it';
comment on column frontdoor.passkey.is_copied is 'staff: whether they do';
comment on column frontdoor.passkey.host is 'public: the host name that it is good for';
comment on column frontdoor.passkey.made_at is 'staff: when';
create index passkeys_of_a_conversation on frontdoor.passkey (authority_id, referral_id);
create index passkeys_by_handle on frontdoor.passkey (authority_id, handle);
call access.guard('frontdoor.passkey');
grant select, insert, delete on frontdoor.passkey to rowan_support;
grant update (uses, is_copied) on frontdoor.passkey to rowan_support;
-- Nobody who is signed in sees one or makes one, whatever a page of theirs is made to ask: only who acts without an account.
create policy of_who_has_no_account on frontdoor.passkey as restrictive to rowan_support
  using (access.account() = '00000000-0000-0000-0000-000000000000')
  with check (access.account() = '00000000-0000-0000-0000-000000000000');

-- A question is answered once: a form that is sent again from the browser's memory opens nothing.
create table frontdoor.answered (
  authority_id uuid not null,
  question bytea not null check (octet_length(question) = 32),
  until timestamptz not null,
  primary key (authority_id, question)
);
comment on table frontdoor.answered is 'A question to a device that was answered, until it would have run out anyway';
comment on column frontdoor.answered.authority_id is 'public: whose installation';
comment on column frontdoor.answered.question is 'public: its 256 random bits, good for nothing any more';
comment on column frontdoor.answered.until is 'public: from when it is refused without this row';
create index answered_and_over on frontdoor.answered (authority_id, until);
call access.guard('frontdoor.answered');
grant select, insert, delete on frontdoor.answered to rowan_support;

alter table frontdoor.referral add column words_ended_at timestamptz;
comment on column frontdoor.referral.words_ended_at is 'staff: since when a passkey alone opens the conversation; null while the five words do as well';

grant select (authority_id, referral_id), delete on frontdoor.passkey to rowan_erasing;
create policy only_who_was_decided on frontdoor.passkey as restrictive to rowan_erasing
  using (exists (select from frontdoor.referral r where r.authority_id = passkey.authority_id
    and r.id = passkey.referral_id and retention.is_decided(r.authority_id, r.person_id)));
