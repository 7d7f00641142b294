create schema decisions;
comment on schema decisions is 'What was resolved, what it permits, and what was done under it';
grant usage on schema decisions to rowan_commissioning;

create table decisions.decision (
  authority_id uuid not null,
  id uuid not null,
  title text not null,
  body text not null,
  decided_on date not null,
  narrative text not null,
  aims text[] not null,
  source_text text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (authority_id, id)
);
comment on table decisions.decision is 'A decision as it was published';
comment on column decisions.decision.authority_id is 'public: whose installation';
comment on column decisions.decision.id is 'public: identifies the decision';
comment on column decisions.decision.title is 'public: what it is about';
comment on column decisions.decision.body is 'public: who decided';
comment on column decisions.decision.decided_on is 'public: when';
comment on column decisions.decision.narrative is 'public: paragraphs that tell something typed beside the resolutions';
comment on column decisions.decision.aims is 'public: what the text hopes for beside its resolutions';
comment on column decisions.decision.source_text is 'public: the text as it was read';
comment on column decisions.decision.recorded_by is 'staff: the officer who recorded it';
comment on column decisions.decision.recorded_at is 'staff: when it was recorded';
create index decisions_newest_first on decisions.decision (authority_id, decided_on desc, id desc);
call access.guard('decisions.decision');

create table decisions.resolution (
  authority_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  position int not null check (position >= 1),
  number text not null,
  recommended text,
  resolved text,
  primary key (authority_id, id),
  unique (authority_id, decision_id, position),
  unique (authority_id, decision_id, id),
  foreign key (authority_id, decision_id) references decisions.decision (authority_id, id),
  check (recommended is not null or resolved is not null)
);
comment on table decisions.resolution is 'One resolution: what was recommended, what was resolved';
comment on column decisions.resolution.authority_id is 'public: whose installation';
comment on column decisions.resolution.id is 'public: identifies the resolution';
comment on column decisions.resolution.decision_id is 'public: the decision it is of';
comment on column decisions.resolution.position is 'public: its place, from 1';
comment on column decisions.resolution.number is 'public: its number as printed; empty where there is none';
comment on column decisions.resolution.recommended is 'public: as recommended; null if it was added by the decision';
comment on column decisions.resolution.resolved is 'public: as resolved; null if it was not';
call access.guard('decisions.resolution');

create table decisions.mandate (
  authority_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  resolution_id uuid,
  position int not null,
  kind text not null check (kind in ('commission', 'delegate', 'co-produce', 'engage', 'circulate', 'retain-staff',
    'deadline', 'extend', 'review', 'allocate', 'award', 'monitor', 'note')),
  fields jsonb not null check (jsonb_typeof(fields) = 'object'),
  words_start int,
  words_end int,
  doubts text[] not null,
  standing text not null check (standing in ('PROPOSED', 'CONFIRMED', 'CORRECTED', 'REJECTED')),
  in_force boolean not null generated always as (standing in ('CONFIRMED', 'CORRECTED')) stored,
  confirmed_by uuid,
  judged_at timestamptz,
  version bigint not null default 0,
  primary key (authority_id, id),
  unique (authority_id, id, in_force),
  foreign key (authority_id, decision_id) references decisions.decision (authority_id, id),
  foreign key (authority_id, decision_id, resolution_id) references decisions.resolution (authority_id, decision_id, id),
  check (words_start >= 0 and words_end > words_start or words_start is null and words_end is null),
  -- Nothing binds that nobody confirmed.
  check ((standing = 'PROPOSED') = (confirmed_by is null)),
  check ((confirmed_by is null) = (judged_at is null)),
  -- All zeros is the passing of time, or a visitor: neither confirms anything.
  check (confirmed_by <> '00000000-0000-0000-0000-000000000000')
);
comment on table decisions.mandate is 'What a resolution, or the narrative, permits or asks; binds only in force';
comment on column decisions.mandate.authority_id is 'public: whose installation';
comment on column decisions.mandate.id is 'public: identifies the mandate';
comment on column decisions.mandate.decision_id is 'public: the decision it is of';
comment on column decisions.mandate.resolution_id is 'public: the resolution it is of; null for the narrative';
comment on column decisions.mandate.position is 'public: its place among those of its resolution';
comment on column decisions.mandate.kind is 'public: what kind, as the decision reader names it';
comment on column decisions.mandate.fields is 'public: what it permits or asks, typed by its kind';
comment on column decisions.mandate.words_start is 'public: where its words begin in the text; null if an officer added it';
comment on column decisions.mandate.words_end is 'public: where its words end, not included';
comment on column decisions.mandate.doubts is 'public: what the reader asked the officer to check';
comment on column decisions.mandate.standing is 'public: proposed, confirmed, corrected or rejected';
comment on column decisions.mandate.in_force is 'public: whether it binds';
comment on column decisions.mandate.confirmed_by is 'staff: the officer who judged it';
comment on column decisions.mandate.judged_at is 'staff: when';
comment on column decisions.mandate.version is 'public: counts its changes';
create index mandates_of_a_decision on decisions.mandate (authority_id, decision_id, position);
create index mandates_in_force_of_a_kind on decisions.mandate (authority_id, kind) where in_force;
call access.guard('decisions.mandate');

create table decisions.deed (
  authority_id uuid not null,
  id uuid not null,
  mandate_id uuid not null,
  mandate_in_force boolean not null default true check (mandate_in_force),
  kind text not null check (kind ~ '^[A-Z_]+$'),
  done_on date not null,
  says text not null,
  link text not null check (link ~ '^/[^/]'),
  expected int not null check (expected >= 0),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, mandate_id, kind, done_on, says, link),
  -- A deed is done under a mandate in force, and no mandate with a deed goes out of force.
  foreign key (authority_id, mandate_id, mandate_in_force) references decisions.mandate (authority_id, id, in_force)
);
comment on table decisions.deed is 'Something that was done under a mandate; added to, never changed';
comment on column decisions.deed.authority_id is 'public: whose installation';
comment on column decisions.deed.id is 'public: identifies the deed';
comment on column decisions.deed.mandate_id is 'public: the mandate it was done under';
comment on column decisions.deed.mandate_in_force is 'public: always true, so that the mandate must be in force';
comment on column decisions.deed.kind is 'public: what kind of thing was done';
comment on column decisions.deed.done_on is 'public: when it was done';
comment on column decisions.deed.says is 'public: what was done, in one sentence; nothing about a person';
comment on column decisions.deed.link is 'public: the page that shows it';
comment on column decisions.deed.expected is 'public: how many further deeds are to answer it';
comment on column decisions.deed.told_by is 'staff: who did it; all zeros for the passing of time or a visitor';
comment on column decisions.deed.told_at is 'staff: when it was written down';
call access.guard('decisions.deed');

create table decisions.law_step (
  authority_id uuid not null,
  id uuid not null,
  mandate_id uuid not null,
  mandate_in_force boolean not null default true check (mandate_in_force),
  step text not null check (step in ('BILL_INTRODUCED', 'ROYAL_ASSENT', 'IN_FORCE', 'IMPLEMENTED', 'FELL')),
  taken_on date not null,
  link text not null check (link ~ '^https://'),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, mandate_id, step, taken_on, link),
  foreign key (authority_id, mandate_id, mandate_in_force) references decisions.mandate (authority_id, id, in_force)
);
comment on table decisions.law_step is 'A step that a watched law took; added to, never changed';
comment on column decisions.law_step.authority_id is 'public: whose installation';
comment on column decisions.law_step.id is 'public: identifies the step';
comment on column decisions.law_step.mandate_id is 'public: the mandate to watch the law';
comment on column decisions.law_step.mandate_in_force is 'public: always true, so that the mandate must be in force';
comment on column decisions.law_step.step is 'public: how far the law is, or the council with it';
comment on column decisions.law_step.taken_on is 'public: when';
comment on column decisions.law_step.link is 'public: where it is published';
comment on column decisions.law_step.recorded_by is 'staff: who recorded it';
comment on column decisions.law_step.recorded_at is 'staff: when it was recorded';
call access.guard('decisions.law_step');

create table decisions.sent_back (
  authority_id uuid not null,
  id uuid not null,
  mandate_id uuid not null,
  act text not null check (act ~ '^[A-Za-z]+$'),
  reason text not null check (reason ~ '^[A-Z_]+$'),
  sentence text not null,
  asked_by uuid not null,
  asked_on date not null,
  primary key (authority_id, id),
  unique (authority_id, mandate_id, act, sentence, asked_on),
  foreign key (authority_id, mandate_id) references decisions.mandate (authority_id, id)
);
comment on table decisions.sent_back is 'An act that was refused because it is outside its mandate: it goes back for decision';
comment on column decisions.sent_back.authority_id is 'public: whose installation';
comment on column decisions.sent_back.id is 'public: identifies the refusal';
comment on column decisions.sent_back.mandate_id is 'public: the mandate that was named';
comment on column decisions.sent_back.act is 'public: what was asked for';
comment on column decisions.sent_back.reason is 'public: why it is outside';
comment on column decisions.sent_back.sentence is 'public: the same in figures';
comment on column decisions.sent_back.asked_by is 'staff: who asked';
comment on column decisions.sent_back.asked_on is 'public: when; asked again on the same day it is the same';
call access.guard('decisions.sent_back');

-- What a mandate says stays as it is from the first deed under it.
create function decisions.mandate_stays() returns trigger language plpgsql as $$
begin
  if (new.kind, new.fields, new.decision_id, new.resolution_id) is distinct from
     (old.kind, old.fields, old.decision_id, old.resolution_id)
     and (exists (select from decisions.deed where authority_id = old.authority_id and mandate_id = old.id)
       or exists (select from decisions.law_step where authority_id = old.authority_id and mandate_id = old.id)) then
    raise exception 'a mandate stays as it is once something was done under it' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger stays_from_the_first_deed before update on decisions.mandate
  for each row execute function decisions.mandate_stays();

-- What happened is added to and never changed, by the owner neither.
create function decisions.only_added_to() returns trigger language plpgsql as $$
begin
  raise exception '% is added to and never changed', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger only_added_to before update or delete or truncate on decisions.deed
  for each statement execute function decisions.only_added_to();
create trigger only_added_to before update or delete or truncate on decisions.law_step
  for each statement execute function decisions.only_added_to();

grant select, insert on decisions.decision, decisions.resolution, decisions.deed, decisions.law_step, decisions.sent_back
  to rowan_commissioning;
grant select, insert on decisions.mandate to rowan_commissioning;
grant update (kind, fields, standing, confirmed_by, judged_at, version) on decisions.mandate to rowan_commissioning;
