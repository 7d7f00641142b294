-- The annual return as plain aggregates, written apart from the application: from the words of the definitions, over the
-- tables, and over what the generator of the test says of ages and answers (truth_*), which the tables hold sealed.
-- Before it: a temporary table asked (authority, provider, begins, ends, now), and truth_born, truth_child, truth_said;
-- and truth_works_for, the organisation of each account that takes up homes.
set local time zone 'Europe/London';

create temporary table counted (code text, value bigint) on commit drop;

create temporary table columns_asked on commit drop as
  select unnest(array['ALL', 'REFUGE', 'SPECIALIST_SAFE', 'DISPERSED', 'SECOND_STAGE', 'OTHER_DESIGNATED', 'SANCTUARY']) as col;

create temporary table lived on commit drop as
  select o.person_id, o.case_id, r.kind, lower(o.during) as since, coalesce(upper(o.during), 'infinity') as until,
    o.outcome, o.women, o.men, o.others, o.untold, o.children
  from asked a
  join refuge.occupancy o on o.authority_id = a.authority and o.kind = 'STAY' and not isempty(o.during)
  join refuge.space s on s.authority_id = o.authority_id and s.id = o.space_id
  join refuge.refuge r on r.authority_id = s.authority_id and r.id = s.refuge_id
  where a.provider is null or a.provider = r.provider_id;

-- In: the first stay of each household in the year, in all and in each kind.
create temporary table supported on commit drop as
  select distinct on (c.col, l.person_id) c.col, l.*, l.since < a.begins as carried, greatest(l.since, a.begins)::date as day
  from asked a, lived l
  join columns_asked c on c.col in ('ALL', l.kind)
  where l.since < a.ends and l.until > a.begins
  order by c.col, l.person_id, l.since;

insert into counted
  select 'SUPPORTED.HOUSEHOLDS.' || col, count(*) from supported group by col
  union all select 'SUPPORTED.NEW.' || col, count(*) from supported where not carried group by col
  union all select 'SUPPORTED.CARRIED.' || col, count(*) from supported where carried group by col;

-- From where: what the case of that stay was told last in a search, of those in which it was said.
create temporary table told_from on commit drop as
  select n.case_id, n.came_from = 'THIS_AREA' as ours
  from asked a
  join refuge.need n on n.authority_id = a.authority and n.came_from in ('THIS_AREA', 'ENGLAND', 'UNITED_KINGDOM', 'ABROAD')
  where not exists (
    select from refuge.need l where l.authority_id = a.authority and l.case_id = n.case_id and l.at > n.at
      and l.came_from is not null and l.came_from <> 'NOT_SAID');

insert into counted
  select 'SUPPORTED.' || case when f.ours then 'FROM_HERE' when not f.ours then 'FROM_ELSEWHERE' else 'FROM_NOT_KNOWN' end
    || '.' || s.col, count(*)
  from supported s left join told_from f on f.case_id = s.case_id
  group by f.ours, s.col;

insert into counted
  select 'PEOPLE.WOMEN.' || col, sum(women) from supported group by col
  union all select 'PEOPLE.MEN.' || col, sum(men) from supported group by col
  union all select 'PEOPLE.ANOTHER.' || col, sum(others) from supported group by col
  union all select 'PEOPLE.NOT_SAID.' || col, sum(untold) from supported group by col
  union all select 'PEOPLE.CHILDREN.' || col, sum(children) from supported group by col
  union all select 'PEOPLE.INDIVIDUALS.' || col, sum(women + men + others + untold + children) from supported group by col;

create function pg_temp.years(from_day date, to_day date) returns int language sql as
  $$ select case when to_day > from_day then extract(year from age(to_day, from_day))::int else 0 end $$;

create temporary table child_supported on commit drop as
  select col, on_day, place <= children as counts from (
    select s.col, s.children, k.age + pg_temp.years(k.told_on, s.day) as on_day,
      row_number() over (partition by s.col, s.person_id order by k.age + pg_temp.years(k.told_on, s.day)) as place
    from supported s join truth_child k on k.case_id = s.case_id
    where k.age + pg_temp.years(k.told_on, s.since::date) < 18) youngest_first;

insert into counted
  select 'PEOPLE.' || case
      when on_day <= 4 then 'AGE_0_4' when on_day <= 10 then 'AGE_5_10' when on_day <= 15 then 'AGE_11_15'
      when on_day <= 17 then 'AGE_16_17' else 'AGE_18' end || '.' || col, count(*)
  from child_supported where counts group by 1, col;
insert into counted
  select 'PEOPLE.AGE_NOT_KNOWN.' || s.col,
    sum(s.children) - (select count(*) from child_supported k where k.col = s.col and k.counts)
  from supported s group by s.col;

-- Not in: households and reasons, and whether they moved in within four weeks.
create temporary table refused on commit drop as
  select u.person_id, u.case_id, u.reason, u.party, u.at,
    exists (select from lived l where l.person_id = u.person_id and l.since between u.at and u.at + interval '672 hours') as housed
  from asked a join refuge.unmet u on u.authority_id = a.authority and u.at >= a.begins and u.at < a.ends
  where a.provider is null;

create temporary table refused_for on commit drop as
  select person_id, 'HOUSEHOLDS' as line, bool_or(housed) as housed from refused group by person_id
  union all select person_id, reason, bool_or(housed) from refused group by person_id, reason;

insert into counted
  select 'TURNED_AWAY.' || line || '.ALL', count(*) from refused_for group by line
  union all select 'TURNED_AWAY.' || line || '.HOUSED', count(*) from refused_for where housed group by line
  union all select 'TURNED_AWAY.' || line || '.NOT_HOUSED', count(*) from refused_for where not housed group by line;

create temporary table refused_by on commit drop as
  select party as line, person_id, max(housed::int) = 1 as housed from refused group by party, person_id
  union all select 'HOUSEHOLDS', person_id, max(housed::int) = 1 from refused group by person_id;

insert into counted
  select 'WHOSE_NO.' || line || '.' || col, count(*)
  from refused_by
  cross join lateral (values ('ALL'), (case when housed then 'HOUSED' else 'NOT_HOUSED' end)) as at_which (col)
  group by line, col;

-- Out: the last leaving of each household in the year, in all and in each kind.
create temporary table departed on commit drop as
  select distinct on (c.col, l.person_id) c.col, l.*, l.until::date as day
  from asked a, lived l
  join columns_asked c on c.col in ('ALL', l.kind)
  where l.since < a.ends and l.until > a.begins and l.until <= a.ends
    and l.outcome is not null and l.outcome <> 'SPACE_OF_OURS'
  order by c.col, l.person_id, l.since desc;

insert into counted
  select 'LEFT.HOUSEHOLDS.' || col, count(*) from departed group by col
  union all select 'LEFT.' || outcome || '.' || col, count(*) from departed group by outcome, col;

create temporary table came on commit drop as
  with recursive back as (
    select col, person_id, since, since as began, day from departed
    union all
    select b.col, b.person_id, e.since, e.since, b.day from back b
    join lived e on e.person_id = b.person_id and e.until = b.since and e.outcome = 'SPACE_OF_OURS')
  select col, person_id, min(began)::date as came_on, day from back group by col, person_id, day;

insert into counted
  select 'LENGTH.' || case
      when day < came_on + interval '1 month' then 'UNDER_1_MONTH'
      when day < came_on + interval '3 months' then 'MONTHS_1_3'
      when day < came_on + interval '6 months' then 'MONTHS_3_6'
      when day < came_on + interval '12 months' then 'MONTHS_6_12'
      else 'OVER_12_MONTHS' end || '.' || col, count(*)
  from came group by 1, col;

-- Who they are: what each said last, and age.
create temporary table who on commit drop as
  select 'SUPPORTED_DESCRIBED' as part, col, person_id, case_id, day from supported
  union all select 'LEFT_DESCRIBED', col, person_id, case_id, day from departed where col = 'ALL'
  union all (select distinct on (person_id) 'TURNED_AWAY_DESCRIBED', 'ALL', person_id, case_id, at::date from refused order by person_id, at);

create temporary table last_said on commit drop as
  select distinct on (person_id) person_id, codes from truth_said order by person_id, at desc;

create temporary table known on commit drop as
  select w.part, w.col, w.person_id, s.codes, s.person_id is not null as was_asked,
    extract(year from age(w.day, b.born))::int as age
  from who w
  left join last_said s on s.person_id = w.person_id
  left join truth_born b on b.case_id = w.case_id and b.born <= w.day;

create temporary table has on commit drop as
  select part, col, person_id, unnest(codes) as line from known
  union all select part, col, person_id, 'OLDER' from known where age >= 65
  union all select part, col, person_id, 'YOUNG' from known where age between 16 and 24;

insert into counted
  select part || '.' || line || '.' || col, count(distinct person_id) from has group by part, line, col
  union all select part || '.ANY.' || col, count(distinct person_id) from has group by part, col
  union all
  select part || '.' || case when not was_asked then 'NOT_ASKED' when codes is null then 'UNSAID' else 'NONE' end || '.' || col, count(*)
  from known k
  where not exists (select from has h where h.part = k.part and h.col = k.col and h.person_id = k.person_id)
  group by part, was_asked, codes is null, col;

-- Placed elsewhere: of the whole council, by the month.
insert into counted
  select 'ELSEWHERE.' || line || '.ALL', sum(many)
  from asked a
  join refuge.out_of_area o on o.authority_id = a.authority and o.in_month >= a.begins::date and o.in_month < a.ends::date
  cross join lateral (values ('HOUSEHOLDS', 1), ('ADULTS', o.adults), ('CHILDREN', o.children),
    ('INDIVIDUALS', o.adults + o.children)) as told (line, many)
  where a.provider is null
  group by line;

-- Homes made safe, apart from stays: from the first work done to the end, both days included.
create temporary table home on commit drop as
  select s.id, s.person_id, s.asked_at, s.over, s.reason, s.over_on, s.over_at,
    s.women, s.men, s.others, s.untold, s.children,
    (select min(f.on_day) from refuge.sanctuary_fitting f
      where f.authority_id = s.authority_id and f.sanctuary_id = s.id and f.outcome = 'DONE') as safe_from,
    a.begins::date as first_day, (a.ends - interval '1 hour')::date as last_day
  from asked a
  join refuge.sanctuary s on s.authority_id = a.authority
  join truth_works_for w on w.account_id = s.asked_by
  where a.provider is null or a.provider = w.organisation_id;

create temporary table home_in_year on commit drop as
  select *, row_number() over (partition by person_id order by asked_at desc) as nth_latest
  from home where safe_from <= last_day and (over_on is null or over_on >= first_day);

insert into counted
  select 'HOMES.' || line || '.ALL', sum(many)
  from home_in_year h
  cross join lateral (values ('HOUSEHOLDS', 1), ('WOMEN', h.women), ('MEN', h.men), ('ANOTHER', h.others),
    ('NOT_SAID', h.untold), ('CHILDREN', h.children),
    ('INDIVIDUALS', h.women + h.men + h.others + h.untold + h.children)) as told (line, many)
  where h.nth_latest = 1
  group by line;

create temporary table home_over on commit drop as
  select person_id, over, reason, row_number() over (partition by person_id, over order by over_on desc, over_at desc) as nth_latest
  from home where over_on between first_day and last_day;

insert into counted
  select case over when 'ENDED' then 'HOMES_ENDED.' else 'HOMES_UNABLE.' end || line || '.ALL', count(*)
  from home_over
  cross join lateral (values ('HOUSEHOLDS'), (reason)) as counted_in (line)
  where nth_latest = 1
  group by over, line;

-- Spaces: at the end, and at each midday.
create temporary table place on commit drop as
  select s.id, c.col, s.beds, s.opened_at
  from asked a
  join refuge.space s on s.authority_id = a.authority
  join refuge.refuge r on r.authority_id = s.authority_id and r.id = s.refuge_id
  join columns_asked c on c.col in ('ALL', r.kind)
  where a.provider is null or a.provider = r.provider_id;

create temporary table noon on commit drop as
  select day + interval '12 hours' as at
  from asked a, generate_series(a.begins::date::timestamp, (a.ends - interval '1 hour')::date::timestamp, interval '1 day') day
  where (day + interval '12 hours')::timestamptz <= a.now;

insert into counted select 'SPACES.DAYS.' || col, (select count(*) from noon) from columns_asked;

insert into counted
  select 'SPACES.DAYS_OPEN.' || p.col, count(*)
  from place p join noon n on p.opened_at <= n.at::timestamptz
  where not exists (select from refuge.occupancy o, asked a where o.authority_id = a.authority and o.space_id = p.id
    and o.kind = 'OUT_OF_USE' and o.during @> n.at::timestamptz)
  group by p.col;

insert into counted
  select 'SPACES.DAYS_LIVED_IN.' || p.col, count(*)
  from asked a, place p
  join refuge.occupancy o on o.space_id = p.id and o.kind = 'STAY'
  join noon n on o.during @> n.at::timestamptz
  where o.authority_id = a.authority
  group by p.col;

insert into counted
  select 'SPACES.' || line || '.' || col, sum(amount)
  from (
    select p.col, p.beds::bigint as beds from asked a, place p
    where p.opened_at <= least(a.now, a.ends - interval '1 microsecond') and not exists (
      select from refuge.occupancy o where o.authority_id = a.authority and o.space_id = p.id and o.kind = 'OUT_OF_USE'
        and o.during @> least(a.now, a.ends - interval '1 microsecond'))) open,
  lateral (values ('AT_END', 1::bigint), ('BEDS_AT_END', open.beds)) of (line, amount)
  group by line, col;
