-- The lock of the tender box. The key that opens bids exists nowhere: it is a part that this table keeps sealed, released by
-- the application after the deadline only, together with a part split among three officers, of whom two are needed.
create table procurement.tender_key (
  authority_id uuid not null,
  tender_id uuid not null,
  public_key bytea not null check (length(public_key) = 32),
  clock_part bytea not null,
  receipt_key bytea not null check (length(receipt_key) = 32),
  receipt_signer bytea not null,
  made_at timestamptz not null,
  primary key (authority_id, tender_id),
  foreign key (authority_id, tender_id) references procurement.tender (authority_id, id)
);
comment on table procurement.tender_key is 'What bids are encrypted to, and receipts signed with';
comment on column procurement.tender_key.authority_id is 'public: whose installation';
comment on column procurement.tender_key.tender_id is 'public: of which tender';
comment on column procurement.tender_key.public_key is 'public: X25519 key that bids are encrypted to (HPKE)';
comment on column procurement.tender_key.clock_part is 'sealed: part of the private key, encrypted with the key-encryption key; worth nothing without two officers';
comment on column procurement.tender_key.receipt_key is 'public: Ed25519 key by which anyone checks a receipt';
comment on column procurement.tender_key.receipt_signer is 'sealed: Ed25519 key that signs receipts, encrypted with the key-encryption key';
comment on column procurement.tender_key.made_at is 'public: when the key was made and split';
call access.guard('procurement.tender_key');
grant select, insert on procurement.tender_key to rowan_commissioning;

create table procurement.opening_officer (
  authority_id uuid not null,
  tender_id uuid not null,
  account_id uuid not null,
  position int not null check (position between 1 and 3),
  salt bytea,
  public_key bytea check (length(public_key) = 32),
  confirmed_at timestamptz,
  sealed_share bytea,
  primary key (authority_id, tender_id, account_id),
  unique (authority_id, tender_id, position),
  foreign key (authority_id, tender_id) references procurement.tender (authority_id, id),
  check ((salt is null) = (public_key is null)),
  check (confirmed_at is null or public_key is not null),
  check (sealed_share is null or confirmed_at is not null)
);
comment on table procurement.opening_officer is 'The three officers of whom two must be present to open the bids';
comment on column procurement.opening_officer.authority_id is 'public: whose installation';
comment on column procurement.opening_officer.tender_id is 'public: of which tender';
comment on column procurement.opening_officer.account_id is 'staff: the officer';
comment on column procurement.opening_officer.position is 'public: number of their share';
comment on column procurement.opening_officer.salt is 'sealed: with the officer''s six words it gives their private key, which is stored nowhere';
comment on column procurement.opening_officer.public_key is 'public: X25519 key that their share is encrypted to';
comment on column procurement.opening_officer.confirmed_at is 'staff: when they showed that they had written the words down';
comment on column procurement.opening_officer.sealed_share is 'sealed: their share of the key, encrypted to them alone';
call access.guard('procurement.opening_officer');
create policy known_to_the_council on procurement.opening_officer as restrictive
  using ((select access.for_the_council())) with check ((select access.for_the_council()));
grant select, insert, delete on procurement.opening_officer to rowan_commissioning;
grant update (salt, public_key, confirmed_at, sealed_share) on procurement.opening_officer to rowan_commissioning;

create table procurement.handed_share (
  authority_id uuid not null,
  tender_id uuid not null,
  from_account_id uuid not null,
  to_account_id uuid not null,
  sealed_share bytea not null,
  handed_at timestamptz not null,
  until timestamptz not null,
  primary key (authority_id, tender_id, from_account_id, to_account_id),
  foreign key (authority_id, tender_id, from_account_id) references procurement.opening_officer (authority_id, tender_id, account_id),
  foreign key (authority_id, tender_id, to_account_id) references procurement.opening_officer (authority_id, tender_id, account_id),
  check (from_account_id <> to_account_id),
  check (until > handed_at and until <= handed_at + interval '30 minutes')
);
comment on table procurement.handed_share is 'The share of an officer who was present, encrypted to a colleague, for half an hour';
comment on column procurement.handed_share.authority_id is 'public: whose installation';
comment on column procurement.handed_share.tender_id is 'public: of which tender';
comment on column procurement.handed_share.from_account_id is 'staff: whose share';
comment on column procurement.handed_share.to_account_id is 'staff: who alone can read it';
comment on column procurement.handed_share.sealed_share is 'sealed: the share, encrypted to that colleague';
comment on column procurement.handed_share.handed_at is 'staff: when, after the deadline';
comment on column procurement.handed_share.until is 'staff: from then on it is not used';
call access.guard('procurement.handed_share');
create policy known_to_the_council on procurement.handed_share as restrictive
  using ((select access.for_the_council())) with check ((select access.for_the_council()));
grant select, insert, delete on procurement.handed_share to rowan_commissioning;

create table procurement.bid (
  authority_id uuid not null,
  tender_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  submitted_by uuid not null,
  received_at timestamptz not null,
  sealed bytea not null,
  digest bytea not null check (digest = sha256(sealed)),
  receipt_signature bytea not null,
  replaced_at timestamptz,
  withdrawn_at timestamptz,
  primary key (authority_id, tender_id, id),
  foreign key (authority_id, tender_id) references procurement.tender (authority_id, id),
  check (num_nonnulls(replaced_at, withdrawn_at) <= 1)
);
comment on table procurement.bid is 'A sealed bid, as it was received';
comment on column procurement.bid.authority_id is 'public: whose installation';
comment on column procurement.bid.tender_id is 'public: for which tender';
comment on column procurement.bid.id is 'staff: identifies the bid';
comment on column procurement.bid.organisation_id is 'staff: who bids; the council sees it after the deadline only';
comment on column procurement.bid.submitted_by is 'staff: who pressed the button';
comment on column procurement.bid.received_at is 'staff: when, by the application''s clock';
comment on column procurement.bid.sealed is 'sealed: the bid, encrypted to the tender''s key, padded so that its length says little';
comment on column procurement.bid.digest is 'staff: SHA-256 of the sealed bid, as on the receipt';
comment on column procurement.bid.receipt_signature is 'staff: Ed25519 signature of the receipt';
comment on column procurement.bid.replaced_at is 'staff: when a later bid took its place';
comment on column procurement.bid.withdrawn_at is 'staff: when it was withdrawn';
create unique index one_standing_bid_each on procurement.bid (authority_id, tender_id, organisation_id)
  where replaced_at is null and withdrawn_at is null;
call access.guard('procurement.bid');
create policy own_or_after_the_deadline on procurement.bid as restrictive for select
  using (organisation_id = access.organisation()
    or ((select access.for_the_council()) and exists (select from procurement.tender t
      where t.authority_id = bid.authority_id and t.id = bid.tender_id and t.closed_at is not null)));
create policy each_for_itself on procurement.bid as restrictive for insert
  with check (organisation_id = access.organisation() and submitted_by = access.account());
create policy each_its_own on procurement.bid as restrictive for update
  using (organisation_id = access.organisation());
grant select, insert on procurement.bid to rowan_commissioning;
grant update (replaced_at, withdrawn_at) on procurement.bid to rowan_commissioning;

create table procurement.bid_draft (
  authority_id uuid not null,
  tender_id uuid not null,
  organisation_id uuid not null,
  salt bytea not null,
  sealed bytea not null,
  saved_at timestamptz not null,
  primary key (authority_id, tender_id, organisation_id),
  foreign key (authority_id, tender_id) references procurement.tender (authority_id, id)
);
comment on table procurement.bid_draft is 'A bid that is being written, readable by the bidder alone';
comment on column procurement.bid_draft.authority_id is 'public: whose installation';
comment on column procurement.bid_draft.tender_id is 'public: for which tender';
comment on column procurement.bid_draft.organisation_id is 'staff: whose draft';
comment on column procurement.bid_draft.salt is 'sealed: with the draft''s six words it gives its key, which is stored nowhere';
comment on column procurement.bid_draft.sealed is 'sealed: the draft, encrypted to a key that only the bidder''s browser and the six words give';
comment on column procurement.bid_draft.saved_at is 'staff: when it was last saved';
call access.guard('procurement.bid_draft');
create policy each_its_own on procurement.bid_draft as restrictive
  using (organisation_id = access.organisation()) with check (organisation_id = access.organisation());
grant select, insert, update, delete on procurement.bid_draft to rowan_commissioning;
