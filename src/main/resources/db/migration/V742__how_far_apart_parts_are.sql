-- How far apart two parts of the area are, in a word, as a refuge's manager states it: enough to keep a household away from a
-- part, and nothing that could be drawn on a map. What was stated is kept; the last statement counts.
create table refuge.apart (
  authority_id uuid not null,
  id uuid not null,
  one text not null check (one !~ '[0-9]' and length(one) <= 41),
  other text not null check (other !~ '[0-9]' and length(other) <= 41),
  distance text not null check (distance in ('NEAR', 'APART', 'FAR')),
  account_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, id),
  constraint two_parts_in_order check (one < other collate "C")
);
comment on table refuge.apart is 'How far apart two parts of the area are, in a word';
comment on column refuge.apart.authority_id is 'public: whose installation';
comment on column refuge.apart.id is 'staff: identifies the statement';
comment on column refuge.apart.one is 'staff: a part of the area, the first of the two by the alphabet';
comment on column refuge.apart.other is 'staff: the other part';
comment on column refuge.apart.distance is 'staff: near, apart or far';
comment on column refuge.apart.account_id is 'staff: who stated it';
comment on column refuge.apart.at is 'staff: when';
create index apart_by_parts on refuge.apart (authority_id, one, other, at desc, id desc);
call access.guard('refuge.apart');
grant select, insert on refuge.apart to rowan_support;
