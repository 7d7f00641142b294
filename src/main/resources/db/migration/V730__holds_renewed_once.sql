-- A night worker who waits for a taxi may keep a space for another half hour, once: a space that is held and held again
-- is a space that nobody else finds. What else fills a space can be shortened and never stretched.
alter table refuge.occupancy add column renewed_at timestamptz,
  add constraint only_holds_are_renewed check (renewed_at is null or kind = 'HOLD');
comment on column refuge.occupancy.renewed_at is 'staff: when a hold was kept for longer, which happens once';
grant update (renewed_at) on refuge.occupancy to rowan_support;

create function refuge.keep_within_its_time() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.renewed_at is not null and new.renewed_at is distinct from old.renewed_at then
    raise exception 'a_hold_is_renewed_once' using errcode = 'check_violation';
  end if;
  if new.during <@ old.during then
    return new;
  end if;
  if new.kind <> 'HOLD' or old.outcome is not null or old.renewed_at is not null or new.renewed_at is null
      or lower(new.during) is distinct from lower(old.during)
      or not new.renewed_at <@ old.during
      or upper(new.during) > upper(old.during) + interval '30 minutes' then
    raise exception 'a_hold_is_renewed_once' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_within_its_time before update on refuge.occupancy
  for each row execute function refuge.keep_within_its_time();
