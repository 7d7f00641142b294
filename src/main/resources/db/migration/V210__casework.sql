-- Cases and who leads them. Rows are added, not changed; the few that change say so. Every row knows when it was
-- written, because an organisation whose part in a case has ended sees what was written before that, and no more.
create schema casework;
comment on schema casework is 'People''s cases: who leads, what happened, risk, plan';
grant usage on schema casework to rowan_support;

-- The right to count: a role that may read hours and yes-or-no, and no person, number or word. docs/decisions says why.
do $$
begin
  if not exists (select from pg_roles where rolname = 'rowan_counting') then
    begin
      create role rowan_counting nologin;
    exception when duplicate_object or unique_violation then
      null; -- another installation on the same server was quicker
    end;
  end if;
  if not pg_has_role('${app_role}', 'rowan_counting', 'member') then
    grant rowan_counting to ${app_role};
  end if;
end $$;
grant usage on schema access, casework to rowan_counting;

create table casework.last_number (
  authority_id uuid primary key,
  number bigint not null
);
comment on table casework.last_number is 'The number that the latest case of a council was given';
comment on column casework.last_number.authority_id is 'public: whose installation';
comment on column casework.last_number.number is 'staff: the number, written C-2047';
call access.guard('casework.last_number');

create table casework.opening (
  authority_id uuid not null,
  case_id uuid not null,
  number bigint not null,
  person_id uuid not null,
  name bytea not null,
  date_of_birth bytea,
  about bytea not null,
  children smallint not null,
  source text not null,
  referred_at timestamptz not null,
  opened_at timestamptz not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (authority_id, case_id),
  unique (authority_id, number),
  unique (authority_id, case_id, opened_at),
  check (referred_at <= opened_at),
  check (written_at = opened_at)
);
comment on table casework.opening is 'A case as it was opened';
comment on column casework.opening.authority_id is 'public: whose installation';
comment on column casework.opening.case_id is 'staff: identifies the case';
comment on column casework.opening.number is 'staff: the case''s number among those of its council';
comment on column casework.opening.person_id is 'staff: whose case: an id without words';
comment on column casework.opening.name is 'personal: what they wish to be called; sealed';
comment on column casework.opening.date_of_birth is 'personal: when they were born, if they said; sealed';
comment on column casework.opening.about is 'personal: how they speak of themselves and which communities they belong to; sealed';
comment on column casework.opening.children is 'staff: how many children there are; their records are casework.child';
comment on column casework.opening.source is 'staff: who asked for help, by a short code';
comment on column casework.opening.referred_at is 'staff: when help was asked for';
comment on column casework.opening.opened_at is 'staff: from when the case has a lead';
comment on column casework.opening.written_at is 'staff: when it was written down';
comment on column casework.opening.written_by is 'staff: by whom';
create index opened_in_order on casework.opening (authority_id, opened_at);
create index referred_in_order on casework.opening (authority_id, referred_at);
create index cases_of_a_person on casework.opening (authority_id, person_id);

create table casework.child (
  authority_id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  name bytea,
  about bytea not null,
  told_on date not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (authority_id, case_id, child_id),
  foreign key (authority_id, case_id) references casework.opening (authority_id, case_id)
);
comment on table casework.child is 'A child of the household, who is affected too and has a key of their own';
comment on column casework.child.authority_id is 'public: whose installation';
comment on column casework.child.case_id is 'staff: the case they were told of in';
comment on column casework.child.child_id is 'staff: the child as a person: an id without words';
comment on column casework.child.name is 'personal: the child''s name, if it was said; sealed';
comment on column casework.child.about is 'personal: age and whether a boy; sealed';
comment on column casework.child.told_on is 'staff: day on which the age was so';
comment on column casework.child.written_at is 'staff: when it was written down';
comment on column casework.child.written_by is 'staff: by whom';

create table casework.involvement (
  authority_id uuid not null,
  case_id uuid not null,
  organisation_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz not null default 'infinity',
  brought_by uuid,
  primary key (authority_id, case_id, organisation_id, from_at),
  foreign key (authority_id, case_id) references casework.opening (authority_id, case_id) deferrable initially deferred,
  constraint ends_after_it_begins check (until_at > from_at)
);
comment on table casework.involvement is 'An organisation''s part in a case, from when to when';
comment on column casework.involvement.authority_id is 'public: whose installation';
comment on column casework.involvement.case_id is 'staff: the case';
comment on column casework.involvement.organisation_id is 'staff: the organisation';
comment on column casework.involvement.from_at is 'staff: from when it is involved';
comment on column casework.involvement.until_at is 'staff: what is written from then on it does not see; infinity while it is involved';
comment on column casework.involvement.brought_by is 'staff: the organisation that brought it in; null for the one that opened the case';
create unique index one_organisation_opens_a_case on casework.involvement (authority_id, case_id) where brought_by is null;
create unique index involved_once_at_a_time on casework.involvement (authority_id, case_id, organisation_id) where until_at = 'infinity';

-- PROMISE: exactly one lead from the hour a case opens to the hour it closes. The periods of a case are a chain: the first
-- begins when the case was opened, each other when the one before it ended, and the last ends when the case does. Keys hold
-- the chain together, so that neither a gap nor an overlap can be stored; the exclusion says the same once more.
create table casework.lead_period (
  authority_id uuid not null,
  case_id uuid not null,
  account_id uuid not null,
  organisation_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz not null default 'infinity',
  previous_until timestamptz,
  opened_at timestamptz generated always as (case when previous_until is null then from_at end) stored,
  open_until timestamptz generated always as (case when until_at = 'infinity' then until_at end) stored,
  during tstzrange generated always as (tstzrange(from_at, until_at)) stored,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (authority_id, case_id, from_at),
  constraint one_period_ends_at_a_time unique (authority_id, case_id, until_at),
  constraint begins_when_the_one_before_ended check (previous_until = from_at),
  constraint follows_a_period foreign key (authority_id, case_id, previous_until)
    references casework.lead_period (authority_id, case_id, until_at) deferrable initially deferred,
  constraint first_begins_with_the_case foreign key (authority_id, case_id, opened_at)
    references casework.opening (authority_id, case_id, opened_at) deferrable initially deferred,
  constraint lasts_some_time check (until_at > from_at),
  constraint one_lead_at_a_time exclude using gist (authority_id with =, case_id with =, during with &&)
);
create unique index one_first_lead on casework.lead_period (authority_id, case_id) where previous_until is null;
comment on table casework.lead_period is 'Who leads a case from when to when; its end is set when it is known';
comment on column casework.lead_period.authority_id is 'public: whose installation';
comment on column casework.lead_period.case_id is 'staff: the case';
comment on column casework.lead_period.account_id is 'staff: the lead worker';
comment on column casework.lead_period.organisation_id is 'staff: who employs them';
comment on column casework.lead_period.from_at is 'staff: from when they lead';
comment on column casework.lead_period.until_at is 'staff: until when; infinity while no end is known';
comment on column casework.lead_period.previous_until is 'staff: end of the period before; null for the first';
comment on column casework.lead_period.opened_at is 'staff: for the first period, the opening that it begins with';
comment on column casework.lead_period.open_until is 'staff: for a period without an end, the open case that it belongs to';
comment on column casework.lead_period.during is 'staff: the period as a range';
comment on column casework.lead_period.written_at is 'staff: when it was last written';
comment on column casework.lead_period.written_by is 'staff: by whom';

create table casework.course (
  authority_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  number bigint not null,
  initials bytea not null,
  opened_at timestamptz not null,
  led_until timestamptz not null default 'infinity',
  closed_at timestamptz generated always as (case when led_until <> 'infinity' then led_until end) stored,
  lead_id uuid not null,
  next_lead_id uuid,
  next_from timestamptz,
  score smallint,
  score_of smallint,
  high_risk boolean not null default false,
  contact_check_due date not null,
  next_due date not null,
  reached_at timestamptz,
  written_at timestamptz not null,
  primary key (authority_id, case_id),
  unique (authority_id, case_id, led_until),
  foreign key (authority_id, case_id) references casework.opening (authority_id, case_id) deferrable initially deferred,
  constraint led_to_its_end foreign key (authority_id, case_id, led_until)
    references casework.lead_period (authority_id, case_id, until_at) deferrable initially deferred,
  check ((next_lead_id is null) = (next_from is null)),
  check ((score is null) = (score_of is null))
);
alter table casework.lead_period add constraint only_an_open_case_is_led foreign key (authority_id, case_id, open_until)
  references casework.course (authority_id, case_id, led_until) deferrable initially deferred;
alter table casework.opening add constraint takes_its_course foreign key (authority_id, case_id)
  references casework.course (authority_id, case_id) deferrable initially deferred;
create unique index one_open_case_of_a_person on casework.course (authority_id, person_id) where led_until = 'infinity';
create index caseload_by_number on casework.course (authority_id, lead_id, number desc) where led_until = 'infinity';
create index caseload_by_due on casework.course (authority_id, lead_id, next_due, number) where led_until = 'infinity';
create index caseload_of_high_risk on casework.course (authority_id, lead_id, number desc) where led_until = 'infinity' and high_risk;
create index caseload_to_come on casework.course (authority_id, next_lead_id, number desc) where led_until = 'infinity' and next_lead_id is not null;
comment on table casework.course is 'How a case stands now, for lists; changes with it';
comment on column casework.course.authority_id is 'public: whose installation';
comment on column casework.course.case_id is 'staff: the case';
comment on column casework.course.person_id is 'staff: whose: an id without words';
comment on column casework.course.number is 'staff: the case''s number';
comment on column casework.course.initials is 'personal: initials of the name; sealed';
comment on column casework.course.opened_at is 'staff: from when it has a lead';
comment on column casework.course.led_until is 'staff: when it closed; infinity while it is open';
comment on column casework.course.closed_at is 'staff: when it closed, if it did';
comment on column casework.course.lead_id is 'staff: who leads, until next_from';
comment on column casework.course.next_lead_id is 'staff: who leads from next_from on';
comment on column casework.course.next_from is 'staff: from when the next lead leads';
comment on column casework.course.score is 'staff: topics answered yes in the latest risk assessment';
comment on column casework.course.score_of is 'staff: topics asked in it';
comment on column casework.course.high_risk is 'staff: high by its count or by judgement';
comment on column casework.course.contact_check_due is 'staff: day by which to ask whether the safe contact plan is still so';
comment on column casework.course.next_due is 'staff: day on which the next thing is due';
comment on column casework.course.reached_at is 'staff: when they were last reached';
comment on column casework.course.written_at is 'staff: when any of this last changed';

create table casework.closing (
  authority_id uuid not null,
  case_id uuid not null,
  closed_at timestamptz not null,
  reason text not null,
  outcome text not null,
  words bytea not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (authority_id, case_id),
  unique (authority_id, case_id, closed_at),
  constraint closes_what_it_led foreign key (authority_id, case_id, closed_at)
    references casework.course (authority_id, case_id, led_until) deferrable initially deferred
);
alter table casework.course add constraint closed_with_a_reason foreign key (authority_id, case_id, closed_at)
  references casework.closing (authority_id, case_id, closed_at) deferrable initially deferred;
create index closed_in_order on casework.closing (authority_id, closed_at);
comment on table casework.closing is 'Why a case closed, and how things stood';
comment on column casework.closing.authority_id is 'public: whose installation';
comment on column casework.closing.case_id is 'staff: the case';
comment on column casework.closing.closed_at is 'staff: when it closed';
comment on column casework.closing.reason is 'staff: why, by a code';
comment on column casework.closing.outcome is 'staff: how things stood, by a code';
comment on column casework.closing.words is 'personal: the rest, in words; sealed';
comment on column casework.closing.written_at is 'staff: when it was written down';
comment on column casework.closing.written_by is 'staff: by whom';

create table casework.handover (
  authority_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  state text not null check (state in ('PROPOSED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  from_account uuid not null,
  from_organisation uuid not null,
  to_account uuid not null,
  to_organisation uuid not null,
  starts_at timestamptz not null,
  meet_first boolean not null,
  read_by_person boolean not null,
  ends_our_part boolean not null,
  summary bytea not null,
  answered_at timestamptz,
  answer bytea,
  written_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, case_id) references casework.opening (authority_id, case_id),
  check ((state = 'PROPOSED') = (answered_at is null)),
  check (from_account <> to_account)
);
create unique index one_handover_waits on casework.handover (authority_id, case_id) where state = 'PROPOSED';
create index handovers_of_a_case on casework.handover (authority_id, case_id, written_at desc);
create index handovers_to_answer on casework.handover (authority_id, to_account, starts_at) where state = 'PROPOSED';
create index handovers_not_answered on casework.handover (authority_id, from_account, written_at) where state = 'PROPOSED';
comment on table casework.handover is 'A lead proposes another, who accepts or declines; changes with the answer';
comment on column casework.handover.authority_id is 'public: whose installation';
comment on column casework.handover.id is 'staff: identifies the handover';
comment on column casework.handover.case_id is 'staff: the case';
comment on column casework.handover.person_id is 'staff: whose case: an id without words';
comment on column casework.handover.state is 'staff: proposed, accepted, declined or withdrawn';
comment on column casework.handover.from_account is 'staff: the lead who proposes';
comment on column casework.handover.from_organisation is 'staff: who employs them';
comment on column casework.handover.to_account is 'staff: who is asked to lead';
comment on column casework.handover.to_organisation is 'staff: who employs them';
comment on column casework.handover.starts_at is 'staff: from when the new lead leads';
comment on column casework.handover.meet_first is 'staff: whether all three meet before';
comment on column casework.handover.read_by_person is 'staff: whether the person has read the summary';
comment on column casework.handover.ends_our_part is 'staff: whether the proposing organisation''s part ends with it';
comment on column casework.handover.summary is 'personal: what the new lead must know; sealed';
comment on column casework.handover.answered_at is 'staff: when it was accepted, declined or withdrawn';
comment on column casework.handover.answer is 'personal: why it was declined or withdrawn; sealed';
comment on column casework.handover.written_at is 'staff: when any of this last changed';

create table casework.happening (
  authority_id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  id uuid not null,
  kind text not null,
  words bytea,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (authority_id, case_id, at, id),
  foreign key (authority_id, case_id) references casework.opening (authority_id, case_id)
);
comment on table casework.happening is 'What happened in a case, in order';
comment on column casework.happening.authority_id is 'public: whose installation';
comment on column casework.happening.case_id is 'staff: the case';
comment on column casework.happening.at is 'staff: when it happened';
comment on column casework.happening.id is 'staff: identifies the happening; also the record it tells of, where there is one';
comment on column casework.happening.kind is 'staff: what kind of thing it was, by a code';
comment on column casework.happening.words is 'personal: what was said or done; sealed';
comment on column casework.happening.written_at is 'staff: when it was written down';
comment on column casework.happening.written_by is 'staff: by whom';

create table casework.contact (
  authority_id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  id uuid not null,
  channel text not null,
  reached boolean not null,
  in_safe_hours boolean not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (authority_id, case_id, at, id),
  foreign key (authority_id, case_id) references casework.opening (authority_id, case_id)
);
comment on table casework.contact is 'A try to reach somebody; what was said is in casework.happening';
comment on column casework.contact.authority_id is 'public: whose installation';
comment on column casework.contact.case_id is 'staff: the case';
comment on column casework.contact.at is 'staff: when';
comment on column casework.contact.id is 'staff: identifies the contact';
comment on column casework.contact.channel is 'staff: by call, visit and so on';
comment on column casework.contact.reached is 'staff: whether the person was reached';
comment on column casework.contact.in_safe_hours is 'staff: whether the safe contact plan allowed it then';
comment on column casework.contact.written_at is 'staff: when it was written down';
comment on column casework.contact.written_by is 'staff: by whom';

create table casework.own_score (
  authority_id uuid not null,
  case_id uuid not null,
  given_at timestamptz not null,
  value smallint not null check (value between 1 and 10),
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (authority_id, case_id, given_at),
  foreign key (authority_id, case_id) references casework.opening (authority_id, case_id)
);
comment on table casework.own_score is 'How safe somebody says they feel';
comment on column casework.own_score.authority_id is 'public: whose installation';
comment on column casework.own_score.case_id is 'staff: the case';
comment on column casework.own_score.given_at is 'staff: when they said so';
comment on column casework.own_score.value is 'staff: from 1, not safe at all, to 10, quite safe';
comment on column casework.own_score.written_at is 'staff: when it was written down';
comment on column casework.own_score.written_by is 'staff: by whom';

create table casework.risk_assessment (
  authority_id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  id uuid not null,
  instrument text not null,
  version smallint not null,
  answers bytea not null,
  score smallint not null,
  score_of smallint not null,
  threshold smallint not null,
  judged_high boolean not null,
  high boolean generated always as (score >= threshold or judged_high) stored,
  reason bytea,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (authority_id, case_id, at, id),
  foreign key (authority_id, case_id) references casework.opening (authority_id, case_id),
  check (score between 0 and score_of),
  constraint judgement_gives_its_reason check (not judged_high or reason is not null)
);
comment on table casework.risk_assessment is 'A risk assessment; the next one does not replace it';
comment on column casework.risk_assessment.authority_id is 'public: whose installation';
comment on column casework.risk_assessment.case_id is 'staff: the case';
comment on column casework.risk_assessment.at is 'staff: when';
comment on column casework.risk_assessment.id is 'staff: identifies the assessment';
comment on column casework.risk_assessment.instrument is 'staff: the checklist that was used';
comment on column casework.risk_assessment.version is 'staff: its version';
comment on column casework.risk_assessment.answers is 'personal: the answer to each topic; sealed';
comment on column casework.risk_assessment.score is 'staff: topics answered yes';
comment on column casework.risk_assessment.score_of is 'staff: topics asked';
comment on column casework.risk_assessment.threshold is 'staff: from how many on the checklist calls it high';
comment on column casework.risk_assessment.judged_high is 'staff: high by professional judgement, whatever the count';
comment on column casework.risk_assessment.high is 'staff: high by count or by judgement';
comment on column casework.risk_assessment.reason is 'personal: what the worker judges by; sealed';
comment on column casework.risk_assessment.written_at is 'staff: when it was written down';
comment on column casework.risk_assessment.written_by is 'staff: by whom';

create table casework.goal (
  authority_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  words bytea not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (authority_id, case_id, id),
  foreign key (authority_id, case_id) references casework.opening (authority_id, case_id)
);
comment on table casework.goal is 'What somebody wants to reach: a line of their safety and support plan';
comment on column casework.goal.authority_id is 'public: whose installation';
comment on column casework.goal.case_id is 'staff: the case';
comment on column casework.goal.id is 'staff: identifies the goal';
comment on column casework.goal.words is 'personal: the goal in words; sealed';
comment on column casework.goal.written_at is 'staff: when it was written down';
comment on column casework.goal.written_by is 'staff: by whom';

create table casework.step (
  authority_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  goal_id uuid,
  words bytea not null,
  due date not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (authority_id, case_id, id),
  foreign key (authority_id, case_id) references casework.opening (authority_id, case_id),
  foreign key (authority_id, case_id, goal_id) references casework.goal (authority_id, case_id, id)
);
comment on table casework.step is 'Something to do by a day, towards a goal or by itself';
comment on column casework.step.authority_id is 'public: whose installation';
comment on column casework.step.case_id is 'staff: the case';
comment on column casework.step.id is 'staff: identifies the step';
comment on column casework.step.goal_id is 'staff: the goal it serves, if any';
comment on column casework.step.words is 'personal: the step in words; sealed';
comment on column casework.step.due is 'staff: day by which to do it';
comment on column casework.step.written_at is 'staff: when it was written down';
comment on column casework.step.written_by is 'staff: by whom';

create table casework.step_done (
  authority_id uuid not null,
  case_id uuid not null,
  step_id uuid not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (authority_id, case_id, step_id),
  foreign key (authority_id, case_id, step_id) references casework.step (authority_id, case_id, id)
);
comment on table casework.step_done is 'A step that was done';
comment on column casework.step_done.authority_id is 'public: whose installation';
comment on column casework.step_done.case_id is 'staff: the case';
comment on column casework.step_done.step_id is 'staff: the step';
comment on column casework.step_done.written_at is 'staff: when it was written down';
comment on column casework.step_done.written_by is 'staff: by whom';

create table casework.helped_on_a_day (
  authority_id uuid not null,
  day date not null,
  people int not null check (people > 0),
  of_named_communities int not null check (of_named_communities between 0 and people),
  primary key (authority_id, day)
);
comment on table casework.helped_on_a_day is 'How many people''s cases opened on a day: counts that lead to no case';
comment on column casework.helped_on_a_day.authority_id is 'public: whose installation';
comment on column casework.helped_on_a_day.day is 'staff: the day';
comment on column casework.helped_on_a_day.people is 'staff: how many people';
comment on column casework.helped_on_a_day.of_named_communities is 'staff: how many of them said they belong to a community the decision names';
call access.guard('casework.helped_on_a_day');

-- The second lock: within the authority, a row is seen by organisations that were involved when it was written.
create procedure casework.guard_by_involvement(guarded regclass) language plpgsql as $$
declare
  involved text := format(
    'exists (select from casework.involvement i where i.authority_id = %1$s.authority_id and i.case_id = %1$s.case_id '
    || 'and i.organisation_id = access.organisation() and i.until_at > %1$s.written_at)', guarded);
begin
  call access.guard(guarded);
  execute format('create policy of_the_organisations_involved on %s as restrictive to rowan_support using (%s) with check (%s)', guarded, involved, involved);
end $$;
revoke all on procedure casework.guard_by_involvement(regclass) from public;

call casework.guard_by_involvement('casework.opening');
call casework.guard_by_involvement('casework.child');
call casework.guard_by_involvement('casework.lead_period');
call casework.guard_by_involvement('casework.closing');
call casework.guard_by_involvement('casework.happening');
call casework.guard_by_involvement('casework.contact');
call casework.guard_by_involvement('casework.own_score');
call casework.guard_by_involvement('casework.risk_assessment');
call casework.guard_by_involvement('casework.goal');
call casework.guard_by_involvement('casework.step');
call casework.guard_by_involvement('casework.step_done');

-- The course is written first, to find out whether the person has an open case already; it leads nowhere without the opening.
call access.guard('casework.course');
create policy seen_by_the_organisations_involved on casework.course as restrictive for select to rowan_support
  using (exists (select from casework.involvement i where i.authority_id = course.authority_id and i.case_id = course.case_id
    and i.organisation_id = access.organisation() and i.until_at > course.written_at));
create policy changed_by_the_organisations_involved on casework.course as restrictive for update to rowan_support
  using (true)
  with check (exists (select from casework.involvement i where i.authority_id = course.authority_id and i.case_id = course.case_id
    and i.organisation_id = access.organisation() and i.until_at > course.written_at));

-- A handover is seen by those involved, and by the organisation that is asked.
call access.guard('casework.handover');
create policy of_the_organisations_involved_or_asked on casework.handover as restrictive to rowan_support
  using (to_organisation = access.organisation()
    or exists (select from casework.involvement i where i.authority_id = handover.authority_id and i.case_id = handover.case_id
      and i.organisation_id = access.organisation() and i.until_at > handover.written_at));
create policy proposed_by_an_organisation_involved on casework.handover as restrictive for insert to rowan_support
  with check (from_organisation = access.organisation()
    and exists (select from casework.involvement i where i.authority_id = handover.authority_id and i.case_id = handover.case_id
      and i.organisation_id = access.organisation() and i.until_at > handover.written_at));

-- An organisation sees its own part only. It begins by opening a case, or is brought in by one that is involved; it can let
-- its own part end, and no other's.
call access.guard('casework.involvement');
create policy own_part on casework.involvement as restrictive for select to rowan_support
  using (organisation_id = access.organisation());
create policy ends_own_part on casework.involvement as restrictive for update to rowan_support
  using (organisation_id = access.organisation() and until_at = 'infinity') with check (organisation_id = access.organisation());
create policy opens_or_brings_in on casework.involvement as restrictive for insert to rowan_support
  with check (
    (brought_by is null and organisation_id = access.organisation())
    or (brought_by = access.organisation()
      and exists (select from casework.involvement mine where mine.authority_id = involvement.authority_id
        and mine.case_id = involvement.case_id and mine.organisation_id = access.organisation() and mine.until_at = 'infinity')));

grant select, insert, update on casework.last_number, casework.helped_on_a_day to rowan_support;
grant select, insert on casework.opening, casework.child, casework.involvement, casework.lead_period, casework.course,
  casework.closing, casework.handover, casework.happening, casework.contact, casework.own_score, casework.risk_assessment,
  casework.goal, casework.step, casework.step_done to rowan_support;
grant update (until_at) on casework.involvement to rowan_support;
grant update (until_at, written_at, written_by) on casework.lead_period to rowan_support;
grant update (led_until, lead_id, next_lead_id, next_from, score, score_of, high_risk, contact_check_due, next_due, reached_at, written_at)
  on casework.course to rowan_support;
grant update (state, answered_at, answer, written_at) on casework.handover to rowan_support;

grant select (authority_id, case_id, referred_at, opened_at) on casework.opening to rowan_counting;
grant select (authority_id, case_id, from_at, until_at) on casework.lead_period to rowan_counting;
grant select (authority_id, case_id, lead_id, next_lead_id, next_from, opened_at, led_until) on casework.course to rowan_counting;
grant select (authority_id, case_id, closed_at) on casework.closing to rowan_counting;
grant select (authority_id, case_id, at, reached) on casework.contact to rowan_counting;
grant select (authority_id, case_id, given_at, value) on casework.own_score to rowan_counting;
grant select on casework.helped_on_a_day to rowan_counting;
