-- What a household asks of a place, in full. What tells about a person is sealed in one column: which bathroom they need,
-- what they live on, by and for whom a place is that they would rather have, what matters most to them.
alter table refuge.need
  add column needed_by date,
  add column asked bytea;
comment on column refuge.need.needed_by is 'staff: the day by which the place is needed; nothing for tonight';
comment on column refuge.need.asked is 'personal: what else they ask of a place, what they live on, and what matters most to them';
