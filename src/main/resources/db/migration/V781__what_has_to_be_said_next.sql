-- After a refuge's no somebody has to say what happens next. The offers of which that is still due are found by themselves:
-- whoever leads a case reads those on the first page of every day, and they are few among all that were ever asked. What a
-- refuge has said yes to is found the same way, by when it was asked: a hold lasts two hours at most.
alter table refuge.offer no force row level security;
alter table refuge.offer_deed no force row level security;
alter table refuge.after_a_no no force row level security;
alter table refuge.offer add column next_due boolean not null default false;
comment on column refuge.offer.next_due is 'staff: the refuge said no, and nobody has said yet what happens next';
update refuge.offer f set next_due = true
where exists (select from refuge.offer_deed d
    where d.authority_id = f.authority_id and d.offer_id = f.id and d.deed = 'REFUSED')
  and not exists (select from refuge.after_a_no n where n.authority_id = f.authority_id and n.offer_id = f.id);
create index next_due_of_a_lead on refuge.offer (authority_id, lead_id) where next_due;
create index next_due_of_who_asked on refuge.offer (authority_id, asked_by, asked_at) where next_due;
create index offers_by_when_they_were_asked on refuge.offer (authority_id, asked_at);
grant update (next_due) on refuge.offer to rowan_support;
alter table refuge.offer force row level security;
alter table refuge.offer_deed force row level security;
alter table refuge.after_a_no force row level security;
