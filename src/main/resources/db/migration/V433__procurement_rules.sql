-- Rules of procurement that no single row can hold. They bind whoever writes, the owner of the tables included.

-- A bid goes in while the tender is open, by the time it was received; taken out likewise; its bytes never change. The
-- lock makes the closing wait for bids on their way in, and these find the tender closed if they come after it.
create function procurement.keep_the_box_shut() returns trigger language plpgsql as $$
declare
  found record;
  happened timestamptz;
begin
  perform pg_advisory_xact_lock_shared(hashtextextended(new.tender_id::text, 430));
  select stage, closes_at into found from procurement.tender where authority_id = new.authority_id and id = new.tender_id;
  if tg_op = 'INSERT' then
    happened := new.received_at;
    if new.replaced_at is not null or new.withdrawn_at is not null then
      raise exception 'a bid comes in whole' using errcode = 'check_violation';
    end if;
  else
    happened := coalesce(new.withdrawn_at, new.replaced_at);
    if (new.authority_id, new.tender_id, new.id, new.organisation_id, new.submitted_by, new.received_at, new.sealed, new.digest, new.receipt_signature)
      is distinct from (old.authority_id, old.tender_id, old.id, old.organisation_id, old.submitted_by, old.received_at, old.sealed, old.digest, old.receipt_signature)
      or old.withdrawn_at is not null or old.replaced_at is not null then
      raise exception 'a sealed bid never changes' using errcode = 'check_violation';
    end if;
  end if;
  if found.stage is distinct from 'OPEN' or happened is null or happened >= found.closes_at then
    raise exception 'the tender is not open' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_the_box_shut before insert or update on procurement.bid
  for each row execute function procurement.keep_the_box_shut();

create function procurement.never_delete() returns trigger language plpgsql as $$
begin
  raise exception 'what procurement did is kept' using errcode = 'check_violation';
end $$;
create trigger never_delete before delete on procurement.bid for each row execute function procurement.never_delete();
create trigger never_delete before delete on procurement.tender for each row execute function procurement.never_delete();
create trigger never_delete before delete on procurement.opened_bid for each row execute function procurement.never_delete();

-- A tender goes one step at a time, and its plan is fixed from publication.
create function procurement.one_step_at_a_time() returns trigger language plpgsql as $$
begin
  if new.stage is distinct from old.stage and not (
      (old.stage, new.stage) in (('DRAFT', 'OPEN'), ('OPEN', 'CLOSED'), ('CLOSED', 'OPENED'), ('OPENED', 'EVALUATING'),
        ('EVALUATING', 'RECOMMENDED'), ('RECOMMENDED', 'AWARD_DECIDED'), ('AWARD_DECIDED', 'CONTRACTED'))
      or (new.stage = 'ABANDONED' and old.stage <> 'CONTRACTED')) then
    raise exception 'a tender does not go from % to %', old.stage, new.stage using errcode = 'check_violation';
  end if;
  if (new.authority_id, new.id, new.mandate_id, new.lead_id, new.created_at)
      is distinct from (old.authority_id, old.id, old.mandate_id, old.lead_id, old.created_at)
    or (old.stage <> 'DRAFT' and (new.service, new.specification_id, new.specification_version, new.title, new.procedure,
        new.starts, new.initial_months, new.extension_months, new.ceiling_pence, new.minimum_spaces,
        new.female_only_space, new.review_months, new.closes_at, new.published_at)
      is distinct from (old.service, old.specification_id, old.specification_version, old.title, old.procedure,
        old.starts, old.initial_months, old.extension_months, old.ceiling_pence, old.minimum_spaces,
        old.female_only_space, old.review_months, old.closes_at, old.published_at)) then
    raise exception 'a published tender keeps to its plan' using errcode = 'check_violation';
  end if;
  if old.opened_at is not null and (new.opened_at, new.opened_by_first, new.opened_by_second, new.bids_opened)
      is distinct from (old.opened_at, old.opened_by_first, old.opened_by_second, old.bids_opened) then
    raise exception 'an opening is not rewritten' using errcode = 'check_violation';
  end if;
  if new.stage = old.stage then
    return new;
  end if;
  if new.stage = 'OPEN' and not (
      exists (select from procurement.tender_key k where k.authority_id = new.authority_id and k.tender_id = new.id)
      and (select count(sealed_share) from procurement.opening_officer o
        where o.authority_id = new.authority_id and o.tender_id = new.id) = 3
      and (select sum(weight) = 100 and count(*) filter (where kind = 'QUALITY') > 0 and count(*) filter (where kind = 'PRICE') = 1
        from procurement.criterion c where c.authority_id = new.authority_id and c.tender_id = new.id)) then
    raise exception 'a tender is published with its key in three shares and its criteria making a hundred' using errcode = 'check_violation';
  end if;
  if new.stage = 'CLOSED' then
    perform pg_advisory_xact_lock(hashtextextended(new.id::text, 430));
  end if;
  if new.stage = 'OPENED' and (select count(*) from procurement.opening_officer o where o.authority_id = new.authority_id
      and o.tender_id = new.id and o.account_id in (new.opened_by_first, new.opened_by_second)) <> 2 then
    raise exception 'bids are opened by two of the named officers' using errcode = 'check_violation';
  end if;
  if new.stage = 'AWARD_DECIDED' and exists (select from unnest(new.delegates) as needed (title)
      where not exists (select from procurement.award_approval a where a.authority_id = new.authority_id
        and a.tender_id = new.id and a.title = needed.title)) then
    raise exception 'an award is decided when all its delegates approved' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger one_step_at_a_time before update on procurement.tender
  for each row execute function procurement.one_step_at_a_time();

-- Criteria, officers and their keys are of the plan: they come, change and go in a draft only.
create function procurement.only_in_a_draft() returns trigger language plpgsql as $$
declare
  touched record;
begin
  if tg_op = 'DELETE' then touched := old; else touched := new; end if;
  if not exists (select from procurement.tender t where t.authority_id = touched.authority_id
      and t.id = touched.tender_id and t.stage = 'DRAFT') then
    raise exception 'a published tender keeps to its plan' using errcode = 'check_violation';
  end if;
  return touched;
end $$;
create trigger only_in_a_draft before insert or update or delete on procurement.criterion
  for each row execute function procurement.only_in_a_draft();
create trigger only_in_a_draft before insert or update or delete on procurement.opening_officer
  for each row execute function procurement.only_in_a_draft();
create trigger only_in_a_draft before insert or update or delete on procurement.tender_key
  for each row execute function procurement.only_in_a_draft();

-- A share is handed over after the deadline only.
create function procurement.no_share_before_the_deadline() returns trigger language plpgsql as $$
begin
  if not exists (select from procurement.tender t where t.authority_id = new.authority_id and t.id = new.tender_id
      and t.stage = 'CLOSED' and new.handed_at >= t.closes_at) then
    raise exception 'the tender is not closed' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger no_share_before_the_deadline before insert or update on procurement.handed_share
  for each row execute function procurement.no_share_before_the_deadline();

-- What is opened, is opened of a closed tender; what is scored, in evaluation.
create function procurement.only_while() returns trigger language plpgsql as $$
begin
  if not exists (select from procurement.tender t where t.authority_id = new.authority_id and t.id = new.tender_id
      and t.stage = any (string_to_array(tg_argv[0], ' '))) then
    raise exception 'the tender is not at that stage' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger only_while before insert or update on procurement.opened_bid
  for each row execute function procurement.only_while('CLOSED');
create trigger only_while before insert or update on procurement.opened_answer
  for each row execute function procurement.only_while('CLOSED');
create trigger only_while before insert or update on procurement.opened_price
  for each row execute function procurement.only_while('CLOSED');
create trigger only_while before insert or update on procurement.score
  for each row execute function procurement.only_while('EVALUATING');
create trigger only_while before insert or update on procurement.award_approval
  for each row execute function procurement.only_while('RECOMMENDED');

-- The panel agrees on a score when each of its members has locked their own.
create function procurement.agreed_after_each_scored_alone() returns trigger language plpgsql as $$
begin
  if exists (select from procurement.evaluator e where e.authority_id = new.authority_id and e.tender_id = new.tender_id
      and e.conflicted is not true and not exists (select from procurement.score s where s.authority_id = new.authority_id
        and s.tender_id = new.tender_id and s.bid_id = new.bid_id and s.criterion_id = new.criterion_id and s.account_id = e.account_id))
    or (select count(*) from procurement.score s where s.authority_id = new.authority_id and s.tender_id = new.tender_id
      and s.bid_id = new.bid_id and s.criterion_id = new.criterion_id) < 2 then
    raise exception 'the panel agrees when each has scored alone' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger agreed_after_each_scored_alone before insert on procurement.agreed_score
  for each row execute function procurement.agreed_after_each_scored_alone();
create trigger only_while before insert or update on procurement.agreed_score
  for each row execute function procurement.only_while('EVALUATING');
