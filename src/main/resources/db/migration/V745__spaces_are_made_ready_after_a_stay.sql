-- When a household has left, nobody can be placed in the room until somebody says that it is ready. The database begins
-- that itself, in the transaction that ends the stay: a line of code that forgot it would place a family among what
-- others left behind. It fills the space as all else does, so one_household_at_a_time stays as it is and holds it too.
alter table refuge.occupancy
  drop constraint occupancy_kind_check,
  drop constraint whole,
  drop constraint outcomes,
  add constraint kinds check (kind in ('HOLD', 'STAY', 'CLEANING', 'OUT_OF_USE')),
  add constraint whole check (case
    when kind in ('CLEANING', 'OUT_OF_USE') then case_id is null and person_id is null and need_id is null and note is null
      and women + men + others + untold + children = 0
      and case kind when 'CLEANING' then why is null
        else why is not null and why in ('MADE_READY', 'REPAIRS', 'NO_LIFT', 'SAFETY', 'STAFFING') end
    else case_id is not null and person_id is not null and need_id is not null and women + men + others + untold > 0
      and why is null end),
  add constraint outcomes check (outcome is null or case kind
    when 'HOLD' then outcome in ('MOVED_IN', 'LET_GO', 'RAN_OUT')
    when 'STAY' then outcome in ('SETTLED_SOCIAL', 'SETTLED_PRIVATE', 'OWN_HOME_MADE_SAFE', 'RETURNED_PERSON_GONE', 'RETURNED_TO_PERSON',
      'FAMILY_OR_FRIENDS', 'OTHER_SAFE_PLACE', 'SPACE_OF_OURS', 'TEMPORARY', 'ELSEWHERE', 'NOT_KNOWN')
    when 'CLEANING' then outcome in ('READY', 'OUT_OF_USE')
    else outcome = 'BACK_IN_USE' end),
  -- It ends by what somebody says, and never at an hour.
  add constraint somebody_says_that_it_is_ready check (kind <> 'CLEANING'
    or ((not isempty(during) and upper_inf(during)) = (outcome is null)
      and (outcome is null or (ended_by is not null and ended_by <> '00000000-0000-0000-0000-000000000000'))));

create function refuge.clean_after_a_stay() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  left_at timestamptz := coalesce(upper(new.during), new.begun_at);
begin
  insert into refuge.occupancy (authority_id, id, space_id, female_only, boys_up_to, kind, during, begun_at, begun_by,
    women, men, others, untold, children, agreed_by_policy)
  values (new.authority_id, gen_random_uuid(), new.space_id, new.female_only, new.boys_up_to, 'CLEANING',
    tstzrange(left_at, null), left_at, coalesce(new.ended_by, new.begun_by), 0, 0, 0, 0, 0, false);
  return null;
end $$;
create trigger clean_after_a_stay after update on refuge.occupancy for each row
  when (new.kind = 'STAY' and upper_inf(old.during) and not upper_inf(new.during))
  execute function refuge.clean_after_a_stay();

-- A room that goes out of use before it was made ready is not ready at an hour either: somebody says so.
create function refuge.not_ready_by_itself() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if not upper_inf(new.during) and exists (
      select from refuge.occupancy o
      where o.authority_id = new.authority_id and o.space_id = new.space_id and o.kind = 'CLEANING'
        and o.outcome = 'OUT_OF_USE' and o.until_at = new.begun_at) then
    raise exception 'not_ready_by_itself' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger not_ready_by_itself after insert on refuge.occupancy for each row
  when (new.kind = 'OUT_OF_USE') execute function refuge.not_ready_by_itself();

-- Row-level security lets no operator of ranges near an index before it has seen the row: they are not leakproof, and
-- comparing timestamps is. So what asks for what fills a space at a moment, or in a month, asks by these two columns.
alter table refuge.occupancy add column until_at timestamptz not null generated always as (
  case when isempty(during) then begun_at else coalesce(upper(during), 'infinity'::timestamptz) end) stored;
comment on column refuge.occupancy.until_at is 'staff: the end of during; infinity where none is known, its begin where it lasted no time';
create index stretches_of_a_space on refuge.occupancy (authority_id, space_id, until_at);
create index stretches_by_their_end on refuge.occupancy (authority_id, until_at, begun_at) include (space_id, kind);

comment on table refuge.occupancy is 'What fills a space for a stretch of time: a hold, a stay, being cleaned after one, or being out of use. Free is what no row covers';
comment on column refuge.occupancy.id is 'staff: identifies the hold, the stay, the cleaning or the time out of use';
comment on column refuge.occupancy.kind is 'staff: hold, stay, being cleaned or out of use';
comment on column refuge.occupancy.begun_by is 'staff: who held, moved in or took out of use; of a cleaning, who noted that they had left';
comment on column refuge.occupancy.outcome is 'staff: how a hold or a cleaning ended, where a stay moved on to';

-- Room 2 before room 10, and a page of spaces by an index: the words before the first number, then the number.
alter table refuge.space add column in_order text not null generated always as (
  regexp_replace(name, '[0-9].*$', '') || lpad(coalesce(substring(name from '[0-9]{1,9}'), ''), 9, '0') || ' ' || name) stored;
comment on column refuge.space.in_order is 'staff: what spaces of a refuge are listed by';
create index spaces_in_order on refuge.space (authority_id, refuge_id, in_order, id);
