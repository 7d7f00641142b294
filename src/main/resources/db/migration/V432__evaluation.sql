create table procurement.evaluator (
  authority_id uuid not null,
  tender_id uuid not null,
  account_id uuid not null,
  named_at timestamptz not null,
  declared_at timestamptz,
  conflicted boolean,
  declaration text,
  primary key (authority_id, tender_id, account_id),
  foreign key (authority_id, tender_id) references procurement.tender (authority_id, id),
  check (num_nonnulls(declared_at, conflicted, declaration) in (0, 3))
);
comment on table procurement.evaluator is 'The panel that scores the bids';
comment on column procurement.evaluator.authority_id is 'public: whose installation';
comment on column procurement.evaluator.tender_id is 'public: of which tender';
comment on column procurement.evaluator.account_id is 'staff: the evaluator';
comment on column procurement.evaluator.named_at is 'staff: when they were named';
comment on column procurement.evaluator.declared_at is 'staff: when they declared their interests, before seeing a bid';
comment on column procurement.evaluator.conflicted is 'staff: whether that keeps them from seeing the bids';
comment on column procurement.evaluator.declaration is 'staff: what they declared';
call access.guard('procurement.evaluator');
create policy known_to_the_council on procurement.evaluator as restrictive
  using ((select access.for_the_council())) with check ((select access.for_the_council()));
grant select, insert on procurement.evaluator to rowan_commissioning;
grant update (declared_at, conflicted, declaration) on procurement.evaluator to rowan_commissioning;

create table procurement.opened_bid (
  authority_id uuid not null,
  tender_id uuid not null,
  bid_id uuid not null,
  organisation_id uuid not null,
  spaces int not null check (spaces >= 0),
  female_only_space boolean not null,
  disregarded_because text,
  primary key (authority_id, tender_id, bid_id),
  unique (authority_id, tender_id, organisation_id),
  foreign key (authority_id, tender_id, bid_id) references procurement.bid (authority_id, tender_id, id)
);
comment on table procurement.opened_bid is 'A bid as two officers opened it';
comment on column procurement.opened_bid.authority_id is 'public: whose installation';
comment on column procurement.opened_bid.tender_id is 'public: for which tender';
comment on column procurement.opened_bid.bid_id is 'staff: which bid';
comment on column procurement.opened_bid.organisation_id is 'staff: whose bid';
comment on column procurement.opened_bid.spaces is 'staff: refuge spaces offered';
comment on column procurement.opened_bid.female_only_space is 'staff: whether a space for women only is offered';
comment on column procurement.opened_bid.disregarded_because is 'staff: why it is not scored, if it is not';
call access.guard('procurement.opened_bid');
create policy own_or_the_councils on procurement.opened_bid as restrictive for select
  using (organisation_id = access.organisation() or (select access.for_the_council()));

create table procurement.opened_answer (
  authority_id uuid not null,
  tender_id uuid not null,
  bid_id uuid not null,
  criterion_id uuid not null,
  organisation_id uuid not null,
  answer text not null,
  primary key (authority_id, tender_id, bid_id, criterion_id),
  foreign key (authority_id, tender_id, bid_id) references procurement.opened_bid (authority_id, tender_id, bid_id),
  foreign key (authority_id, tender_id, criterion_id) references procurement.criterion (authority_id, tender_id, id)
);
comment on table procurement.opened_answer is 'What a bidder answered to a criterion';
comment on column procurement.opened_answer.authority_id is 'public: whose installation';
comment on column procurement.opened_answer.tender_id is 'public: for which tender';
comment on column procurement.opened_answer.bid_id is 'staff: in which bid';
comment on column procurement.opened_answer.criterion_id is 'public: to which criterion';
comment on column procurement.opened_answer.organisation_id is 'staff: whose answer';
comment on column procurement.opened_answer.answer is 'staff: the answer; for the panel''s eyes';
call access.guard('procurement.opened_answer');

create table procurement.opened_price (
  authority_id uuid not null,
  tender_id uuid not null,
  bid_id uuid not null,
  organisation_id uuid not null,
  annual_pence bigint not null check (annual_pence > 0),
  primary key (authority_id, tender_id, bid_id),
  foreign key (authority_id, tender_id, bid_id) references procurement.opened_bid (authority_id, tender_id, bid_id)
);
comment on table procurement.opened_price is 'What a bidder asks a year; out of sight until quality is settled';
comment on column procurement.opened_price.authority_id is 'public: whose installation';
comment on column procurement.opened_price.tender_id is 'public: for which tender';
comment on column procurement.opened_price.bid_id is 'staff: in which bid';
comment on column procurement.opened_price.organisation_id is 'staff: whose price';
comment on column procurement.opened_price.annual_pence is 'staff: price of a year in pence';
call access.guard('procurement.opened_price');

-- Answers: the bidder, the lead, and the evaluators who declared that nothing conflicts.
create policy own_or_the_panels on procurement.opened_answer as restrictive for select
  using (organisation_id = access.organisation()
    or exists (select from procurement.tender t where t.authority_id = opened_answer.authority_id
      and t.id = opened_answer.tender_id and t.lead_id = access.account())
    or exists (select from procurement.evaluator e where e.authority_id = opened_answer.authority_id
      and e.tender_id = opened_answer.tender_id and e.account_id = access.account() and not e.conflicted));
create policy own_or_once_quality_is_settled on procurement.opened_price as restrictive for select
  using (organisation_id = access.organisation()
    or ((select access.for_the_council()) and exists (select from procurement.tender t
      where t.authority_id = opened_price.authority_id and t.id = opened_price.tender_id and t.quality_settled_at is not null)));
create policy opened_by_an_officer on procurement.opened_bid as restrictive for insert
  with check (exists (select from procurement.opening_officer o where o.authority_id = opened_bid.authority_id
    and o.tender_id = opened_bid.tender_id and o.account_id = access.account()));
create policy opened_by_an_officer on procurement.opened_answer as restrictive for insert
  with check (exists (select from procurement.opening_officer o where o.authority_id = opened_answer.authority_id
    and o.tender_id = opened_answer.tender_id and o.account_id = access.account()));
create policy opened_by_an_officer on procurement.opened_price as restrictive for insert
  with check (exists (select from procurement.opening_officer o where o.authority_id = opened_price.authority_id
    and o.tender_id = opened_price.tender_id and o.account_id = access.account()));
grant select, insert on procurement.opened_bid, procurement.opened_answer, procurement.opened_price to rowan_commissioning;

create table procurement.score (
  authority_id uuid not null,
  tender_id uuid not null,
  bid_id uuid not null,
  criterion_id uuid not null,
  account_id uuid not null,
  score int not null check (score between 0 and 5),
  reason text not null check (reason <> ''),
  locked_at timestamptz not null,
  primary key (authority_id, tender_id, bid_id, criterion_id, account_id),
  foreign key (authority_id, tender_id, account_id) references procurement.evaluator (authority_id, tender_id, account_id),
  foreign key (authority_id, tender_id, bid_id, criterion_id) references procurement.opened_answer (authority_id, tender_id, bid_id, criterion_id)
);
comment on table procurement.score is 'What one evaluator gives one answer, before hearing the others; never changed';
comment on column procurement.score.authority_id is 'public: whose installation';
comment on column procurement.score.tender_id is 'public: for which tender';
comment on column procurement.score.bid_id is 'staff: which bid';
comment on column procurement.score.criterion_id is 'public: which criterion';
comment on column procurement.score.account_id is 'staff: the evaluator';
comment on column procurement.score.score is 'staff: 0 to 5';
comment on column procurement.score.reason is 'staff: why';
comment on column procurement.score.locked_at is 'staff: when it was given for good';
call access.guard('procurement.score');
create policy own_or_the_leads on procurement.score as restrictive for select
  using (account_id = access.account() or exists (select from procurement.tender t
    where t.authority_id = score.authority_id and t.id = score.tender_id and t.lead_id = access.account()));
create policy each_for_themselves on procurement.score as restrictive for insert
  with check (account_id = access.account() and exists (select from procurement.evaluator e
    where e.authority_id = score.authority_id and e.tender_id = score.tender_id
      and e.account_id = score.account_id and not e.conflicted));
grant select, insert on procurement.score to rowan_commissioning;

create table procurement.agreed_score (
  authority_id uuid not null,
  tender_id uuid not null,
  bid_id uuid not null,
  criterion_id uuid not null,
  score int not null check (score between 0 and 5),
  reason text not null check (reason <> ''),
  agreed_by uuid not null,
  agreed_at timestamptz not null,
  primary key (authority_id, tender_id, bid_id, criterion_id),
  foreign key (authority_id, tender_id, bid_id, criterion_id) references procurement.opened_answer (authority_id, tender_id, bid_id, criterion_id)
);
comment on table procurement.agreed_score is 'What the panel agreed on after each had scored alone; never changed';
comment on column procurement.agreed_score.authority_id is 'public: whose installation';
comment on column procurement.agreed_score.tender_id is 'public: for which tender';
comment on column procurement.agreed_score.bid_id is 'staff: which bid';
comment on column procurement.agreed_score.criterion_id is 'public: which criterion';
comment on column procurement.agreed_score.score is 'staff: 0 to 5';
comment on column procurement.agreed_score.reason is 'staff: why, as the bidder will read it';
comment on column procurement.agreed_score.agreed_by is 'staff: the lead who wrote it down';
comment on column procurement.agreed_score.agreed_at is 'staff: when';
call access.guard('procurement.agreed_score');
create policy the_councils on procurement.agreed_score as restrictive
  using ((select access.for_the_council())) with check ((select access.for_the_council()));
grant select, insert on procurement.agreed_score to rowan_commissioning;

create table procurement.award_approval (
  authority_id uuid not null,
  tender_id uuid not null,
  title text not null,
  account_id uuid not null,
  approved_at timestamptz not null,
  primary key (authority_id, tender_id, title),
  unique (authority_id, tender_id, account_id),
  foreign key (authority_id, tender_id) references procurement.tender (authority_id, id)
);
comment on table procurement.award_approval is 'That one of the delegates approved the award';
comment on column procurement.award_approval.authority_id is 'public: whose installation';
comment on column procurement.award_approval.tender_id is 'public: which award';
comment on column procurement.award_approval.title is 'public: the office, as the resolution names it';
comment on column procurement.award_approval.account_id is 'staff: who approved; nobody approves for two offices';
comment on column procurement.award_approval.approved_at is 'public: when';
call access.guard('procurement.award_approval');
create policy the_councils on procurement.award_approval as restrictive for select
  using ((select access.for_the_council()));
create policy each_for_themselves on procurement.award_approval as restrictive for insert
  with check (account_id = access.account() and (select access.for_the_council()));
grant select, insert on procurement.award_approval to rowan_commissioning;

create table procurement.award_letter (
  authority_id uuid not null,
  tender_id uuid not null,
  organisation_id uuid not null,
  sent_at timestamptz not null,
  letter jsonb not null,
  primary key (authority_id, tender_id, organisation_id),
  foreign key (authority_id, tender_id) references procurement.tender (authority_id, id)
);
comment on table procurement.award_letter is 'What a bidder was told: outcome, scores and reasons, and those of the winner';
comment on column procurement.award_letter.authority_id is 'public: whose installation';
comment on column procurement.award_letter.tender_id is 'public: which award';
comment on column procurement.award_letter.organisation_id is 'staff: which bidder';
comment on column procurement.award_letter.sent_at is 'staff: when, to all at the same time';
comment on column procurement.award_letter.letter is 'staff: the letter as it was sent';
call access.guard('procurement.award_letter');
create policy own_or_the_councils on procurement.award_letter as restrictive for select
  using (organisation_id = access.organisation() or (select access.for_the_council()));
create policy sent_by_the_council on procurement.award_letter as restrictive for insert
  with check ((select access.for_the_council()));
grant select, insert on procurement.award_letter to rowan_commissioning;
