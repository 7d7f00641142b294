-- A space that was held and came to nothing is a 'no' as well, with whose reason it was: which hold it was about.
alter table refuge.unmet add column occupancy_id uuid,
  add foreign key (authority_id, occupancy_id) references refuge.occupancy (authority_id, id);
comment on column refuge.unmet.occupancy_id is 'staff: the hold that came to nothing; nothing if no space was held';
create unique index one_no_for_a_hold on refuge.unmet (authority_id, occupancy_id) where occupancy_id is not null;
