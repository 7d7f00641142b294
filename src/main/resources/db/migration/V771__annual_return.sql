-- One count of one year's return: exact numbers, by the code of each. A count is added and never changed.
create table refuge.return_count (
  authority_id uuid not null,
  scope uuid not null,
  year smallint not null check (year between 2000 and 2200),
  counted_at timestamptz not null,
  counted_by uuid not null,
  definitions smallint not null check (definitions > 0),
  figures jsonb not null check (jsonb_typeof(figures) = 'object'),
  primary key (authority_id, scope, year, counted_at)
);
comment on table refuge.return_count is 'A count for the annual return on support in safe accommodation';
comment on column refuge.return_count.authority_id is 'public: whose installation';
comment on column refuge.return_count.scope is 'staff: the provider whose places were counted; all zeros for every place of the council';
comment on column refuge.return_count.year is 'public: the year that begins on 1 April of this one';
comment on column refuge.return_count.counted_at is 'public: when';
comment on column refuge.return_count.counted_by is 'staff: on whose asking';
comment on column refuge.return_count.definitions is 'public: by which version of the definitions';
comment on column refuge.return_count.figures is 'staff: exact counts by their codes; of a whole council they leave this wing by the disclosure gate alone';
call access.guard('refuge.return_count');
-- A provider's own count is the provider's; that of the whole council is nobody's who signs in: only the clock's.
create policy of_its_own_places on refuge.return_count as restrictive to rowan_support
  using (scope = access.organisation()) with check (scope = access.organisation());
grant select, insert on refuge.return_count to rowan_support;
