-- How people prove who they are: by the identity provider of their own organisation, or by a passkey. No password is kept.
create schema signin;
comment on schema signin is 'Identity providers, passkeys, one-time links, recoveries';
grant usage on schema signin to rowan_foundation;

create table signin.provider (
  authority_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  issuer text not null,
  client_id text not null,
  client_secret bytea not null,
  authorization_endpoint text not null,
  token_endpoint text not null,
  keys_address text not null,
  names_itself boolean not null,
  vouches boolean not null,
  made_at timestamptz not null,
  made_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (authority_id, id),
  unique (authority_id, id, organisation_id),
  foreign key (authority_id, organisation_id) references access.organisation (authority_id, id),
  constraint ended_whole check (num_nulls(ended_at, ended_by) in (0, 2))
);
comment on table signin.provider is 'An identity provider, which signs in the people of one organisation';
comment on column signin.provider.authority_id is 'public: whose installation';
comment on column signin.provider.id is 'public: identifies it, in the address that it sends people back to';
comment on column signin.provider.organisation_id is 'staff: whose people it may sign in, and nobody else''s';
comment on column signin.provider.name is 'staff: as people know it';
comment on column signin.provider.issuer is 'staff: who it says it is in its tokens';
comment on column signin.provider.client_id is 'staff: as whom it knows Rowan';
comment on column signin.provider.client_secret is 'sealed: what Rowan proves itself by to it';
comment on column signin.provider.authorization_endpoint is 'staff: where people are sent to sign in';
comment on column signin.provider.token_endpoint is 'staff: where a code is exchanged';
comment on column signin.provider.keys_address is 'staff: where the keys are that it signs with';
comment on column signin.provider.names_itself is 'staff: whether it says who it is when it sends somebody back (RFC 9207)';
comment on column signin.provider.vouches is 'staff: whether addresses count as verified about which it says nothing';
comment on column signin.provider.made_at is 'staff: when it was set up';
comment on column signin.provider.made_by is 'staff: by whom';
comment on column signin.provider.ended_at is 'staff: from when it signs nobody in';
comment on column signin.provider.ended_by is 'staff: who ended it';
create index providers_of_an_organisation on signin.provider (authority_id, organisation_id) where ended_at is null;
call access.guard('signin.provider');

-- A domain leads to one provider: the key holds it. The domains of a provider that has ended are free again.
create table signin.provider_domain (
  authority_id uuid not null,
  domain text not null check (domain = lower(domain)),
  provider_id uuid not null,
  primary key (authority_id, domain),
  foreign key (authority_id, provider_id) references signin.provider (authority_id, id)
);
comment on table signin.provider_domain is 'Where a work e-mail address leads';
comment on column signin.provider_domain.authority_id is 'public: whose installation';
comment on column signin.provider_domain.domain is 'staff: what stands after the @';
comment on column signin.provider_domain.provider_id is 'staff: who signs in those who have such an address';
create index domains_of_a_provider on signin.provider_domain (authority_id, provider_id);
call access.guard('signin.provider_domain');

create table signin.identity (
  authority_id uuid not null,
  provider_id uuid not null,
  subject text not null,
  account_id uuid not null,
  linked_at timestamptz not null,
  primary key (authority_id, provider_id, subject),
  unique (authority_id, provider_id, account_id),
  foreign key (authority_id, provider_id) references signin.provider (authority_id, id),
  foreign key (authority_id, account_id) references access.account (authority_id, id)
);
comment on table signin.identity is 'Whom a provider means: bound once, by a verified address, and by its own word for them from then on';
comment on column signin.identity.authority_id is 'public: whose installation';
comment on column signin.identity.provider_id is 'staff: the provider';
comment on column signin.identity.subject is 'staff: its own word for somebody, which it gives to nobody else';
comment on column signin.identity.account_id is 'staff: whose account that is';
comment on column signin.identity.linked_at is 'staff: since when';
call access.guard('signin.identity');

create table signin.handle (
  authority_id uuid not null,
  account_id uuid not null,
  handle bytea not null check (octet_length(handle) = 32),
  primary key (authority_id, account_id),
  unique (authority_id, handle),
  foreign key (authority_id, account_id) references access.account (authority_id, id)
);
comment on table signin.handle is 'How a device knows an account: by a random number that means nothing elsewhere';
comment on column signin.handle.authority_id is 'public: whose installation';
comment on column signin.handle.account_id is 'staff: whose';
comment on column signin.handle.handle is 'staff: the random number';
call access.guard('signin.handle');

create table signin.passkey (
  authority_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  credential bytea not null,
  public_key bytea not null,
  attestation bytea not null,
  uses bigint not null,
  transports text not null,
  may_be_copied boolean not null,
  is_copied boolean not null,
  host text not null,
  name text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,
  primary key (authority_id, id),
  unique (authority_id, credential),
  foreign key (authority_id, account_id) references signin.handle (authority_id, account_id)
);
comment on table signin.passkey is 'A key on somebody''s device, of which Rowan has the public half';
comment on column signin.passkey.authority_id is 'public: whose installation';
comment on column signin.passkey.id is 'staff: identifies it';
comment on column signin.passkey.account_id is 'staff: whom it signs in';
comment on column signin.passkey.credential is 'staff: by what number the device knows it';
comment on column signin.passkey.public_key is 'staff: the public half (COSE)';
comment on column signin.passkey.attestation is 'staff: what the device said when it made the key';
comment on column signin.passkey.uses is 'staff: the device''s own count; one that goes back is refused';
comment on column signin.passkey.transports is 'staff: how a browser reaches the device';
comment on column signin.passkey.may_be_copied is 'staff: whether its maker may keep copies of it';
comment on column signin.passkey.is_copied is 'staff: whether they do';
comment on column signin.passkey.host is 'public: the host name that it is good for';
comment on column signin.passkey.name is 'staff: what its owner calls it';
comment on column signin.passkey.made_at is 'staff: when';
comment on column signin.passkey.used_at is 'staff: when it last signed somebody in';
comment on column signin.passkey.ended_at is 'staff: from when it signs nobody in';
create index passkeys_of_an_account on signin.passkey (authority_id, account_id) where ended_at is null;
call access.guard('signin.passkey');

create table signin.link (
  authority_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('INVITATION', 'RECOVERY')),
  fingerprint bytea not null check (octet_length(fingerprint) = 32),
  made_at timestamptz not null,
  made_by uuid not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,
  primary key (authority_id, id),
  unique (authority_id, fingerprint),
  foreign key (authority_id, account_id) references access.account (authority_id, id),
  constraint for_seven_days_at_most check (expires_at > made_at and expires_at <= made_at + interval '168 hours'),
  constraint used_or_ended check (used_at is null or ended_at is null)
);
comment on table signin.link is 'A link by which somebody makes a passkey, once';
comment on column signin.link.authority_id is 'public: whose installation';
comment on column signin.link.id is 'staff: identifies it';
comment on column signin.link.account_id is 'staff: for whom';
comment on column signin.link.kind is 'staff: whether earlier passkeys end when it is used';
comment on column signin.link.fingerprint is 'sealed: SHA-256 of the 256 random bits in the link, which are kept nowhere';
comment on column signin.link.made_at is 'staff: when';
comment on column signin.link.made_by is 'staff: who had it sent; all zeros for who founded the council';
comment on column signin.link.expires_at is 'staff: until when it works';
comment on column signin.link.used_at is 'staff: when it was used; it works no more';
comment on column signin.link.ended_at is 'staff: when another took its place';
create unique index one_link_at_a_time on signin.link (authority_id, account_id) where used_at is null and ended_at is null;
call access.guard('signin.link');

create table signin.recovery (
  authority_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  organisation_id uuid not null,
  code bytea not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  wrong smallint not null default 0 check (wrong between 0 and 5),
  answered_at timestamptz,
  answered_by uuid,
  confirmed boolean,
  primary key (authority_id, id),
  foreign key (authority_id, account_id) references access.account (authority_id, id),
  constraint answered_whole check (num_nulls(answered_at, answered_by, confirmed) in (0, 3)),
  constraint never_by_oneself check (answered_by <> account_id)
);
comment on table signin.recovery is 'Somebody lost their passkey, and a colleague is to say that it is them';
comment on column signin.recovery.authority_id is 'public: whose installation';
comment on column signin.recovery.id is 'staff: identifies it';
comment on column signin.recovery.account_id is 'staff: who asked';
comment on column signin.recovery.organisation_id is 'staff: whose people may confirm it';
comment on column signin.recovery.code is 'sealed: the six digits that they read out, with the key of the house';
comment on column signin.recovery.asked_at is 'staff: when';
comment on column signin.recovery.expires_at is 'staff: until when it may be confirmed';
comment on column signin.recovery.wrong is 'staff: how often a colleague typed other digits; five end it';
comment on column signin.recovery.answered_at is 'staff: when a colleague answered';
comment on column signin.recovery.answered_by is 'staff: who; never who asked';
comment on column signin.recovery.confirmed is 'staff: whether they said that it is them';
create index recoveries_of_an_account on signin.recovery (authority_id, account_id, asked_at);
create index recoveries_to_answer on signin.recovery (authority_id, organisation_id, expires_at) where answered_at is null;
call access.guard('signin.recovery');

grant select, insert on all tables in schema signin to rowan_foundation;
grant update (client_secret, authorization_endpoint, token_endpoint, keys_address, names_itself, ended_at, ended_by)
  on signin.provider to rowan_foundation;
grant delete on signin.provider_domain, signin.recovery to rowan_foundation;
grant update (uses, is_copied, name, used_at, ended_at) on signin.passkey to rowan_foundation;
grant update (used_at, ended_at) on signin.link to rowan_foundation;
grant update (wrong, answered_at, answered_by, confirmed) on signin.recovery to rowan_foundation;

-- Whoever is signed in sees their own sessions and ends them; those of who leaves are ended, with its trace beside it.
grant select, delete on engine.spring_session, engine.spring_session_attributes to rowan_foundation;
