-- That somebody may know an address is about a house, whoever lives there since: an incident keeps in which house it was, as the
-- rooms of its stay tell it, so that whoever answers for that house is asked until it is closed.
create function refuge.house_of_a_stay(of_authority uuid, of_stay uuid, moment timestamptz) returns uuid
language sql stable set search_path = pg_catalog as $$
  select p.refuge_id from refuge.stay s
  join refuge.occupancy o on o.authority_id = s.authority_id and o.case_id = s.case_id and o.kind = 'STAY' and o.begun_at >= s.began_at
    and o.begun_at < coalesce((select min(n.began_at) from refuge.stay n
      where n.authority_id = s.authority_id and n.case_id = s.case_id and n.began_at > s.began_at), 'infinity')
  join refuge.space p on p.authority_id = o.authority_id and p.id = o.space_id
  where s.authority_id = of_authority and s.id = of_stay
  order by o.begun_at <= moment desc, abs(extract(epoch from o.begun_at - moment)), isempty(o.during) limit 1
$$;
revoke all on function refuge.house_of_a_stay(uuid, uuid, timestamptz) from public;
grant execute on function refuge.house_of_a_stay(uuid, uuid, timestamptz) to rowan_support;

alter table refuge.incident add column refuge_id uuid;
comment on column refuge.incident.refuge_id is 'staff: in which house they lived then';

-- Those written down before: row-level security is forced on the owner too, and let go for this one statement.
alter table refuge.incident no force row level security;
alter table refuge.stay no force row level security;
alter table refuge.occupancy no force row level security;
alter table refuge.space no force row level security;
update refuge.incident set refuge_id = refuge.house_of_a_stay(authority_id, stay_id, happened_at);
alter table refuge.space force row level security;
alter table refuge.occupancy force row level security;
alter table refuge.stay force row level security;
alter table refuge.incident force row level security;

alter table refuge.incident alter column refuge_id set not null,
  add constraint in_a_house_that_there_is foreign key (authority_id, refuge_id) references refuge.refuge (authority_id, id);
create index addresses_that_may_be_known on refuge.incident (authority_id, refuge_id) where address_known;

create function refuge.in_its_house() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  new.refuge_id := refuge.house_of_a_stay(new.authority_id, new.stay_id, new.happened_at);
  return new;
end $$;
create trigger in_its_house before insert on refuge.incident
  for each row execute function refuge.in_its_house();
