-- Many open cases of one council, ten leads sharing them, with what lies around each: as a loader writes them that
-- passes by the front doors. Words are one byte here: this is for plans and counts, not for reading.
-- Run for a few cases first and then for the others: how a key is checked is planned once, and over a table of which
-- nothing is known yet any index that begins with the council does as well as the right one, for hours.
create temporary table made on commit drop as
select n, md5('AUTHORITY' || n)::uuid as id, case when n % 10 = 0 then 'LEAD'::uuid else md5('lead' || n % 10)::uuid end as lead,
  timestamptz '2030-01-01 10:00Z' as at, date '2030-03-01' + n % 60 as due
from generate_series(FIRST, LAST) n;
insert into casework.course (authority_id, case_id, person_id, number, initials, opened_at, lead_id, high_risk, contact_check_due, next_due, written_at)
select 'AUTHORITY', id, id, n, '\x00', at, lead, n % 7 = 0, due, due, at from made;
insert into casework.opening (authority_id, case_id, number, person_id, name, about, children, source, referred_at, opened_at, written_at, written_by)
select 'AUTHORITY', id, n, id, '\x00', '\x00', 0, 'self', at, at, at, lead from made;
insert into casework.involvement (authority_id, case_id, organisation_id, from_at) select 'AUTHORITY', id, 'COUNCIL', at from made;
insert into casework.lead_period (authority_id, case_id, account_id, organisation_id, from_at, written_at, written_by)
select 'AUTHORITY', id, lead, 'COUNCIL', at, at, lead from made;
insert into casework.happening (authority_id, case_id, at, id, kind, words, written_at, written_by)
select 'AUTHORITY', id, at + m * interval '1 day', md5(n || ' ' || m)::uuid, 'CONTACT', '\x00', at, lead from made, generate_series(1, 12) m;
insert into casework.own_score (authority_id, case_id, given_at, value, written_at, written_by)
select 'AUTHORITY', id, at + m * interval '1 day', m, at, lead from made, generate_series(1, 4) m;
insert into casework.step (authority_id, case_id, id, words, due, written_at, written_by)
select 'AUTHORITY', id, md5(n || ' ' || m)::uuid, '\x00', due, at, lead from made, generate_series(1, 3) m;
insert into messages.safe_contact (authority_id, person_id, number, channel, days, from_time, to_time, details, checked_on, written_at, written_by)
select 'AUTHORITY', id, 1, 'CALL', 127, '10:00', '11:00', '\x00', due, at, lead from made;
analyze casework.course, casework.opening, casework.involvement, casework.lead_period, casework.happening, casework.own_score, casework.step,
  casework.step_done, casework.handover, messages.safe_contact;
