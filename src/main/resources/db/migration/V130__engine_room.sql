-- What the libraries under the house keep: sessions, events on their way, jobs. They hold ids and bytes, never words
-- about a person, and are reached by the application's own login or within any wing's transaction.
create schema engine;
comment on schema engine is 'Sessions, events under way, jobs';
grant usage on schema engine to rowan_foundation, rowan_support, rowan_evidence, rowan_commissioning, ${app_role};

create table engine.spring_session (
  primary_id char(36) primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create unique index spring_session_ix1 on engine.spring_session (session_id);
create index spring_session_ix2 on engine.spring_session (expiry_time);
create index spring_session_ix3 on engine.spring_session (principal_name);
comment on column engine.spring_session.primary_id is 'staff: row of a session';
comment on column engine.spring_session.session_id is 'sealed: the session''s secret';
comment on column engine.spring_session.creation_time is 'staff: epoch milliseconds';
comment on column engine.spring_session.last_access_time is 'staff: epoch milliseconds';
comment on column engine.spring_session.max_inactive_interval is 'public: seconds of idleness until it ends';
comment on column engine.spring_session.expiry_time is 'staff: epoch milliseconds';
comment on column engine.spring_session.principal_name is 'staff: account id of who is signed in';

create table engine.spring_session_attributes (
  session_primary_id char(36) not null references engine.spring_session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
comment on column engine.spring_session_attributes.session_primary_id is 'staff: row of a session';
comment on column engine.spring_session_attributes.attribute_name is 'public: name of an attribute';
comment on column engine.spring_session_attributes.attribute_bytes is 'staff: who is signed in, serialised';
grant select, insert, update, delete on engine.spring_session, engine.spring_session_attributes to ${app_role};

create table engine.event_publication (
  id uuid primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
create index event_publication_by_completion_date on engine.event_publication (completion_date);
create index event_publication_by_event on engine.event_publication using hash (serialized_event);
comment on column engine.event_publication.id is 'public: one event for one listener';
comment on column engine.event_publication.listener_id is 'public: the listener';
comment on column engine.event_publication.event_type is 'public: the event''s class';
comment on column engine.event_publication.serialized_event is 'staff: the event: ids, never words';
comment on column engine.event_publication.publication_date is 'staff: when it happened';
comment on column engine.event_publication.completion_date is 'staff: when the listener was done';
comment on column engine.event_publication.status is 'public: how far it is';
comment on column engine.event_publication.completion_attempts is 'public: tries so far';
comment on column engine.event_publication.last_resubmission_date is 'public: last try';
grant select, insert, update, delete on engine.event_publication
  to ${app_role}, rowan_foundation, rowan_support, rowan_evidence, rowan_commissioning;

create table engine.scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  state text,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on engine.scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on engine.scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on engine.scheduled_tasks (priority desc, execution_time);
comment on column engine.scheduled_tasks.task_name is 'public: the job';
comment on column engine.scheduled_tasks.task_instance is 'public: which run of it';
comment on column engine.scheduled_tasks.task_data is 'public: ids the job needs';
comment on column engine.scheduled_tasks.execution_time is 'public: when it is due';
comment on column engine.scheduled_tasks.picked is 'public: whether a server has it in hand';
comment on column engine.scheduled_tasks.picked_by is 'public: which server';
comment on column engine.scheduled_tasks.last_success is 'public: when it last went well';
comment on column engine.scheduled_tasks.last_failure is 'public: when it last failed';
comment on column engine.scheduled_tasks.consecutive_failures is 'public: failures in a row';
comment on column engine.scheduled_tasks.last_heartbeat is 'public: when the server in hand last reported';
comment on column engine.scheduled_tasks.version is 'public: guards against two servers';
comment on column engine.scheduled_tasks.priority is 'public: order among due jobs';
comment on column engine.scheduled_tasks.state is 'public: how far it is';
grant select, insert, update, delete on engine.scheduled_tasks to ${app_role};
