package rowan.foundation.records;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;

/** Reads sealed columns of a room, in the running transaction. */
@Component
public class SealedSources {

  private final JdbcClient jdbc;

  SealedSources(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Everything that these columns hold about the person of the key. */
  public List<HeldRecord> all(Actor officer, PersonKey key, List<SealedSource> sources) {
    var held = new ArrayList<HeldRecord>();
    for (var source : sources) {
      jdbc.sql(source.sql())
          .param("authority", officer.authority().value())
          .param("person", key.person().value())
          .query(row -> {
            var sealed = row.getBytes("words");
            if (sealed != null) {
              var place = new Place(source.column(), row.getObject("id", UUID.class));
              held.add(
                  new HeldRecord(
                      source.source(), DatabaseTime.read(row, "at"), key.open(place, sealed)));
            }
          });
    }
    return held;
  }
}
