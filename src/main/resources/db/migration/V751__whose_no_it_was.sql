-- A 'no' has a party: there was no space, the refuge could not, the household chose, or the referrer took it back. The
-- reasons stay as they were; some are added that only one of the parties gives. A search that ended in a 'no' says the
-- reason alone: whose it was follows from it, for those before now too.
alter table refuge.unmet drop constraint unmet_reason_check;
alter table refuge.unmet
  add constraint unmet_reason_check check (reason in ('NO_SPACE', 'TOO_LARGE', 'BOYS_AGE', 'MEN', 'STEPS', 'LANGUAGE', 'MENTAL_HEALTH',
    'DRUGS_OR_ALCOHOL', 'NO_PUBLIC_FUNDS', 'TOO_NEAR', 'PETS', 'THEIR_CHOICE', 'NOT_RIGHT_FOR_THEM', 'OTHER',
    'NO_STAFF', 'PERSONAL_CARE', 'QUIET', 'LOCATION', 'COST', 'NEAR_SCHOOL', 'NOT_REACHED', 'WITHDRAWN')),
  add column said_by text constraint whose_no_it_was check (said_by in ('SPACE', 'REFUGE', 'SURVIVOR', 'REFERRER')),
  add column detail text constraint detail_is_a_code check (detail ~ '^[A-Z_]{1,40}$'),
  add column party text not null generated always as (coalesce(said_by, case
    when reason in ('TOO_NEAR', 'THEIR_CHOICE', 'LOCATION', 'COST', 'NEAR_SCHOOL', 'NOT_REACHED') then 'SURVIVOR'
    when reason in ('MENTAL_HEALTH', 'DRUGS_OR_ALCOHOL', 'PERSONAL_CARE', 'QUIET', 'NO_PUBLIC_FUNDS', 'NOT_RIGHT_FOR_THEM') then 'REFUGE'
    when reason = 'WITHDRAWN' then 'REFERRER'
    else 'SPACE' end)) stored;
comment on column refuge.unmet.said_by is 'staff: the party that said no to an offer; nothing where a search ended without one';
comment on column refuge.unmet.party is 'staff: whose no it was: there was no space, the refuge could not, the household chose otherwise, the referrer took it back';
comment on column refuge.unmet.detail is 'staff: more of why, by a code: what made it not the right place, or why it was taken back';
