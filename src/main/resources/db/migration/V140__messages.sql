create schema messages;
comment on schema messages is 'Safe ways to reach people, and what was sent by them';
grant usage on schema messages to rowan_support;

-- Whether a moment is on one of the days (bit 0 is Monday) and in the hours, by the clocks of the United Kingdom.
create function messages.in_safe_hours(days smallint, from_time time, to_time time, moment timestamptz)
  returns boolean language sql immutable parallel safe
  return (days::int & (1 << (extract(isodow from moment at time zone 'Europe/London')::int - 1))) <> 0
    and (moment at time zone 'Europe/London')::time >= from_time
    and (moment at time zone 'Europe/London')::time < to_time;

create table messages.safe_contact (
  authority_id uuid not null,
  person_id uuid not null,
  number int not null check (number > 0),
  channel text not null check (channel in ('CALL', 'TEXT', 'EMAIL', 'LETTER', 'IN_ROWAN')),
  days smallint not null check (days between 1 and 127),
  from_time time not null,
  to_time time not null,
  details bytea not null,
  checked_on date not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (authority_id, person_id, number),
  unique (authority_id, person_id, number, channel, days, from_time, to_time),
  check (from_time < to_time)
);
comment on table messages.safe_contact is 'How it is safe to reach somebody; a change adds a row, and the last one counts';
comment on column messages.safe_contact.authority_id is 'public: whose installation';
comment on column messages.safe_contact.person_id is 'staff: who is reached: an id without words';
comment on column messages.safe_contact.number is 'staff: counts the changes; the highest counts';
comment on column messages.safe_contact.channel is 'staff: the one way that is safe';
comment on column messages.safe_contact.days is 'staff: days of the week on which it is safe, a bit each from Monday';
comment on column messages.safe_contact.from_time is 'staff: hour from which it is safe';
comment on column messages.safe_contact.to_time is 'staff: hour before which it is safe';
comment on column messages.safe_contact.details is 'personal: number or address, whom to ask for, whether voicemail is safe; sealed';
comment on column messages.safe_contact.checked_on is 'staff: day on which the person last said that all this is so';
comment on column messages.safe_contact.written_at is 'staff: when it was written down';
comment on column messages.safe_contact.written_by is 'staff: by whom';
call access.guard('messages.safe_contact');

create table messages.outbox (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  plan_number int not null,
  channel text not null check (channel in ('TEXT', 'EMAIL', 'IN_ROWAN')),
  days smallint not null,
  from_time time not null,
  to_time time not null,
  words text not null check (words in ('GET_IN_TOUCH', 'OUR_APPOINTMENT_MOVED', 'IT_ARRIVED')),
  asked_at timestamptz not null,
  asked_by uuid not null,
  sent_at timestamptz,
  withheld_at timestamptz,
  primary key (authority_id, id),
  -- The promise, held here: no plan, no message; no other channel; no other hour; no other words.
  foreign key (authority_id, person_id, plan_number, channel, days, from_time, to_time)
    references messages.safe_contact (authority_id, person_id, number, channel, days, from_time, to_time),
  constraint asked_for_in_safe_hours
    check (channel = 'IN_ROWAN' or messages.in_safe_hours(days, from_time, to_time, asked_at)),
  constraint sent_in_safe_hours
    check (sent_at is null or channel = 'IN_ROWAN' or messages.in_safe_hours(days, from_time, to_time, sent_at)),
  check (sent_at is null or withheld_at is null)
);
comment on table messages.outbox is 'Messages to people, each under the safe contact plan that allows it';
comment on column messages.outbox.authority_id is 'public: whose installation';
comment on column messages.outbox.id is 'staff: identifies the message';
comment on column messages.outbox.person_id is 'staff: to whom: an id without words';
comment on column messages.outbox.plan_number is 'staff: the plan that allows it';
comment on column messages.outbox.channel is 'staff: the plan''s channel, checked against the plan';
comment on column messages.outbox.days is 'staff: the plan''s days, checked against the plan';
comment on column messages.outbox.from_time is 'staff: the plan''s first hour, checked against the plan';
comment on column messages.outbox.to_time is 'staff: the plan''s last hour, checked against the plan';
comment on column messages.outbox.words is 'staff: which of the neutral texts; there are no others';
comment on column messages.outbox.asked_at is 'staff: when somebody asked for it to be sent';
comment on column messages.outbox.asked_by is 'staff: who asked';
comment on column messages.outbox.sent_at is 'staff: when it left, if it did';
comment on column messages.outbox.withheld_at is 'staff: when it was kept back because the plan no longer allowed it';
create index messages_to_a_person on messages.outbox (authority_id, person_id, asked_at);
call access.guard('messages.outbox');

grant select, insert on messages.safe_contact to rowan_support;
grant select, insert on messages.outbox to rowan_support;
grant update (sent_at, withheld_at) on messages.outbox to rowan_support;
