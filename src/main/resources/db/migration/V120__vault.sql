create schema vault;
comment on schema vault is 'Keys to what could harm someone';
grant usage on schema vault to rowan_foundation, rowan_support, rowan_evidence, rowan_commissioning, ${app_role};

create table vault.key_encryption_key (
  key_id bigint primary key,
  first_used_at timestamptz not null
);
comment on table vault.key_encryption_key is 'Which key files this database was sealed with, so that a wrong one is noticed at start';
comment on column vault.key_encryption_key.key_id is 'public: number of the key in its file; says nothing of the key';
comment on column vault.key_encryption_key.first_used_at is 'public: when it was first used here';
grant select, insert on vault.key_encryption_key to ${app_role};

create table vault.person_key (
  authority_id uuid not null,
  person_id uuid not null,
  wing text not null default current_user,
  wrapped bytea not null,
  made_at timestamptz not null,
  primary key (authority_id, person_id)
);
comment on table vault.person_key is 'The key that everything about one person is encrypted with, itself encrypted';
comment on column vault.person_key.authority_id is 'public: whose installation';
comment on column vault.person_key.person_id is 'staff: whose key: an id without words';
comment on column vault.person_key.wing is 'public: the wing''s role that made the key; no other may read it';
comment on column vault.person_key.wrapped is 'sealed: the key, encrypted with the key-encryption key';
comment on column vault.person_key.made_at is 'staff: when it was made';
call access.guard('vault.person_key');
-- A second lock on top of the authority's: a restrictive policy must hold as well as the permissive one.
create policy of_the_wing_that_made_it on vault.person_key as restrictive
  using (wing = current_user) with check (wing = current_user);
grant select, insert on vault.person_key to rowan_support, rowan_commissioning;
