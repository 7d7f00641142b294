-- Sanctuary: somebody stays in their own home, made safer. What is asked, agreed, ordered, fitted, tried and reviewed are
-- deeds that are added and never changed; how a sanctuary stands follows from them. Where the home is stays in the store
-- of safe addresses: docs/decisions/0066.
create table refuge.sanctuary (
  authority_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  wish bytea not null,
  owner text not null check (owner in ('THEIRS', 'PRIVATE_LANDLORD', 'SOCIAL_LANDLORD', 'FAMILY')),
  way_in text not null check (way_in in ('LIVES_THERE', 'RIGHT_TO_ENTER', 'HAS_KEYS', 'NONE', 'NOT_KNOWN')),
  occupation_order text not null check (occupation_order in ('YES', 'NOT_YET', 'NO')),
  non_molestation text not null check (non_molestation in ('YES', 'NOT_YET', 'NO')),
  judgement bytea not null,
  women smallint not null check (women >= 0),
  men smallint not null check (men >= 0),
  others smallint not null check (others >= 0),
  untold smallint not null check (untold >= 0),
  children smallint not null check (children >= 0),
  asked_at timestamptz not null,
  asked_by uuid not null,
  over text check (over in ('ENDED', 'UNABLE')),
  reason text,
  over_words bytea,
  over_on date,
  over_at timestamptz,
  over_by uuid,
  primary key (authority_id, id),
  constraint sanctuary_of_its_case unique (authority_id, id, case_id, person_id),
  constraint somebody_lives_there check (women + men + others + untold > 0),
  constraint over_is_whole check (num_nulls(over, reason, over_on, over_at, over_by) in (0, 5)),
  constraint over_has_its_reason check (case over
    when 'ENDED' then reason in ('NO_LONGER_NEEDED', 'MOVED_AWAY', 'REPLACED_BY_REFUGE', 'ORDER_ENDED', 'THEIR_CHOICE', 'NOT_SAFE', 'OTHER', 'NOT_KNOWN')
    when 'UNABLE' then over_words is not null and reason in ('OWNER_REFUSED', 'NOT_SAFE', 'NO_MONEY', 'NO_CONTRACTOR', 'THEIR_CHOICE', 'OTHER')
    else over_words is null end),
  constraint over_when_it_was check (over_on is null or (over_on <= (over_at at time zone 'Europe/London')::date
    and over_on >= (asked_at at time zone 'Europe/London')::date))
);
comment on table refuge.sanctuary is 'Somebody asks to stay in their own home, made safer; it ends and is kept';
comment on column refuge.sanctuary.authority_id is 'public: whose installation';
comment on column refuge.sanctuary.id is 'staff: identifies the sanctuary';
comment on column refuge.sanctuary.case_id is 'staff: whose case';
comment on column refuge.sanctuary.person_id is 'staff: whose key the words are sealed with';
comment on column refuge.sanctuary.wish is 'personal: what they want, in their own words; sealed';
comment on column refuge.sanctuary.owner is 'staff: who owns the home';
comment on column refuge.sanctuary.way_in is 'staff: whether the person who hurts them lives there, may enter or has keys';
comment on column refuge.sanctuary.occupation_order is 'staff: whether a court says who may live there: yes, asked for and not yet, no';
comment on column refuge.sanctuary.non_molestation is 'staff: whether a court forbids to come near: yes, asked for and not yet, no';
comment on column refuge.sanctuary.judgement is 'personal: why staying is safe or is not, in the worker''s words; sealed';
comment on column refuge.sanctuary.women is 'staff: women of the household';
comment on column refuge.sanctuary.men is 'staff: men of the household, without the person who hurts them';
comment on column refuge.sanctuary.others is 'staff: adults of the household who describe themselves in another way';
comment on column refuge.sanctuary.untold is 'staff: adults of the household of whom it is not known';
comment on column refuge.sanctuary.children is 'staff: children of the household';
comment on column refuge.sanctuary.asked_at is 'staff: when it was asked for';
comment on column refuge.sanctuary.asked_by is 'staff: who asked with them';
comment on column refuge.sanctuary.over is 'staff: it ended, or could never begin; nothing while it is open';
comment on column refuge.sanctuary.reason is 'staff: why it is over';
comment on column refuge.sanctuary.over_words is 'personal: more about why, and what happens next; sealed';
comment on column refuge.sanctuary.over_on is 'staff: the day it was over';
comment on column refuge.sanctuary.over_at is 'staff: when that was written down';
comment on column refuge.sanctuary.over_by is 'staff: by whom';
create unique index one_open_sanctuary_of_a_case on refuge.sanctuary (authority_id, case_id) where over is null;
create index sanctuaries_of_a_case on refuge.sanctuary (authority_id, case_id, asked_at desc);
create index sanctuaries_of_a_person on refuge.sanctuary (authority_id, person_id);
call access.guard('refuge.sanctuary');
grant select, insert, update (way_in, occupation_order, non_molestation, over, reason, over_words, over_on, over_at, over_by)
  on refuge.sanctuary to rowan_support;

create table refuge.sanctuary_permission (
  authority_id uuid not null,
  id uuid not null,
  sanctuary_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  step text not null check (step in ('ASKED', 'GIVEN', 'REFUSED')),
  why bytea,
  at timestamptz not null,
  account_id uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, sanctuary_id, case_id, person_id) references refuge.sanctuary (authority_id, id, case_id, person_id),
  constraint a_no_has_its_reason check (step <> 'REFUSED' or why is not null)
);
comment on table refuge.sanctuary_permission is 'The owner of a home is asked for works on it, agrees or refuses; the latest holds';
comment on column refuge.sanctuary_permission.authority_id is 'public: whose installation';
comment on column refuge.sanctuary_permission.id is 'staff: identifies it';
comment on column refuge.sanctuary_permission.sanctuary_id is 'staff: for which sanctuary';
comment on column refuge.sanctuary_permission.case_id is 'staff: whose case';
comment on column refuge.sanctuary_permission.person_id is 'staff: whose key the words are sealed with';
comment on column refuge.sanctuary_permission.step is 'staff: asked, given or refused';
comment on column refuge.sanctuary_permission.why is 'personal: what the owner said; sealed';
comment on column refuge.sanctuary_permission.at is 'staff: when';
comment on column refuge.sanctuary_permission.account_id is 'staff: who wrote it down';
create index permissions_of_a_sanctuary on refuge.sanctuary_permission (authority_id, sanctuary_id, at);
create index permissions_of_a_person on refuge.sanctuary_permission (authority_id, person_id);
call access.guard('refuge.sanctuary_permission');
grant select, insert on refuge.sanctuary_permission to rowan_support;

create table refuge.sanctuary_measure (
  authority_id uuid not null,
  id uuid not null,
  sanctuary_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('LOCKS', 'DOOR', 'WINDOW_LOCKS', 'LETTERBOX', 'FIRE_ALARMS', 'OUTSIDE_LIGHTS', 'ALARM', 'CAMERA_DOORBELL',
    'SAFE_ROOM', 'POLICE_MARKER', 'PERSONAL_ALARM')),
  consent bytea not null,
  contractor text not null check (length(contractor) between 1 and 60),
  cost_pence integer not null check (cost_pence between 0 and 1000000),
  urgent boolean not null,
  ordered_at timestamptz not null,
  ordered_on date not null,
  due_at timestamptz not null,
  ordered_by uuid not null,
  primary key (authority_id, id),
  constraint measure_as_it_was_ordered unique (authority_id, id, sanctuary_id, case_id, person_id, ordered_on),
  foreign key (authority_id, sanctuary_id, case_id, person_id) references refuge.sanctuary (authority_id, id, case_id, person_id),
  constraint ordered_on_its_day check (ordered_on = (ordered_at at time zone 'Europe/London')::date),
  constraint due_after_it_is_ordered check (due_at > ordered_at and due_at <= ordered_at + interval '1 year 2 days'),
  constraint urgent_is_a_day check (not urgent or due_at <= ordered_at + interval '24 hours')
);
comment on table refuge.sanctuary_measure is 'Something that is ordered to make a home safer, agreed to by who lives there';
comment on column refuge.sanctuary_measure.authority_id is 'public: whose installation';
comment on column refuge.sanctuary_measure.id is 'staff: identifies the measure';
comment on column refuge.sanctuary_measure.sanctuary_id is 'staff: of which sanctuary';
comment on column refuge.sanctuary_measure.case_id is 'staff: whose case';
comment on column refuge.sanctuary_measure.person_id is 'staff: whose key the words are sealed with';
comment on column refuge.sanctuary_measure.kind is 'staff: what it is';
comment on column refuge.sanctuary_measure.consent is 'personal: how they agreed to it, in their own words; sealed';
comment on column refuge.sanctuary_measure.contractor is 'staff: the organisation it is ordered with';
comment on column refuge.sanctuary_measure.cost_pence is 'staff: what it costs, in pence';
comment on column refuge.sanctuary_measure.urgent is 'staff: whether it is to be done within 24 hours';
comment on column refuge.sanctuary_measure.ordered_at is 'staff: when it was ordered';
comment on column refuge.sanctuary_measure.ordered_on is 'staff: that day, in London';
comment on column refuge.sanctuary_measure.due_at is 'staff: it is to be done before this moment';
comment on column refuge.sanctuary_measure.ordered_by is 'staff: who ordered it';
create index measures_of_a_sanctuary on refuge.sanctuary_measure (authority_id, sanctuary_id, ordered_at);
create index measures_of_a_person on refuge.sanctuary_measure (authority_id, person_id);
call access.guard('refuge.sanctuary_measure');
grant select, insert on refuge.sanctuary_measure to rowan_support;

-- One row of a measure: it is done or it is called off, and never both.
create table refuge.sanctuary_fitting (
  authority_id uuid not null,
  measure_id uuid not null,
  sanctuary_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  ordered_on date not null,
  outcome text not null check (outcome in ('DONE', 'CALLED_OFF')),
  on_day date not null,
  done_by text check (length(done_by) between 1 and 60),
  found bytea,
  why text check (why in ('THEIR_CHOICE', 'OWNER_REFUSED', 'NO_MONEY', 'NO_CONTRACTOR', 'NOT_NEEDED', 'OTHER')),
  at timestamptz not null,
  account_id uuid not null,
  primary key (authority_id, measure_id),
  constraint outcome_of_a_measure unique (authority_id, measure_id, outcome, sanctuary_id, case_id, person_id),
  foreign key (authority_id, measure_id, sanctuary_id, case_id, person_id, ordered_on)
    references refuge.sanctuary_measure (authority_id, id, sanctuary_id, case_id, person_id, ordered_on),
  constraint not_before_it_was_ordered check (on_day >= ordered_on),
  constraint not_in_the_future check (on_day <= (at at time zone 'Europe/London')::date),
  constraint done_or_called_off check (case outcome when 'DONE' then done_by is not null and found is not null and why is null
    else why is not null and done_by is null and found is null end)
);
comment on table refuge.sanctuary_fitting is 'A measure is done, or called off: once';
comment on column refuge.sanctuary_fitting.authority_id is 'public: whose installation';
comment on column refuge.sanctuary_fitting.measure_id is 'staff: which measure';
comment on column refuge.sanctuary_fitting.sanctuary_id is 'staff: of which sanctuary';
comment on column refuge.sanctuary_fitting.case_id is 'staff: whose case';
comment on column refuge.sanctuary_fitting.person_id is 'staff: whose key the words are sealed with';
comment on column refuge.sanctuary_fitting.ordered_on is 'staff: when it was ordered, bound to it by the foreign key';
comment on column refuge.sanctuary_fitting.outcome is 'staff: done or called off';
comment on column refuge.sanctuary_fitting.on_day is 'staff: which day';
comment on column refuge.sanctuary_fitting.done_by is 'staff: the organisation that did it';
comment on column refuge.sanctuary_fitting.found is 'personal: what was found and done; sealed';
comment on column refuge.sanctuary_fitting.why is 'staff: why it was called off';
comment on column refuge.sanctuary_fitting.at is 'staff: when it was written down';
comment on column refuge.sanctuary_fitting.account_id is 'staff: by whom';
create index fittings_of_a_sanctuary on refuge.sanctuary_fitting (authority_id, sanctuary_id, on_day);
create index fittings_of_a_person on refuge.sanctuary_fitting (authority_id, person_id);
call access.guard('refuge.sanctuary_fitting');
grant select, insert on refuge.sanctuary_fitting to rowan_support;

create table refuge.sanctuary_check (
  authority_id uuid not null,
  id uuid not null,
  measure_id uuid not null,
  outcome text not null check (outcome = 'DONE'),
  sanctuary_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  works boolean not null,
  safer smallint not null check (safer between 1 and 5),
  words bytea not null,
  at timestamptz not null,
  account_id uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, measure_id, outcome, sanctuary_id, case_id, person_id)
    references refuge.sanctuary_fitting (authority_id, measure_id, outcome, sanctuary_id, case_id, person_id)
);
comment on table refuge.sanctuary_check is 'What was done is tried with the person; the latest holds';
comment on column refuge.sanctuary_check.authority_id is 'public: whose installation';
comment on column refuge.sanctuary_check.id is 'staff: identifies the check';
comment on column refuge.sanctuary_check.measure_id is 'staff: which measure';
comment on column refuge.sanctuary_check.outcome is 'staff: that it was done, bound to it by the foreign key';
comment on column refuge.sanctuary_check.sanctuary_id is 'staff: of which sanctuary';
comment on column refuge.sanctuary_check.case_id is 'staff: whose case';
comment on column refuge.sanctuary_check.person_id is 'staff: whose key the words are sealed with';
comment on column refuge.sanctuary_check.works is 'staff: whether it works';
comment on column refuge.sanctuary_check.safer is 'staff: how much safer they feel, 1 not at all to 5 much';
comment on column refuge.sanctuary_check.words is 'personal: in their own words; sealed';
comment on column refuge.sanctuary_check.at is 'staff: when';
comment on column refuge.sanctuary_check.account_id is 'staff: who asked them';
create index checks_of_a_sanctuary on refuge.sanctuary_check (authority_id, sanctuary_id, at);
create index checks_of_a_person on refuge.sanctuary_check (authority_id, person_id);
call access.guard('refuge.sanctuary_check');
grant select, insert on refuge.sanctuary_check to rowan_support;

create table refuge.sanctuary_review (
  authority_id uuid not null,
  id uuid not null,
  sanctuary_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  on_day date not null,
  finding text not null check (finding in ('STILL_SAFE', 'MORE_NEEDED', 'NOT_SAFE')),
  words bytea not null,
  next_on date not null,
  at timestamptz not null,
  account_id uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, sanctuary_id, case_id, person_id) references refuge.sanctuary (authority_id, id, case_id, person_id),
  constraint reviewed_on_its_day check (on_day = (at at time zone 'Europe/London')::date),
  constraint the_next_is_within_half_a_year check (next_on > on_day and next_on <= on_day + interval '6 months')
);
comment on table refuge.sanctuary_review is 'Is staying still safe? Asked a month after the first work, then every so often while it lasts';
comment on column refuge.sanctuary_review.authority_id is 'public: whose installation';
comment on column refuge.sanctuary_review.id is 'staff: identifies the review';
comment on column refuge.sanctuary_review.sanctuary_id is 'staff: of which sanctuary';
comment on column refuge.sanctuary_review.case_id is 'staff: whose case';
comment on column refuge.sanctuary_review.person_id is 'staff: whose key the words are sealed with';
comment on column refuge.sanctuary_review.on_day is 'staff: which day';
comment on column refuge.sanctuary_review.finding is 'staff: still safe, more is needed, or not safe';
comment on column refuge.sanctuary_review.words is 'personal: what they say; sealed';
comment on column refuge.sanctuary_review.next_on is 'staff: the day by which it is reviewed next';
comment on column refuge.sanctuary_review.at is 'staff: when it was written down';
comment on column refuge.sanctuary_review.account_id is 'staff: by whom';
create index reviews_of_a_sanctuary on refuge.sanctuary_review (authority_id, sanctuary_id, at);
create index reviews_of_a_person on refuge.sanctuary_review (authority_id, person_id);
call access.guard('refuge.sanctuary_review');
grant select, insert on refuge.sanctuary_review to rowan_support;

-- A colleague who is connected with somebody in the case learns nothing of its sanctuary either.
create policy not_of_a_hidden_case on refuge.sanctuary as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));
create policy not_of_a_hidden_case on refuge.sanctuary_permission as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));
create policy not_of_a_hidden_case on refuge.sanctuary_measure as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));
create policy not_of_a_hidden_case on refuge.sanctuary_fitting as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));
create policy not_of_a_hidden_case on refuge.sanctuary_check as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));
create policy not_of_a_hidden_case on refuge.sanctuary_review as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));

create function refuge.is_fitted(authority uuid, sanctuary uuid) returns boolean language sql stable set search_path = pg_catalog as $$
  select exists (select from refuge.sanctuary_fitting f
    where f.authority_id = authority and f.sanctuary_id = sanctuary and f.outcome = 'DONE')
$$;
grant execute on function refuge.is_fitted(uuid, uuid) to rowan_support;

-- What is over stays over. It ends if something was ever done, and came to nothing if nothing was: the annual return
-- counts the two apart.
create function refuge.keep_what_is_over() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.over is not null then
    raise exception 'a_sanctuary_is_over_once' using errcode = 'check_violation';
  end if;
  if new.over = 'ENDED' and not refuge.is_fitted(new.authority_id, new.id) then
    raise exception 'nothing_was_fitted' using errcode = 'check_violation';
  end if;
  if new.over = 'UNABLE' and refuge.is_fitted(new.authority_id, new.id) then
    raise exception 'something_was_fitted' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_what_is_over before update on refuge.sanctuary
  for each row execute function refuge.keep_what_is_over();

create function refuge.begin_open() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if new.over = 'ENDED' then
    raise exception 'nothing_was_fitted' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger begin_open before insert on refuge.sanctuary for each row execute function refuge.begin_open();

-- PROMISE: nothing is fitted in a home whose owner has not agreed, nor a lock changed against somebody's right to be there.
create function refuge.belongs_to_an_open_sanctuary() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  home refuge.sanctuary;
  latest text;
begin
  select * into home from refuge.sanctuary s
    where s.authority_id = new.authority_id and s.id = new.sanctuary_id for share;
  if home.id is null or home.over is not null then
    raise exception 'that_sanctuary_is_over' using errcode = 'check_violation';
  end if;
  if tg_table_name = 'sanctuary_permission' and home.owner = 'THEIRS' then
    raise exception 'it_is_their_own_home' using errcode = 'check_violation';
  end if;
  if tg_table_name = 'sanctuary_review' and not refuge.is_fitted(new.authority_id, new.sanctuary_id) then
    raise exception 'nothing_was_fitted' using errcode = 'check_violation';
  end if;
  if tg_table_name = 'sanctuary_measure' then
    if new.kind = 'LOCKS' and home.way_in in ('LIVES_THERE', 'RIGHT_TO_ENTER') and home.occupation_order <> 'YES' then
      raise exception 'somebody_has_a_right_to_be_there' using errcode = 'check_violation';
    end if;
    if home.owner <> 'THEIRS' and new.kind not in ('FIRE_ALARMS', 'POLICE_MARKER', 'PERSONAL_ALARM') then
      select p.step into latest from refuge.sanctuary_permission p
        where p.authority_id = new.authority_id and p.sanctuary_id = new.sanctuary_id order by p.at desc, p.id desc limit 1;
      if latest is distinct from 'GIVEN' then
        raise exception 'the_owner_has_not_agreed' using errcode = 'check_violation';
      end if;
    end if;
  end if;
  return new;
end $$;
create trigger of_an_open_sanctuary before insert on refuge.sanctuary_permission
  for each row execute function refuge.belongs_to_an_open_sanctuary();
create trigger of_an_open_sanctuary before insert on refuge.sanctuary_measure
  for each row execute function refuge.belongs_to_an_open_sanctuary();
create trigger of_an_open_sanctuary before insert on refuge.sanctuary_fitting
  for each row execute function refuge.belongs_to_an_open_sanctuary();
create trigger of_an_open_sanctuary before insert on refuge.sanctuary_check
  for each row execute function refuge.belongs_to_an_open_sanctuary();
create trigger of_an_open_sanctuary before insert on refuge.sanctuary_review
  for each row execute function refuge.belongs_to_an_open_sanctuary();
