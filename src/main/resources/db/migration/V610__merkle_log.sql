-- The log over the audit entries: their places in a Merkle tree (RFC 9162), its subtrees, its signed heads, and who each
-- entry is about. Written by one sequencer at a time, after the entries; added to, never changed.
create table audit.leaf (
  authority_id uuid not null,
  position bigint not null check (position >= 0),
  number bigint not null,
  hash bytea not null check (octet_length(hash) = 32),
  primary key (authority_id, position),
  constraint each_entry_once unique (authority_id, number)
);
comment on table audit.leaf is 'The place of an entry in the tree';
comment on column audit.leaf.authority_id is 'public: whose installation';
comment on column audit.leaf.position is 'staff: which leaf of the tree, from 0, without a gap';
comment on column audit.leaf.number is 'staff: the entry';
comment on column audit.leaf.hash is 'staff: hash of the leaf, over all that the entry says';
call access.guard('audit.leaf');

create table audit.node (
  authority_id uuid not null,
  height smallint not null check (height between 1 and 62),
  place bigint not null check (place >= 0),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (authority_id, height, place)
);
comment on table audit.node is 'Hash over a whole subtree of 2^height leaves, so that a proof reads few rows';
comment on column audit.node.authority_id is 'public: whose installation';
comment on column audit.node.height is 'public: how many levels above the leaves';
comment on column audit.node.place is 'public: which of that height, from 0';
comment on column audit.node.hash is 'staff: its hash';
call access.guard('audit.node');

create table audit.head (
  authority_id uuid not null,
  number bigint not null check (number > 0),
  size bigint not null check (size >= 0),
  complete_to bigint not null,
  root bytea not null check (octet_length(root) = 32),
  signed_at timestamptz not null,
  public_key bytea not null check (octet_length(public_key) = 32),
  signature bytea not null check (octet_length(signature) = 64),
  primary key (authority_id, number)
);
comment on table audit.head is 'The tree as it was after a batch, signed';
comment on column audit.head.authority_id is 'public: whose installation';
comment on column audit.head.number is 'public: which head, from 1, without a gap';
comment on column audit.head.size is 'staff: how many leaves';
comment on column audit.head.complete_to is 'staff: no entry up to this number is missing from the tree, and none can come any more';
comment on column audit.head.root is 'staff: hash over the whole tree';
comment on column audit.head.signed_at is 'staff: when it was signed, by the application''s clock';
comment on column audit.head.public_key is 'public: the key that the signature is verified with';
comment on column audit.head.signature is 'public: Ed25519, over all of the above';
call access.guard('audit.head');

create table audit.about (
  authority_id uuid not null,
  subject_id uuid not null,
  number bigint not null,
  primary key (authority_id, subject_id, number)
);
comment on table audit.about is 'Which entries are about whom, to find them by';
comment on column audit.about.authority_id is 'public: whose installation';
comment on column audit.about.subject_id is 'staff: the person, or else the thing: an id without words';
comment on column audit.about.number is 'staff: the entry';
call access.guard('audit.about');

create table audit.verification (
  authority_id uuid not null,
  id uuid not null,
  verified_at timestamptz not null,
  entries bigint not null,
  heads bigint not null,
  wrong text,
  primary key (authority_id, id)
);
comment on table audit.verification is 'What ./rowan audit verify found; for the eye only, it proves nothing';
comment on column audit.verification.authority_id is 'public: whose installation';
comment on column audit.verification.id is 'public: identifies it';
comment on column audit.verification.verified_at is 'staff: when';
comment on column audit.verification.entries is 'staff: how many entries were verified';
comment on column audit.verification.heads is 'staff: against how many exported heads';
comment on column audit.verification.wrong is 'staff: the sentence that says which entry is wrong first; null when none is';
create index verified_last on audit.verification (authority_id, verified_at desc);
call access.guard('audit.verification');

grant select, insert on audit.leaf, audit.node, audit.head, audit.about, audit.verification to rowan_foundation;

-- The key that signs the heads, kept by the vault.
create table vault.log_signer (
  authority_id uuid primary key,
  public_key bytea not null check (octet_length(public_key) = 32),
  sealed bytea not null,
  made_at timestamptz not null
);
comment on table vault.log_signer is 'The key that signs the heads of a council''s audit log';
comment on column vault.log_signer.authority_id is 'public: whose installation';
comment on column vault.log_signer.public_key is 'public: what its signatures are verified with';
comment on column vault.log_signer.sealed is 'sealed: the private key, encrypted with the key-encryption key';
comment on column vault.log_signer.made_at is 'public: when it was made';
call access.guard('vault.log_signer');
grant select, insert, update (sealed) on vault.log_signer to rowan_foundation;

-- Whose staff are named to the person they help, when that person asks who looked: each organisation's own rule.
alter table access.organisation add column names_its_staff boolean not null default false;
comment on column access.organisation.names_its_staff is 'public: whether somebody who asks who looked at their record is told the worker''s name, and not the office alone';
