package rowan.foundation.retention.holding;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.records.HeldRecord;
import rowan.foundation.records.RecordsOfAPerson;
import rowan.foundation.records.SealedSource;
import rowan.foundation.records.SealedSources;
import rowan.foundation.vault.PersonKey;

/** Why a person's record is held back, or was asked to be erased. */
@Component
class AboutKeeping implements RecordsOfAPerson {

  private static final List<SealedSource> SOURCES =
      List.of(
          new SealedSource(
              "Why the record is held",
              "retention.hold.reason",
              """
              select id, held_at as at, reason as words from retention.hold
              where authority_id = :authority and person_id = :person order by at, id\
              """),
          new SealedSource(
              "Why the record is held no longer",
              "retention.hold.release_reason",
              """
              select id, released_at as at, release_reason as words from retention.hold
              where authority_id = :authority and person_id = :person and released_at is not null order by at, id\
              """),
          new SealedSource(
              "What was asked to be erased",
              "retention.to_erase.reason",
              """
              select t.erasure_id as id, e.proposed_at as at, t.reason as words from retention.to_erase t
              join retention.erasure e on e.authority_id = t.authority_id and e.id = t.erasure_id
              where t.authority_id = :authority and t.person_id = :person order by at, t.erasure_id\
              """));

  private final SealedSources sealed;
  private final Acting acting;

  AboutKeeping(SealedSources sealed, Acting acting) {
    this.sealed = sealed;
    this.acting = acting;
  }

  @Override
  public List<HeldRecord> about(Actor officer, PersonKey key) {
    return acting.in(Wing.FOUNDATION, officer, () -> sealed.all(officer, key, SOURCES));
  }

  @Override
  public Set<String> columns() {
    return SealedSources.columns(SOURCES);
  }
}
