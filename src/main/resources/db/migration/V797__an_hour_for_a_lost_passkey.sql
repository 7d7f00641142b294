-- A link in place of a lost passkey works for an hour: whoever asked for it is on the telephone with who confirmed them.
alter table signin.link no force row level security;
update signin.link set expires_at = made_at + interval '1 hour'
where kind = 'RECOVERY' and expires_at > made_at + interval '1 hour';
alter table signin.link force row level security;
alter table signin.link add constraint a_lost_passkey_has_an_hour
  check (kind <> 'RECOVERY' or expires_at <= made_at + interval '1 hour');
