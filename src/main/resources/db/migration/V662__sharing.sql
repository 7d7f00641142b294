-- Why people's records may be used at all, by whom and for what; and what of them was shared with others.
create schema sharing;
comment on schema sharing is 'Lawful bases, and what was shared of a case';
grant usage on schema sharing to rowan_support, rowan_counting;

create table sharing.lawful_basis (
  authority_id uuid not null,
  controller_id uuid not null,
  purpose text not null check (purpose in
    ('HELP_AND_SAFETY', 'MARAC', 'CHILDREN', 'ADULTS_AT_RISK', 'CRIME', 'CONTRACT_MONITORING', 'RESEARCH')),
  set_at timestamptz not null,
  article_6 text not null check (article_6 in ('CONSENT', 'LEGAL_OBLIGATION', 'VITAL_INTERESTS', 'PUBLIC_TASK', 'LEGITIMATE_INTERESTS')),
  article_9 text not null check (article_9 in ('NONE', 'EXPLICIT_CONSENT', 'SOCIAL_PROTECTION', 'VITAL_INTERESTS', 'LEGAL_CLAIMS',
    'SUBSTANTIAL_PUBLIC_INTEREST', 'HEALTH_OR_SOCIAL_CARE', 'RESEARCH')),
  schedule_1 text not null check (schedule_1 in ('NONE', 'SOCIAL_PROTECTION', 'HEALTH_OR_SOCIAL_CARE', 'RESEARCH', 'STATUTORY',
    'UNLAWFUL_ACTS', 'SAFEGUARDING')),
  note text not null,
  set_by uuid not null,
  primary key (authority_id, controller_id, purpose, set_at),
  foreign key (authority_id, controller_id) references access.organisation (authority_id, id)
);
comment on table sharing.lawful_basis is 'The lawful basis of a controller for a purpose, from a moment until the next is set; nothing is changed or taken out';
comment on column sharing.lawful_basis.authority_id is 'public: whose installation';
comment on column sharing.lawful_basis.controller_id is 'public: the organisation that answers for it';
comment on column sharing.lawful_basis.purpose is 'public: what for';
comment on column sharing.lawful_basis.set_at is 'public: from when';
comment on column sharing.lawful_basis.article_6 is 'public: the basis under article 6 of the UK GDPR';
comment on column sharing.lawful_basis.article_9 is 'public: the condition under article 9, if special categories are used';
comment on column sharing.lawful_basis.schedule_1 is 'public: the condition in Schedule 1 to the Data Protection Act 2018, if one is needed';
comment on column sharing.lawful_basis.note is 'public: which law or document, in the officer''s words';
comment on column sharing.lawful_basis.set_by is 'staff: by whom';
call access.guard('sharing.lawful_basis');
grant select, insert on sharing.lawful_basis to rowan_support;

create table sharing.share (
  authority_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  controller_id uuid not null,
  shared_by uuid not null,
  purpose text not null check (purpose in ('HELP_AND_SAFETY', 'MARAC', 'CHILDREN', 'ADULTS_AT_RISK', 'CRIME', 'RESEARCH')),
  basis_set_at timestamptz,
  what bytea not null,
  with_whom bytea not null,
  why bytea not null,
  agreed boolean not null,
  agreed_how text check (agreed_how in ('IN_WRITING', 'SPOKEN')),
  informed bytea,
  until_day date,
  withdrawn_at timestamptz,
  ground text check (ground in ('SERIOUS_HARM', 'CHILD_AT_RISK', 'ADULT_AT_RISK', 'CRIME', 'MARAC_THRESHOLD', 'COURT_ORDER')),
  told boolean,
  not_told_why bytea,
  discussed_with uuid,
  review_due timestamptz,
  reviewed_at timestamptz,
  reviewed_by uuid,
  finding text check (finding in ('AGREED', 'NOT_AGREED')),
  finding_words bytea,
  written_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, case_id) references casework.opening (authority_id, case_id),
  foreign key (authority_id, controller_id, purpose, basis_set_at)
    references sharing.lawful_basis (authority_id, controller_id, purpose, set_at),
  -- PROMISE: a release is known to be informed and limited in time; sharing without one has a ground and a review in 48 hours.
  constraint released_whole check (agreed = (num_nulls(agreed_how, informed, until_day) = 0)
    and (agreed or num_nulls(agreed_how, informed, until_day) = 3)),
  constraint without_release_on_a_ground check (agreed = (num_nulls(ground, told, review_due) = 3)
    and (agreed or num_nulls(ground, told, review_due) = 0)),
  constraint reviewed_within_two_days check (review_due <= written_at + interval '48 hours'),
  constraint not_told_with_a_reason check (told is null or told = (not_told_why is null)),
  constraint withdrawn_if_it_was_agreed check (agreed or withdrawn_at is null),
  constraint reviewed_whole check (num_nulls(reviewed_at, reviewed_by, finding, finding_words) in (0, 4)),
  constraint reviewed_by_another check (reviewed_by <> shared_by),
  constraint discussed_with_another check (discussed_with <> shared_by)
);
comment on table sharing.share is 'Something of a case was shared with somebody outside it';
comment on column sharing.share.authority_id is 'public: whose installation';
comment on column sharing.share.id is 'staff: identifies it';
comment on column sharing.share.case_id is 'staff: of which case';
comment on column sharing.share.person_id is 'staff: whose case: an id without words';
comment on column sharing.share.controller_id is 'staff: the organisation that shared';
comment on column sharing.share.shared_by is 'staff: who shared';
comment on column sharing.share.purpose is 'staff: what for, by a code';
comment on column sharing.share.basis_set_at is 'staff: which lawful basis held then; null if none was kept';
comment on column sharing.share.what is 'personal: what was shared; sealed';
comment on column sharing.share.with_whom is 'personal: with which person or office; sealed';
comment on column sharing.share.why is 'personal: why; sealed';
comment on column sharing.share.agreed is 'staff: whether the person agreed to it';
comment on column sharing.share.agreed_how is 'staff: in writing, or spoken and written down';
comment on column sharing.share.informed is 'personal: what they were told before they agreed; sealed';
comment on column sharing.share.until_day is 'staff: until when their agreement holds';
comment on column sharing.share.withdrawn_at is 'staff: when they took it back';
comment on column sharing.share.ground is 'staff: why it was shared without agreement, by a code';
comment on column sharing.share.told is 'staff: whether they were told of it';
comment on column sharing.share.not_told_why is 'personal: why telling them was not safe; sealed';
comment on column sharing.share.discussed_with is 'staff: the senior it was discussed with; null if none was there';
comment on column sharing.share.review_due is 'staff: by when a senior signs it off or reviews it';
comment on column sharing.share.reviewed_at is 'staff: when one did';
comment on column sharing.share.reviewed_by is 'staff: who; never who shared';
comment on column sharing.share.finding is 'staff: whether they agree that it was right';
comment on column sharing.share.finding_words is 'personal: what they found; sealed';
comment on column sharing.share.written_at is 'staff: when it was written down';
create index shared_of_a_case on sharing.share (authority_id, case_id, written_at desc, id);
create index to_be_signed_off on sharing.share (authority_id, review_due, id) where reviewed_at is null and review_due is not null;
call casework.guard_by_involvement('sharing.share');
grant select, insert on sharing.share to rowan_support;
grant update (withdrawn_at, reviewed_at, reviewed_by, finding, finding_words) on sharing.share to rowan_support;
grant select (authority_id, controller_id, ground, review_due, reviewed_at, written_at) on sharing.share to rowan_counting;
