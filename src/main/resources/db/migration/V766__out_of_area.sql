-- Households that came from another area, and that were placed in one. What is counted says nothing of a person; where
-- somebody went is sealed with her key, apart from it.
alter table refuge.need add column came_from text
  check (came_from in ('THIS_AREA', 'ENGLAND', 'UNITED_KINGDOM', 'ABROAD', 'NOT_SAID'));
comment on column refuge.need.came_from is 'staff: from here, elsewhere in England, elsewhere in the United Kingdom, abroad, or not said; never from where';

create table refuge.out_of_area (
  authority_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  region text check (region !~ '[0-9]' and length(region) <= 41),
  on_day date not null,
  adults smallint not null check (adults between 1 and 12),
  children smallint not null check (children between 0 and 30),
  primary key (authority_id, id),
  foreign key (authority_id, member_id) references refuge.network_member (authority_id, id)
);
comment on table refuge.out_of_area is 'A household that was placed in another area through the network, counted: not whose';
comment on column refuge.out_of_area.authority_id is 'public: whose installation';
comment on column refuge.out_of_area.id is 'staff: identifies the count; drawn by chance, so that it tells no time';
comment on column refuge.out_of_area.member_id is 'staff: in whose area';
comment on column refuge.out_of_area.region is 'staff: the part of that area, if it was told';
comment on column refuge.out_of_area.on_day is 'staff: on which day';
comment on column refuge.out_of_area.adults is 'staff: how many adults';
comment on column refuge.out_of_area.children is 'staff: how many children';
create index out_of_area_in_time on refuge.out_of_area (authority_id, on_day);
call access.guard('refuge.out_of_area');
grant select, insert on refuge.out_of_area to rowan_support;

create table refuge.placed_elsewhere (
  authority_id uuid not null,
  id uuid not null,
  need_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  place bytea not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, id),
  constraint placed_elsewhere_once unique (authority_id, need_id),
  foreign key (authority_id, need_id) references refuge.need (authority_id, id)
);
comment on table refuge.placed_elsewhere is 'Where a household went that was placed through the network: for those who work with them';
comment on column refuge.placed_elsewhere.authority_id is 'public: whose installation';
comment on column refuge.placed_elsewhere.id is 'staff: identifies it';
comment on column refuge.placed_elsewhere.need_id is 'staff: the search that it ended';
comment on column refuge.placed_elsewhere.case_id is 'staff: whose case';
comment on column refuge.placed_elsewhere.person_id is 'staff: whose key the words are sealed with';
comment on column refuge.placed_elsewhere.place is 'personal: in whose area, and in which part of it; never an address';
comment on column refuge.placed_elsewhere.account_id is 'staff: who recorded it';
comment on column refuge.placed_elsewhere.at is 'staff: when';
create index placed_elsewhere_of_a_person on refuge.placed_elsewhere (authority_id, person_id, at);
call access.guard('refuge.placed_elsewhere');
grant select, insert on refuge.placed_elsewhere to rowan_support;
create policy not_of_a_hidden_case on refuge.placed_elsewhere as restrictive for select to rowan_support
  using (not casework.is_hidden(case_id));
