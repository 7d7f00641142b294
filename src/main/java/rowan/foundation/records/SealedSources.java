package rowan.foundation.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;

/** Reads what a room holds, in the running transaction. */
@Component
public class SealedSources {

  private final JdbcClient jdbc;

  SealedSources(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A room whose records are in these columns. */
  public RecordsOfAPerson room(List<SealedSource> sealed, List<CodedSource> coded) {
    return new RecordsOfAPerson() {
      @Override
      public List<HeldRecord> about(Actor officer, PersonKey key) {
        var held = new ArrayList<>(all(officer, key, sealed));
        held.addAll(coded(officer, key, coded));
        return held;
      }

      @Override
      public Set<String> columns() {
        return SealedSources.columns(sealed);
      }
    };
  }

  public static Set<String> columns(List<SealedSource> sources) {
    return sources.stream().map(SealedSource::column).collect(Collectors.toSet());
  }

  /** Everything that these columns hold about the person of the key. */
  public List<HeldRecord> all(Actor officer, PersonKey key, List<SealedSource> sources) {
    var held = new ArrayList<HeldRecord>();
    for (var source : sources) {
      asked(officer, key, source.sql())
          .query(row -> {
            var sealed = row.getBytes("words");
            if (sealed != null) {
              var place = new Place(source.column(), row.getObject("id", UUID.class));
              var words = source.wording().of(row, key.open(place, sealed));
              if (!words.isBlank()) {
                held.add(new HeldRecord(source.source(), DatabaseTime.read(row, "at"), words));
              }
            }
          });
    }
    return held;
  }

  /** What is stored about the person in codes, days and numbers. */
  public List<HeldRecord> coded(Actor officer, PersonKey key, List<CodedSource> sources) {
    var held = new ArrayList<HeldRecord>();
    for (var source : sources) {
      asked(officer, key, source.sql())
          .query(row -> {
            held.add(
                new HeldRecord(
                    source.source(), DatabaseTime.read(row, "at"), source.wording().of(row), true));
          });
    }
    return held;
  }

  private JdbcClient.StatementSpec asked(Actor officer, PersonKey key, String sql) {
    return jdbc.sql(sql)
        .param("authority", officer.authority().value())
        .param("person", key.person().value());
  }
}
