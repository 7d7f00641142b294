-- What a space is, in full: its bathroom, when staff are there, by and for whom it is run, and who owns the premises.
-- Its rule of admission stays for good; everything else may be said anew, and what was said before is kept.
alter table refuge.refuge no force row level security;
alter table refuge.space no force row level security;
alter table refuge.occupancy no force row level security;

alter table refuge.refuge
  add column owner text not null default '' check (length(owner) <= 120),
  add column version integer not null default 1 check (version > 0),
  add column changed_at timestamptz,
  add column changed_by uuid,
  add constraint kind_of_a_refuge unique (authority_id, id, kind),
  add constraint changed_by_somebody check ((version = 1) = (changed_at is null) and (version = 1) = (changed_by is null));
comment on column refuge.refuge.owner is 'staff: who owns the premises, by name and never where; empty if that was not told';
comment on column refuge.refuge.version is 'staff: how often it was said anew, and one';
comment on column refuge.refuge.changed_at is 'staff: when it was said anew last';
comment on column refuge.refuge.changed_by is 'staff: who said it anew last';
grant update (owner, policy, version, changed_at, changed_by) on refuge.refuge to rowan_support;

create table refuge.refuge_before (
  authority_id uuid not null,
  refuge_id uuid not null,
  version integer not null,
  owner text not null,
  policy text not null,
  since timestamptz not null,
  said_by uuid,
  until timestamptz not null,
  primary key (authority_id, refuge_id, version),
  foreign key (authority_id, refuge_id) references refuge.refuge (authority_id, id)
);
comment on table refuge.refuge_before is 'What was said of a refuge before; written by a trigger alone';
comment on column refuge.refuge_before.authority_id is 'public: whose installation';
comment on column refuge.refuge_before.refuge_id is 'staff: which refuge';
comment on column refuge.refuge_before.version is 'staff: which wording';
comment on column refuge.refuge_before.owner is 'staff: who owned the premises';
comment on column refuge.refuge_before.policy is 'staff: how it welcomed trans and non-binary people, in the provider''s words';
comment on column refuge.refuge_before.since is 'staff: from when that was said';
comment on column refuge.refuge_before.said_by is 'staff: who said it; nothing of what was said when the refuge was added';
comment on column refuge.refuge_before.until is 'staff: until when that was said';
call access.guard('refuge.refuge_before');
grant select on refuge.refuge_before to rowan_support;

create function refuge.keep_what_a_refuge_was() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.version <> old.version + 1 or new.changed_at is null or new.changed_by is null then
    raise exception 'said_anew_with_its_day_and_its_author' using errcode = 'check_violation';
  end if;
  insert into refuge.refuge_before (authority_id, refuge_id, version, owner, policy, since, said_by, until)
  values (old.authority_id, old.id, old.version, old.owner, old.policy, coalesce(old.changed_at, old.made_at),
    old.changed_by, new.changed_at);
  return new;
end $$;
revoke all on function refuge.keep_what_a_refuge_was() from public;
create trigger keep_what_it_was before update on refuge.refuge
  for each row execute function refuge.keep_what_a_refuge_was();

-- What was told of spaces until now stays as it is: a door of their own has a bathroom of their own; of the rest nobody
-- said, so it is taken for shared, not adapted and of unknown hours until the manager says so.
alter table refuge.space
  add column kind text,
  add column male_only boolean not null default false,
  add column own_bathroom boolean not null default false,
  add column adapted_bathroom boolean not null default false,
  add column staff_hours text not null default 'NOT_SAID' check (staff_hours in ('NOT_SAID', 'ROUND_THE_CLOCK', 'DAYTIME', 'VISITING')),
  add column by_and_for text[] not null default '{}' check (by_and_for <@ array['BLACK_AND_MINORITISED', 'LGBT', 'DEAF', 'DISABLED',
    'OLDER', 'YOUNG', 'ROMA_GYPSY_TRAVELLER', 'MIGRANT', 'JEWISH', 'MUSLIM', 'LEARNING_DISABILITY']),
  add column version integer not null default 1 check (version > 0),
  add column changed_at timestamptz,
  add column changed_by uuid;
update refuge.space s set own_bathroom = s.own_door, kind = r.kind
from refuge.refuge r where r.authority_id = s.authority_id and r.id = s.refuge_id;
alter table refuge.space alter column kind set not null,
  add constraint kind_of_its_refuge foreign key (authority_id, refuge_id, kind) references refuge.refuge (authority_id, id, kind),
  add constraint changed_by_somebody check ((version = 1) = (changed_at is null) and (version = 1) = (changed_by is null)),
  add constraint for_one_sex_or_for_anyone check (not (female_only and male_only));
-- Not of what was there before: a space that breaks these rules was there before they were written down, and households
-- may live in it. No such space is added again.
alter table refuge.space
  add constraint one_sex_where_anything_is_shared check (own_door or female_only or male_only) not valid,
  add constraint dispersed_excludes_nobody check (kind <> 'DISPERSED' or (own_door and not female_only and not male_only and boys_up_to = 17))
    not valid,
  add constraint sanctuary_is_their_own_home check (kind <> 'SANCTUARY') not valid,
  add constraint own_door_own_bathroom check (own_bathroom or not own_door),
  add constraint adapted_is_step_free check (step_free or not adapted_bathroom);
comment on column refuge.space.kind is 'staff: the kind of its refuge, bound to it by the foreign key';
comment on column refuge.space.male_only is 'staff: takes men and their children only';
comment on column refuge.space.own_bathroom is 'staff: no bathroom shared with another household';
comment on column refuge.space.adapted_bathroom is 'staff: somebody who uses a wheelchair can wash there';
comment on column refuge.space.staff_hours is 'staff: when somebody who works there is there';
comment on column refuge.space.by_and_for is 'staff: by and for whom it is run, as the provider states';
comment on column refuge.space.version is 'staff: how often it was said anew, and one';
comment on column refuge.space.changed_at is 'staff: when it was said anew last';
comment on column refuge.space.changed_by is 'staff: who said it anew last';
comment on table refuge.space is 'A place for one household. Its rule of admission and its door are made with it: nobody may update them, a new rule is a new space';
grant update (beds, cots, floor, step_free, pets, languages, own_bathroom, adapted_bathroom, staff_hours, by_and_for, version, changed_at,
  changed_by) on refuge.space to rowan_support;

create function refuge.kind_of_the_refuge() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if new.kind is null then
    select kind into new.kind from refuge.refuge where authority_id = new.authority_id and id = new.refuge_id;
  end if;
  return new;
end $$;
create trigger kind_of_the_refuge before insert on refuge.space for each row execute function refuge.kind_of_the_refuge();

create table refuge.space_before (
  authority_id uuid not null,
  space_id uuid not null,
  version integer not null,
  beds smallint not null,
  cots smallint not null,
  floor smallint not null,
  step_free boolean not null,
  pets boolean not null,
  languages text[] not null,
  own_bathroom boolean not null,
  adapted_bathroom boolean not null,
  staff_hours text not null,
  by_and_for text[] not null,
  since timestamptz not null,
  said_by uuid,
  until timestamptz not null,
  primary key (authority_id, space_id, version),
  foreign key (authority_id, space_id) references refuge.space (authority_id, id)
);
comment on table refuge.space_before is 'What was said of a space before; written by a trigger alone';
comment on column refuge.space_before.authority_id is 'public: whose installation';
comment on column refuge.space_before.space_id is 'staff: which space';
comment on column refuge.space_before.version is 'staff: which wording';
comment on column refuge.space_before.beds is 'staff: beds, one person each';
comment on column refuge.space_before.cots is 'staff: cots for children under two';
comment on column refuge.space_before.floor is 'staff: 0 is the ground';
comment on column refuge.space_before.step_free is 'staff: reached and lived in without a step';
comment on column refuge.space_before.pets is 'staff: animals welcome';
comment on column refuge.space_before.languages is 'staff: ISO 639 codes of languages spoken by those who worked there';
comment on column refuge.space_before.own_bathroom is 'staff: no bathroom shared with another household';
comment on column refuge.space_before.adapted_bathroom is 'staff: somebody who uses a wheelchair could wash there';
comment on column refuge.space_before.staff_hours is 'staff: when somebody who works there was there';
comment on column refuge.space_before.by_and_for is 'staff: by and for whom it was run';
comment on column refuge.space_before.since is 'staff: from when that was said';
comment on column refuge.space_before.said_by is 'staff: who said it; nothing of what was said when the space was added';
comment on column refuge.space_before.until is 'staff: until when that was said';
call access.guard('refuge.space_before');
grant select on refuge.space_before to rowan_support;

create function refuge.keep_what_a_space_was() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.version <> old.version + 1 or new.changed_at is null or new.changed_by is null then
    raise exception 'said_anew_with_its_day_and_its_author' using errcode = 'check_violation';
  end if;
  insert into refuge.space_before (authority_id, space_id, version, beds, cots, floor, step_free, pets, languages,
    own_bathroom, adapted_bathroom, staff_hours, by_and_for, since, said_by, until)
  values (old.authority_id, old.id, old.version, old.beds, old.cots, old.floor, old.step_free, old.pets, old.languages,
    old.own_bathroom, old.adapted_bathroom, old.staff_hours, old.by_and_for, coalesce(old.changed_at, old.opened_at),
    old.changed_by, new.changed_at);
  return new;
end $$;
revoke all on function refuge.keep_what_a_space_was() from public;
create trigger keep_what_it_was before update on refuge.space
  for each row execute function refuge.keep_what_a_space_was();

-- A rule of men only is carried to what fills a space as the rule of women only is: by the foreign key. Whoever inserts need
-- not know of it, the rule is taken from the space; whoever states another is refused.
alter table refuge.occupancy drop constraint rule_of_the_space;
alter table refuge.space drop constraint the_rule_of_a_space,
  add constraint the_rule_of_a_space unique (authority_id, id, female_only, male_only, boys_up_to);
alter table refuge.occupancy add column male_only boolean not null default false;
alter table refuge.occupancy alter column male_only drop default,
  add constraint rule_of_the_space foreign key (authority_id, space_id, female_only, male_only, boys_up_to)
    references refuge.space (authority_id, id, female_only, male_only, boys_up_to),
  add constraint men_and_children_only check (not male_only or (women = 0 and untold = 0 and (others = 0 or agreed_by_policy)));
comment on column refuge.occupancy.male_only is 'staff: the space''s rule, bound to it by the foreign key';

create function refuge.rule_of_the_space() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if new.male_only is null then
    new.male_only := coalesce(
      (select s.male_only from refuge.space s where s.authority_id = new.authority_id and s.id = new.space_id), false);
  end if;
  return new;
end $$;
create trigger rule_of_the_space before insert on refuge.occupancy for each row execute function refuge.rule_of_the_space();

alter table refuge.refuge force row level security;
alter table refuge.space force row level security;
alter table refuge.occupancy force row level security;
