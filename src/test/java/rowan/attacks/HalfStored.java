package rowan.attacks;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a record that was stored by halves would look like: each query finds none. */
final class HalfStored {

  /** Each referral with how many traces of its arrival and keys of its person it has. */
  static final String REFERRALS =
      """
      with arrived as (
        select authority_id, subjects[1] as person_id, count(*) as traces
        from audit.entry where what = 'frontdoor.help-asked-for' group by 1, 2)
      select r.id, coalesce(a.traces, 0) as traces
      from frontdoor.referral r left join arrived a using (authority_id, person_id)
      where a.traces is distinct from 1 or not exists (
        select from vault.person_key k
        where k.authority_id = r.authority_id and k.person_id = r.person_id)\
      """;

  static final String TRACES_OF_REFERRALS =
      """
      select e.number from audit.entry e
      where e.what = 'frontdoor.help-asked-for' and not exists (
        select from frontdoor.referral r
        where r.authority_id = e.authority_id and r.person_id = e.subjects[1])\
      """;

  private HalfStored() {}

  /** Queries by what they find. */
  static Map<String, String> of() {
    var all = new LinkedHashMap<String, String>();
    all.put(
        "cases without one opening, one course and one lead",
        """
        select o.case_id from casework.opening o
        where (select count(*) from casework.course c
               where c.authority_id = o.authority_id and c.case_id = o.case_id) <> 1
          or (select count(*) from casework.lead_period p
              where p.authority_id = o.authority_id and p.case_id = o.case_id
                and p.until_at = 'infinity')
             <> (select count(*) from casework.course c
                 where c.authority_id = o.authority_id and c.case_id = o.case_id
                   and c.led_until = 'infinity')\
        """);
    all.put(
        "courses of no case",
        """
        select c.case_id from casework.course c where not exists (
          select from casework.opening o
          where o.authority_id = c.authority_id and o.case_id = c.case_id)\
        """);
    all.put(
        "cases that are closed by halves",
        """
        select c.case_id from casework.course c full join casework.closing e using (authority_id, case_id)
        where c.closed_at is distinct from e.closed_at\
        """);
    all.put(
        "referrals that were accepted into no case",
        """
        select r.id from frontdoor.referral r
        where r.state = 'ACCEPTED' and not exists (
          select from casework.opening o
          where o.authority_id = r.authority_id and o.case_id = r.case_id)\
        """);
    all.put(
        "steps of a case without as many traces",
        """
        select s.case_id, count(*) from casework.step s
        where s.written_by <> '00000000-0000-0000-0000-000000000000'
        group by s.authority_id, s.case_id
        having count(*) > (select count(*) from audit.entry e
          where e.authority_id = s.authority_id and e.kind = 'CHANGE'
            and e.subjects[1] = (select person_id from casework.opening o
              where o.authority_id = s.authority_id and o.case_id = s.case_id))\
        """);
    all.put(
        "goals that are in no line of their case",
        """
        select g.id from casework.goal g where not exists (
          select from casework.happening h
          where h.authority_id = g.authority_id and h.case_id = g.case_id and h.id = g.id)\
        """);
    all.put(
        "files of a case that did not arrive whole",
        """
        select c.document_id from casework.document c
        left join documents.document d using (authority_id, document_id)
        where d.kept_at is null or not exists (
            select from casework.happening h
            where h.authority_id = c.authority_id and h.id = c.document_id)
          or (select count(*) from documents.chunk p
              where p.authority_id = c.authority_id and p.document_id = c.document_id)
             <> (select max(p.number) + 1 from documents.chunk p
                 where p.authority_id = c.authority_id and p.document_id = c.document_id)\
        """);
    all.put(
        "files that are kept in no case",
        """
        select d.document_id from documents.document d
        where d.kept_at is not null and not exists (
          select from casework.document c
          where c.authority_id = d.authority_id and c.document_id = d.document_id)\
        """);
    all.put(
        "people with a key and without any trace",
        """
        select k.person_id from vault.person_key k where not exists (
          select from audit.entry e
          where e.authority_id = k.authority_id and k.person_id = any (e.subjects))\
        """);
    return all;
  }
}
