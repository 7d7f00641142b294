-- The number that frightened people's workers ring, and where members ask, are changed by two people, as keys are: what one
-- of them stated waits, and what was told goes on being told until another confirms it.
create table refuge.network_statement (
  authority_id uuid not null,
  id uuid not null,
  address text not null check (address ~ '^https?://[a-z0-9.-]{1,200}(:[0-9]{1,5})?$'),
  area text not null check (area !~ '[0-9]' and length(area) between 2 and 60),
  telephone text not null check (telephone ~ '^[0-9+() ]{6,20}$'),
  stated_by uuid not null,
  stated_at timestamptz not null,
  primary key (authority_id),
  foreign key (authority_id) references refuge.network_self (authority_id)
);
comment on table refuge.network_statement is 'What members of the network are to be told instead, once a second person has confirmed it';
comment on column refuge.network_statement.authority_id is 'public: whose installation';
comment on column refuge.network_statement.id is 'staff: identifies the statement: what is confirmed is what was read';
comment on column refuge.network_statement.address is 'staff: where the network is to ask us';
comment on column refuge.network_statement.area is 'staff: the area by its name';
comment on column refuge.network_statement.telephone is 'staff: of the front door of the service, never of a refuge';
comment on column refuge.network_statement.stated_by is 'staff: who stated it';
comment on column refuge.network_statement.stated_at is 'staff: when';
call access.guard('refuge.network_statement');
grant select, insert, update, delete on refuge.network_statement to rowan_support;
create policy stated_by_whoever_acts on refuge.network_statement as restrictive for insert to rowan_support
  with check (stated_by = access.account());
create policy restated_by_whoever_acts on refuge.network_statement as restrictive for update to rowan_support
  using (true) with check (stated_by = access.account());

alter table refuge.network_self
  add column confirmed_by uuid,
  add column confirmed_at timestamptz,
  add constraint a_second_person_confirms check (confirmed_by <> stated_by),
  add constraint whole_confirmation check (num_nulls(confirmed_by, confirmed_at) in (0, 2));
comment on column refuge.network_self.confirmed_by is 'staff: who confirmed it, and is another than who stated it; nobody for what was stated first';
comment on column refuge.network_self.confirmed_at is 'staff: when';

create function refuge.changed_by_two_people() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'INSERT' then
    if new.stated_by <> access.account() or new.confirmed_by is not null then
      raise exception 'stated_by_whoever_acts' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if new.confirmed_by is distinct from access.account() or not exists (
      select from refuge.network_statement w
      where w.authority_id = new.authority_id and w.address = new.address and w.area = new.area
        and w.telephone = new.telephone and w.stated_by = new.stated_by) then
    raise exception 'a_second_person_confirms' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger changed_by_two_people before insert or update on refuge.network_self
  for each row execute function refuge.changed_by_two_people();
