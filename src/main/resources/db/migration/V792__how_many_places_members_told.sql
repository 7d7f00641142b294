-- How many places a member told of, as a number: whoever opens a search need not have every sheet read for it.
alter table refuge.network_reading no force row level security;
alter table refuge.network_reading add column places integer check (places >= 0);
update refuge.network_reading set places = (
  select coalesce(sum((one->>'places')::integer), 0) from jsonb_array_elements(sheet::jsonb->'vacancies') as one)
where sheet is not null;
alter table refuge.network_reading
  add constraint places_of_a_sheet check ((places is null) = (sheet is null)),
  add column tag text check (tag ~ '^"[A-Za-z0-9_-]{1,60}"$');
comment on column refuge.network_reading.places is 'staff: how many places that sheet tells of';
comment on column refuge.network_reading.tag is 'staff: how the member marked that sheet, to be asked whether it has changed; nothing if it has several pages';
alter table refuge.network_reading force row level security;
