create table vault.index_key (
  authority_id uuid not null,
  purpose text not null check (purpose ~ '^[a-z_]+\.[a-z_]+\.[a-z_]+$'),
  wing text not null default current_user,
  wrapped bytea not null,
  made_at timestamptz not null,
  primary key (authority_id, purpose, wing)
);
comment on table vault.index_key is 'Keys of the fingerprints by which a row is found without its value being stored';
comment on column vault.index_key.authority_id is 'public: whose installation';
comment on column vault.index_key.purpose is 'public: the column that holds the fingerprints';
comment on column vault.index_key.wing is 'public: the wing''s role that made the key; no other may read it';
comment on column vault.index_key.wrapped is 'sealed: the key, encrypted with the key-encryption key';
comment on column vault.index_key.made_at is 'public: when it was made';
call access.guard('vault.index_key');
create policy of_the_wing_that_made_it on vault.index_key as restrictive
  using (wing = current_user) with check (wing = current_user);
grant select, insert on vault.index_key to rowan_support, rowan_commissioning;
