-- What a refuge, or one of its spaces, cannot meet for a time, and why: a 'no' that is known before anybody asks. Rows
-- end and are never deleted, so that what could not be met is counted later.
alter table refuge.space add constraint space_of_its_refuge unique (authority_id, id, refuge_id);

create table refuge.cannot_meet (
  authority_id uuid not null,
  id uuid not null,
  refuge_id uuid not null,
  space_id uuid,
  need text not null check (need in ('MENTAL_HEALTH', 'DRUGS_OR_ALCOHOL', 'PERSONAL_CARE', 'NO_PUBLIC_FUNDS', 'QUIET')),
  why text not null check (why in ('STAFFING', 'SKILLS', 'NOISE', 'ANOTHER_RESIDENT', 'BUILDING', 'MONEY')),
  during tstzrange not null check (isempty(during) or (lower_inc(during) and not upper_inc(during) and not lower_inf(during))),
  begun_by uuid not null,
  ended_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, refuge_id) references refuge.refuge (authority_id, id),
  foreign key (authority_id, space_id, refuge_id) references refuge.space (authority_id, id, refuge_id),
  constraint said_once exclude using gist (authority_id with =, (coalesce(space_id, refuge_id)) with =, need with =, during with &&)
);
comment on table refuge.cannot_meet is 'What a place cannot meet for a time; it ends and is kept';
comment on column refuge.cannot_meet.authority_id is 'public: whose installation';
comment on column refuge.cannot_meet.id is 'staff: identifies it';
comment on column refuge.cannot_meet.refuge_id is 'staff: which refuge';
comment on column refuge.cannot_meet.space_id is 'staff: which space of it, or nothing for all';
comment on column refuge.cannot_meet.need is 'staff: what cannot be met';
comment on column refuge.cannot_meet.why is 'staff: why, from a list';
comment on column refuge.cannot_meet.during is 'staff: from this moment, up to and not including that one';
comment on column refuge.cannot_meet.begun_by is 'staff: who said so';
comment on column refuge.cannot_meet.ended_by is 'staff: who said that it is over, if it did not end by itself';
create index limits_now on refuge.cannot_meet using gist (authority_id, during);
call access.guard('refuge.cannot_meet');
grant select, insert, update (during, ended_by) on refuge.cannot_meet to rowan_support;

alter table refuge.need add column support bytea;
comment on column refuge.need.support is 'personal: what they need of those who work there';
