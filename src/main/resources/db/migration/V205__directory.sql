create schema directory;
comment on schema directory is 'What help there is';
grant usage on schema directory to rowan_support;

create table directory.service (
  authority_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  availability text not null check (availability in ('OPEN', 'FULL', 'PAUSED')),
  audiences text[] not null check (cardinality(audiences) > 0),
  languages text[] not null,
  interpreters boolean not null,
  telephone text not null,
  days text[],
  opens time,
  closes time,
  changed_at timestamptz not null,
  changed_by uuid not null,
  version bigint not null default 1,
  primary key (authority_id, id),
  check ((days is null) = (opens is null) and (days is null) = (closes is null)),
  check (days is null or cardinality(days) > 0),
  check (closes > opens or closes = '00:00')
);
comment on table directory.service is 'A service that people may ask for; it has no address, on purpose';
comment on column directory.service.authority_id is 'public: whose installation';
comment on column directory.service.id is 'public: identifies the service';
comment on column directory.service.organisation_id is 'public: who delivers it';
comment on column directory.service.availability is 'public: open, full or paused';
comment on column directory.service.audiences is 'public: whom it is for';
comment on column directory.service.languages is 'public: languages spoken there, by their codes';
comment on column directory.service.interpreters is 'public: whether an interpreter is found for who needs one';
comment on column directory.service.telephone is 'public: number to call; empty for none';
comment on column directory.service.days is 'public: days of the week on which somebody answers; absent without set hours';
comment on column directory.service.opens is 'public: from which hour, in the United Kingdom''s time';
comment on column directory.service.closes is 'public: until which hour; midnight is the end of the day';
comment on column directory.service.changed_at is 'public: when it was last changed';
comment on column directory.service.changed_by is 'staff: which account changed it last';
comment on column directory.service.version is 'public: counts the changes';
call access.guard('directory.service');

create table directory.wording (
  authority_id uuid not null,
  service_id uuid not null,
  language text not null check (language ~ '^[a-z]{2,3}$'),
  name text not null check (name <> ''),
  what text not null check (what <> ''),
  how_to_ask text not null,
  primary key (authority_id, service_id, language),
  foreign key (authority_id, service_id) references directory.service (authority_id, id)
);
comment on table directory.wording is 'What a service says of itself in one language';
comment on column directory.wording.authority_id is 'public: whose installation';
comment on column directory.wording.service_id is 'public: which service';
comment on column directory.wording.language is 'public: code of the language';
comment on column directory.wording.name is 'public: what it is called';
comment on column directory.wording.what is 'public: what it does';
comment on column directory.wording.how_to_ask is 'public: what to do to get it';
call access.guard('directory.wording');

grant select, insert, update on directory.service to rowan_support;
grant select, insert, update, delete on directory.wording to rowan_support;
