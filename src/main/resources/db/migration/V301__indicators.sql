-- Figures as they were published, with what stood behind each, so that the next one can be judged beside it.
create schema indicators;
comment on schema indicators is 'Published figures: the evidence wing''s own';
grant usage on schema indicators to rowan_evidence;

create table indicators.figure (
  authority_id uuid not null,
  indicator text not null,
  first_day date not null,
  last_day date not null,
  version int not null check (version > 0),
  met bigint not null check (met >= 0),
  of_all bigint not null check (of_all >= met),
  about_people boolean not null,
  value bigint,
  computed_at timestamptz not null,
  computed_by uuid not null,
  primary key (authority_id, indicator, first_day, last_day, version),
  check (last_day >= first_day),
  constraint points_at_nobody check (value is null or not about_people
    or not (met between 1 and 4 or of_all - met between 1 and 4))
);
comment on table indicators.figure is 'One version of an indicator over a period; added to, never changed';
comment on column indicators.figure.authority_id is 'public: whose installation';
comment on column indicators.figure.indicator is 'public: which measure';
comment on column indicators.figure.first_day is 'public: first day of the period';
comment on column indicators.figure.last_day is 'public: last day of the period';
comment on column indicators.figure.version is 'public: 1 for the first that was published for the period';
comment on column indicators.figure.met is 'staff: raw count behind the figure; never leaves this wing';
comment on column indicators.figure.of_all is 'staff: raw count it is a share of; never leaves this wing';
comment on column indicators.figure.about_people is 'public: whether people stand behind it, and not spaces or hours';
comment on column indicators.figure.value is 'public: the figure as it was seen; null where it was kept back';
comment on column indicators.figure.computed_at is 'public: when';
comment on column indicators.figure.computed_by is 'staff: on whose asking; all zeros for the clock';
call access.guard('indicators.figure');
grant select, insert on indicators.figure to rowan_evidence;
