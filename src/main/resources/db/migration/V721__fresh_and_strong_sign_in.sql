-- What an identity provider has to say of how and when it made sure of somebody, where something is demanded of it.
alter table signin.provider
  add column demands_acr text[] not null default '{}',
  add column demands_amr text[] not null default '{}',
  add column demands_within integer check (demands_within between 1 and 1440);
comment on column signin.provider.demands_acr is 'staff: levels of which its token must name one; empty for any or none';
comment on column signin.provider.demands_amr is 'staff: means of which its token must name one; empty for any or none';
comment on column signin.provider.demands_within is 'staff: minutes ago at most that it made sure of them; null for however long';

-- The digits of who lost a passkey are good for ten minutes and no longer.
alter table signin.recovery no force row level security;
update signin.recovery set expires_at = asked_at + interval '10 minutes' where expires_at > asked_at + interval '10 minutes';
alter table signin.recovery force row level security;
alter table signin.recovery add constraint for_ten_minutes_at_most
  check (expires_at > asked_at and expires_at <= asked_at + interval '10 minutes');
