-- A step of safety that was ticked by a slip of the hand is taken back: who ticked it and who took it back are both kept, and it
-- is to be done again.
alter table refuge.incident_step
  add column taken_back_at timestamptz,
  add column taken_back_by uuid,
  drop constraint incident_step_pkey,
  add primary key (authority_id, incident_id, step, at),
  add constraint taken_back_by_somebody check ((taken_back_at is null) = (taken_back_by is null));
comment on column refuge.incident_step.taken_back_at is 'staff: when it was found that it was not done; nothing while it stands';
comment on column refuge.incident_step.taken_back_by is 'staff: who found so';
create unique index one_of_a_step_stands on refuge.incident_step (authority_id, incident_id, step) where taken_back_at is null;
grant update (taken_back_at, taken_back_by) on refuge.incident_step to rowan_support;

create or replace function refuge.closed_when_all_is_done() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if (select count(*) from refuge.incident_step s
      where s.authority_id = new.authority_id and s.incident_id = new.incident_id and s.taken_back_at is null
        and s.step in ('POLICE', 'HOUSE', 'RISK', 'SAFER_PLACE', 'OTHERS')) < 5 then
    raise exception 'closed_when_all_is_done' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- What a manager has closed stays done; the manager opens it again first.
create function refuge.taken_back_while_it_is_open() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if exists (select from refuge.incident_step s
      where s.authority_id = new.authority_id and s.incident_id = new.incident_id and s.step = 'MANAGER' and s.taken_back_at is null) then
    raise exception 'taken_back_while_it_is_open' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger taken_back_while_it_is_open before update on refuge.incident_step
  for each row when (new.step <> 'MANAGER') execute function refuge.taken_back_while_it_is_open();

-- Whom somebody is still to see in their new home.
create index contacts_still_to_be_done on refuge.resettlement (authority_id, stay_id) where done_on is null;
