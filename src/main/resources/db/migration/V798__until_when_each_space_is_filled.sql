-- Until when each space is filled, and by what: the last of its stretches. A search at night finds the three hundred spaces
-- that are free by an index of this, instead of taking away from ten thousand spaces those that something fills. It says
-- what is free and decides nothing: who may have a space is held by one_household_at_a_time, as before.
create table refuge.filled (
  authority_id uuid not null,
  space_id uuid not null,
  until_at timestamptz not null,
  kind text,
  primary key (authority_id, space_id),
  foreign key (authority_id, space_id) references refuge.space (authority_id, id),
  constraint nothing_has_no_end check ((kind is null) = (until_at = '-infinity'))
);
comment on table refuge.filled is 'Until when each space is filled, and by what; kept by the database out of refuge.occupancy';
comment on column refuge.filled.authority_id is 'public: whose installation';
comment on column refuge.filled.space_id is 'staff: which space';
comment on column refuge.filled.until_at is 'staff: when the last that filled it ends, or ended; infinity where no end is known, -infinity where nothing ever did';
comment on column refuge.filled.kind is 'staff: what that is: hold, awaited, stay, being cleaned or out of use; nothing where nothing ever did';
create index free_by_now on refuge.filled (authority_id, until_at) include (space_id, kind);

alter table refuge.space no force row level security;
alter table refuge.occupancy no force row level security;
insert into refuge.filled (authority_id, space_id, until_at, kind)
select s.authority_id, s.id, coalesce(o.until_at, '-infinity'), o.kind
from refuge.space s
left join lateral (
  select until_at, kind from refuge.occupancy
  where authority_id = s.authority_id and space_id = s.id order by until_at desc, begun_at desc limit 1) o on true;
alter table refuge.space force row level security;
alter table refuge.occupancy force row level security;

call access.guard('refuge.filled');
-- Nobody writes it: the database does.
grant select on refuge.filled to rowan_support;

create function refuge.begin_empty() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into refuge.filled (authority_id, space_id, until_at) values (new.authority_id, new.id, '-infinity');
  return null;
end $$;
create trigger begin_empty after insert on refuge.space for each row execute function refuge.begin_empty();

-- At the very end of a transaction, which then waits for nothing else: whoever writes about a space has locked what fills
-- it, and must not wait for this row while another who has this row waits for that. The row is locked first and the last
-- stretch is looked for then: of two who write about one space at the same time, the second sees what the first wrote.
create function refuge.keep_until_when() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform from refuge.filled f where f.authority_id = new.authority_id and f.space_id = new.space_id for update;
  update refuge.filled f set until_at = last.until_at, kind = last.kind
  from (
    select o.until_at, o.kind from refuge.occupancy o
    where o.authority_id = new.authority_id and o.space_id = new.space_id
    order by o.until_at desc, o.begun_at desc limit 1) last
  where f.authority_id = new.authority_id and f.space_id = new.space_id
    and (f.until_at, f.kind) is distinct from (last.until_at, last.kind);
  return null;
end $$;
create constraint trigger keep_until_when_begun after insert on refuge.occupancy
  deferrable initially deferred for each row execute function refuge.keep_until_when();
create constraint trigger keep_until_when_ended after update on refuge.occupancy
  deferrable initially deferred for each row when (old.during is distinct from new.during) execute function refuge.keep_until_when();
revoke all on function refuge.begin_empty(), refuge.keep_until_when() from public;

-- It served the search alone.
drop index refuge.spaces_by_their_opening;
