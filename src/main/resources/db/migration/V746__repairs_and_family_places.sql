-- What was broken, and when somebody reported it: from a list, for words could say who lived there.
create table refuge.repair (
  authority_id uuid not null,
  occupancy_id uuid not null,
  what text not null check (what in ('HEATING_OR_WATER', 'ELECTRICS', 'DOORS_OR_LOCKS', 'WINDOWS', 'KITCHEN', 'BATHROOM', 'DAMP',
    'FIRE_SAFETY', 'FURNITURE', 'SOMETHING_ELSE')),
  reported_on date not null,
  account_id uuid not null,
  primary key (authority_id, occupancy_id),
  foreign key (authority_id, occupancy_id) references refuge.occupancy (authority_id, id)
);
comment on table refuge.repair is 'What is repaired while a space is out of use; it is done when that ends';
comment on column refuge.repair.authority_id is 'public: whose installation';
comment on column refuge.repair.occupancy_id is 'staff: the time out of use that it takes';
comment on column refuge.repair.what is 'staff: what was broken, from a list';
comment on column refuge.repair.reported_on is 'staff: the day on which it was reported to whoever mends it';
comment on column refuge.repair.account_id is 'staff: who wrote it down';
call access.guard('refuge.repair');
grant select, insert on refuge.repair to rowan_support;

-- One family place for every 10,000 people is asked of an area: how many live there is said by somebody, with its source.
create table refuge.population (
  authority_id uuid not null,
  id uuid not null,
  year smallint not null check (year between 1991 and 2200),
  people integer not null check (people between 1 and 20000000),
  source text not null check (length(source) between 1 and 200),
  account_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, id)
);
comment on table refuge.population is 'How many people live in the area of a council, as somebody stated it';
comment on column refuge.population.authority_id is 'public: whose installation';
comment on column refuge.population.id is 'staff: identifies the statement';
comment on column refuge.population.year is 'public: of which year the number is';
comment on column refuge.population.people is 'public: how many people';
comment on column refuge.population.source is 'public: where the number is from';
comment on column refuge.population.account_id is 'staff: who stated it';
comment on column refuge.population.at is 'staff: when; the latest of the latest year counts';
create index population_of_the_latest_year on refuge.population (authority_id, year desc, at desc, id desc);
call access.guard('refuge.population');
grant select, insert on refuge.population to rowan_support;
