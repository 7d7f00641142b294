-- What a household pays, it pays to the provider in whose house it lives: each keeps its own account in a stay that crosses
-- from one to another. What was written down by a slip of the hand is put right by another row, and stays to be read.
alter table refuge.charge add column provider_id uuid;
comment on column refuge.charge.provider_id is 'staff: whose charge';
alter table refuge.payment add column provider_id uuid, add column void_of uuid, add column words bytea;
comment on column refuge.payment.provider_id is 'staff: to whom it was paid';
comment on column refuge.payment.void_of is 'staff: which payment this takes back; nothing for a payment';
comment on column refuge.payment.words is 'personal: why it is taken back';

alter table refuge.charge no force row level security;
alter table refuge.payment no force row level security;
alter table refuge.stay no force row level security;
alter table refuge.occupancy no force row level security;
alter table refuge.space no force row level security;
alter table refuge.refuge no force row level security;
update refuge.charge c set provider_id = (select r.provider_id from refuge.refuge r where r.authority_id = c.authority_id
  and r.id = refuge.house_of_a_stay(c.authority_id, c.stay_id, (c.from_day + 1)::timestamp at time zone 'Europe/London'));
update refuge.payment c set provider_id = (select r.provider_id from refuge.refuge r where r.authority_id = c.authority_id
  and r.id = refuge.house_of_a_stay(c.authority_id, c.stay_id, (c.on_day + 1)::timestamp at time zone 'Europe/London'));
alter table refuge.refuge force row level security;
alter table refuge.space force row level security;
alter table refuge.occupancy force row level security;
alter table refuge.stay force row level security;
alter table refuge.payment force row level security;
alter table refuge.charge force row level security;

alter table refuge.charge alter column provider_id set not null,
  drop constraint one_charge_from_a_day;
comment on table refuge.charge is 'The weekly service charge that a household pays itself, from a day until the next one; of two from one day the later written counts';
alter table refuge.payment alter column provider_id set not null,
  add constraint taken_back_with_a_reason check ((void_of is null) = (words is null)),
  add constraint taken_back_once unique (authority_id, void_of),
  add constraint all_of_a_payment unique (authority_id, id, stay_id, provider_id, on_day, pence),
  add constraint takes_back_all_of_it foreign key (authority_id, void_of, stay_id, provider_id, on_day, pence)
    references refuge.payment (authority_id, id, stay_id, provider_id, on_day, pence);
comment on table refuge.payment is 'What was paid towards the service charge, and what of it was taken back since it was a slip of the hand';
