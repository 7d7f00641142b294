-- What a stay costs and who pays, in pence, and how long it is: over six months with a reason that a manager has read.
create table refuge.charge (
  authority_id uuid not null,
  id uuid not null,
  stay_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  from_day date not null,
  weekly_pence int not null check (weekly_pence between 0 and 50000),
  covers text[] not null check (cardinality(covers) > 0 and covers <@ array['HEATING', 'WATER', 'MEALS', 'CLEANING', 'FURNITURE', 'INTERNET']),
  account_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, id),
  constraint one_charge_from_a_day unique (authority_id, stay_id, from_day),
  foreign key (authority_id, stay_id, case_id, person_id) references refuge.stay (authority_id, id, case_id, person_id)
);
comment on table refuge.charge is 'The weekly service charge that a household pays itself, from a day until the next one';
comment on column refuge.charge.authority_id is 'public: whose installation';
comment on column refuge.charge.id is 'staff: identifies it';
comment on column refuge.charge.stay_id is 'staff: in which stay';
comment on column refuge.charge.case_id is 'staff: whose case';
comment on column refuge.charge.person_id is 'staff: whose stay';
comment on column refuge.charge.from_day is 'staff: from which day';
comment on column refuge.charge.weekly_pence is 'staff: pence a week';
comment on column refuge.charge.covers is 'staff: what it covers, from a list';
comment on column refuge.charge.account_id is 'staff: who wrote it down';
comment on column refuge.charge.at is 'staff: when it was written down';
create index charge_of_a_stay on refuge.charge (authority_id, stay_id, at desc);
create index charge_of_a_person on refuge.charge (authority_id, person_id);
call access.guard('refuge.charge');
create policy not_of_a_hidden_case on refuge.charge as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));
create policy of_a_case_that_is_seen on refuge.charge as restrictive for select to rowan_support
  using (exists (select from casework.course c where c.authority_id = charge.authority_id and c.case_id = charge.case_id));
create trigger within_its_stay before insert on refuge.charge
  for each row execute function refuge.within_its_stay('from_day');
grant select, insert on refuge.charge to rowan_support;

create table refuge.payment (
  authority_id uuid not null,
  id uuid not null,
  stay_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  on_day date not null,
  pence int not null check (pence between 1 and 1000000),
  account_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, stay_id, case_id, person_id) references refuge.stay (authority_id, id, case_id, person_id)
);
comment on table refuge.payment is 'What was paid towards the service charge';
comment on column refuge.payment.authority_id is 'public: whose installation';
comment on column refuge.payment.id is 'staff: identifies it';
comment on column refuge.payment.stay_id is 'staff: in which stay';
comment on column refuge.payment.case_id is 'staff: whose case';
comment on column refuge.payment.person_id is 'staff: whose stay';
comment on column refuge.payment.on_day is 'staff: on which day';
comment on column refuge.payment.pence is 'staff: how much, in pence';
comment on column refuge.payment.account_id is 'staff: who wrote it down';
comment on column refuge.payment.at is 'staff: when it was written down';
create index payment_of_a_stay on refuge.payment (authority_id, stay_id, at desc);
create index payment_of_a_person on refuge.payment (authority_id, person_id);
call access.guard('refuge.payment');
create policy not_of_a_hidden_case on refuge.payment as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));
create policy of_a_case_that_is_seen on refuge.payment as restrictive for select to rowan_support
  using (exists (select from casework.course c where c.authority_id = payment.authority_id and c.case_id = payment.case_id));
create trigger within_its_stay before insert on refuge.payment
  for each row execute function refuge.within_its_stay('on_day');
grant select, insert on refuge.payment to rowan_support;

create table refuge.benefit (
  authority_id uuid not null,
  id uuid not null,
  stay_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('HOUSING_BENEFIT', 'UNIVERSAL_CREDIT', 'DISCRETIONARY')),
  applied_on date not null,
  decided_on date,
  awarded boolean,
  decided_by uuid,
  account_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, id),
  constraint decided_after_it_was_applied_for check (decided_on is null or decided_on >= applied_on),
  constraint decided_one_way check ((decided_on is null) = (awarded is null) and (decided_on is null) = (decided_by is null)),
  foreign key (authority_id, stay_id, case_id, person_id) references refuge.stay (authority_id, id, case_id, person_id)
);
comment on table refuge.benefit is 'A claim that pays for the place: applied for, and decided';
comment on column refuge.benefit.authority_id is 'public: whose installation';
comment on column refuge.benefit.id is 'staff: identifies it';
comment on column refuge.benefit.stay_id is 'staff: in which stay';
comment on column refuge.benefit.case_id is 'staff: whose case';
comment on column refuge.benefit.person_id is 'staff: whose claim';
comment on column refuge.benefit.kind is 'staff: which benefit';
comment on column refuge.benefit.applied_on is 'staff: when it was applied for';
comment on column refuge.benefit.decided_on is 'staff: when it was decided; nothing while it is not';
comment on column refuge.benefit.awarded is 'staff: whether it was awarded';
comment on column refuge.benefit.decided_by is 'staff: who wrote the decision down';
comment on column refuge.benefit.account_id is 'staff: who wrote it down';
comment on column refuge.benefit.at is 'staff: when it was written down';
create index benefit_of_a_stay on refuge.benefit (authority_id, stay_id, at desc);
create index benefit_of_a_person on refuge.benefit (authority_id, person_id);
call access.guard('refuge.benefit');
create policy not_of_a_hidden_case on refuge.benefit as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));
create policy of_a_case_that_is_seen on refuge.benefit as restrictive for select to rowan_support
  using (exists (select from casework.course c where c.authority_id = benefit.authority_id and c.case_id = benefit.case_id));
grant select, insert, update (decided_on, awarded, decided_by) on refuge.benefit to rowan_support;

create table refuge.longer_stay (
  authority_id uuid not null,
  id uuid not null,
  stay_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  reason text not null check (reason in ('NO_HOME_YET', 'COURT', 'IMMIGRATION', 'HEALTH', 'CHILDREN', 'NOT_SAFE_YET', 'OTHER')),
  words bytea not null,
  until_day date not null,
  reviewed_by uuid,
  reviewed_at timestamptz,
  account_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, id),
  constraint reviewed_by_somebody check ((reviewed_by is null) = (reviewed_at is null)),
  foreign key (authority_id, stay_id, case_id, person_id) references refuge.stay (authority_id, id, case_id, person_id)
);
comment on table refuge.longer_stay is 'Why a stay goes on beyond six months, and that a manager has read it';
comment on column refuge.longer_stay.authority_id is 'public: whose installation';
comment on column refuge.longer_stay.id is 'staff: identifies it';
comment on column refuge.longer_stay.stay_id is 'staff: in which stay';
comment on column refuge.longer_stay.case_id is 'staff: whose case';
comment on column refuge.longer_stay.person_id is 'staff: whose key the words are sealed with';
comment on column refuge.longer_stay.reason is 'staff: why, from a list';
comment on column refuge.longer_stay.words is 'personal: why, and what is done about it';
comment on column refuge.longer_stay.until_day is 'staff: until when it is looked at again';
comment on column refuge.longer_stay.reviewed_by is 'staff: which manager has read it';
comment on column refuge.longer_stay.reviewed_at is 'staff: when';
comment on column refuge.longer_stay.account_id is 'staff: who wrote it down';
comment on column refuge.longer_stay.at is 'staff: when it was written down';
create index longer_stay_of_a_stay on refuge.longer_stay (authority_id, stay_id, at desc);
create index longer_stay_of_a_person on refuge.longer_stay (authority_id, person_id);
call access.guard('refuge.longer_stay');
create policy not_of_a_hidden_case on refuge.longer_stay as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));
create policy of_a_case_that_is_seen on refuge.longer_stay as restrictive for select to rowan_support
  using (exists (select from casework.course c where c.authority_id = longer_stay.authority_id and c.case_id = longer_stay.case_id));
create trigger within_its_stay before insert on refuge.longer_stay
  for each row execute function refuge.within_its_stay('until_day');
grant select, insert, update (reviewed_by, reviewed_at) on refuge.longer_stay to rowan_support;
