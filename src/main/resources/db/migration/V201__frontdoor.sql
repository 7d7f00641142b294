create schema frontdoor;
comment on schema frontdoor is 'Asking for help, and what triage decides';
grant usage on schema frontdoor to rowan_support;

create table frontdoor.referral (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  asker text not null check (asker in ('SELF', 'SOMEONE_CLOSE', 'POLICE', 'HEALTH', 'HOUSING', 'SCHOOL', 'SOCIAL_CARE', 'OTHER_SERVICE')),
  urgency smallint not null check (urgency between 0 and 2),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  received_at timestamptz not null,
  account_id uuid,
  organisation_id uuid,
  reference text not null,
  ticket uuid not null,
  words bytea,
  told bytea not null,
  answered_at timestamptz,
  asked_at timestamptz,
  wrote_at timestamptz,
  state text not null default 'WAITING' check (state in ('WAITING', 'LOOKED_AT', 'ACCEPTED', 'CLOSED')),
  taken_by uuid,
  taken_at timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  case_id uuid,
  lead_id uuid,
  case_closed_at timestamptz,
  closing_reason text,
  version bigint not null default 1,
  primary key (authority_id, id),
  -- Who asked on the public pages has words and no account; an agency has an account and no words.
  check ((asker in ('SELF', 'SOMEONE_CLOSE')) = (words is not null)),
  check ((words is null) = (account_id is not null)),
  check ((account_id is null) = (organisation_id is null)),
  -- Each state has its own facts, and no other's.
  check ((taken_by is null) = (taken_at is null)),
  check (state <> 'WAITING' or taken_by is null),
  check (state <> 'LOOKED_AT' or taken_by is not null),
  check ((state in ('ACCEPTED', 'CLOSED')) = (decided_at is not null)),
  check ((decided_by is null) = (decided_at is null)),
  check ((state = 'ACCEPTED') = (case_id is not null)),
  check ((case_id is null) = (lead_id is null)),
  check (case_closed_at is null or case_id is not null),
  check ((state = 'CLOSED') = (closing_reason is not null))
);
comment on table frontdoor.referral is 'Something that was asked for, and what became of it';
comment on column frontdoor.referral.authority_id is 'public: whose installation';
comment on column frontdoor.referral.id is 'staff: identifies what was asked for';
comment on column frontdoor.referral.person_id is 'staff: who it is about: an id without words';
comment on column frontdoor.referral.asker is 'staff: who asked: themselves, somebody close, or which kind of agency';
comment on column frontdoor.referral.urgency is 'staff: 0 tonight, 1 soon, 2 in turn; worked out from what was told';
comment on column frontdoor.referral.language is 'staff: code of the language it was asked in';
comment on column frontdoor.referral.received_at is 'staff: when it arrived';
comment on column frontdoor.referral.account_id is 'staff: who referred, if an agency did';
comment on column frontdoor.referral.organisation_id is 'staff: for which agency they referred';
comment on column frontdoor.referral.reference is 'staff: to quote on the telephone; says nothing';
comment on column frontdoor.referral.ticket is 'staff: made with the form, so that what is sent twice is stored once';
comment on column frontdoor.referral.words is 'sealed: fingerprint of the five words to come back with';
comment on column frontdoor.referral.told is 'personal: everything that was told, sealed';
comment on column frontdoor.referral.answered_at is 'staff: when a worker first answered';
comment on column frontdoor.referral.asked_at is 'staff: since when a worker''s message waits for who asked';
comment on column frontdoor.referral.wrote_at is 'staff: since when a message of who asked waits for a worker';
comment on column frontdoor.referral.state is 'staff: waiting, looked at, accepted or closed';
comment on column frontdoor.referral.taken_by is 'staff: who looks, or looked, at it';
comment on column frontdoor.referral.taken_at is 'staff: since when';
comment on column frontdoor.referral.decided_by is 'staff: who decided';
comment on column frontdoor.referral.decided_at is 'staff: when';
comment on column frontdoor.referral.case_id is 'staff: the case that it became';
comment on column frontdoor.referral.lead_id is 'staff: who leads that case, to whom new messages are shown';
comment on column frontdoor.referral.case_closed_at is 'staff: when that case closed';
comment on column frontdoor.referral.closing_reason is 'staff: why it ended without a case, by its code';
comment on column frontdoor.referral.version is 'public: counts the changes';

create unique index one_referral_per_ticket on frontdoor.referral (authority_id, ticket);
create unique index one_referral_per_reference on frontdoor.referral (authority_id, reference);
create unique index one_referral_per_five_words on frontdoor.referral (authority_id, words) where words is not null;
create index the_queue on frontdoor.referral (authority_id, urgency, received_at, id) where state in ('WAITING', 'LOOKED_AT');
create index what_was_decided on frontdoor.referral (authority_id, decided_at, id) where decided_at is not null;
create index whose_message_waits on frontdoor.referral (authority_id, wrote_at, id) where wrote_at is not null;
create index what_an_agency_sent on frontdoor.referral (authority_id, account_id, received_at, id) where account_id is not null;
create unique index one_referral_per_case on frontdoor.referral (authority_id, case_id) where case_id is not null;
create index whom_a_lead_writes_with on frontdoor.referral (authority_id, lead_id, decided_at) where lead_id is not null;
call access.guard('frontdoor.referral');

create table frontdoor.message (
  authority_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  account_id uuid,
  by_worker boolean not null,
  at timestamptz not null,
  words bytea not null,
  read_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, referral_id) references frontdoor.referral (authority_id, id),
  check (account_id is not null or not by_worker),
  check (read_at is null or by_worker)
);
comment on table frontdoor.message is 'A message between who asked and who answers; read in Rowan, sent nowhere';
comment on column frontdoor.message.authority_id is 'public: whose installation';
comment on column frontdoor.message.id is 'staff: made with the form, so that what is sent twice is stored once';
comment on column frontdoor.message.referral_id is 'staff: what was asked for';
comment on column frontdoor.message.account_id is 'staff: who wrote it; absent where it came from the public pages';
comment on column frontdoor.message.by_worker is 'staff: whether it answers, rather than asks';
comment on column frontdoor.message.at is 'staff: when it was written';
comment on column frontdoor.message.words is 'personal: what it says, sealed';
comment on column frontdoor.message.read_at is 'staff: when who asked first opened it';
create index messages_of_a_referral on frontdoor.message (authority_id, referral_id, at, id);
call access.guard('frontdoor.message');

grant select, insert, update on frontdoor.referral, frontdoor.message to rowan_support;
