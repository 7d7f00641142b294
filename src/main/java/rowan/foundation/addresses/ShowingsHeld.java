package rowan.foundation.addresses;

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

/**
 * Why somebody of the answering organisation was shown where a person lives; the address itself is
 * in no answer.
 */
@Component
class ShowingsHeld implements RecordsOfAPerson {

  private static final List<SealedSource> SOURCES =
      List.of(
          new SealedSource(
              "Why it was looked up where they live",
              "addresses.shown.words",
              """
              select id, at, words, reason from addresses.shown
              where authority_id = :authority and key_id = :person and of_a_person
                and organisation_id = access.organisation() order by at, id\
              """,
              (row, opened) ->
                  AddressReason.valueOf(row.getString("reason")).title() + "\n" + opened));

  private final SealedSources sealed;
  private final Acting acting;

  ShowingsHeld(SealedSources sealed, Acting acting) {
    this.sealed = sealed;
    this.acting = acting;
  }

  @Override
  public List<HeldRecord> about(Actor officer, PersonKey key) {
    return acting.in(Wing.SAFE_ADDRESSES, officer, () -> sealed.all(officer, key, SOURCES));
  }

  @Override
  public Set<String> columns() {
    return SealedSources.columns(SOURCES);
  }
}
