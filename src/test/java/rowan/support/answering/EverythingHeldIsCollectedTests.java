package rowan.support.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.records.RecordsOfAPerson;
import rowan.testing.RowanTest;

/**
 * Each column of the catalogue that is classified as personal is in the answer to what is held, or
 * stands here with the reason why not. To see it fail, take a source out of {@code CaseSources}.
 */
@RowanTest
class EverythingHeldIsCollectedTests {

  private static final Map<String, String> NOT_COLLECTED =
      Map.ofEntries(
          Map.entry("answering.request.name", "what they wrote themselves to ask"),
          Map.entry("answering.request.details", "what they wrote themselves to ask"),
          Map.entry("answering.request.extension_reason", "they are told it when it is taken"),
          Map.entry("answering.request.sent_back", "about the answer, which they get"),
          Map.entry("answering.passage.words", "the answer itself"),
          Map.entry("casework.course.initials", "of the name, which is given"),
          Map.entry("casework.shut_out.let_in_reason", "about a colleague, not about them"),
          Map.entry("engagement.contribution.said", "nobody knows whose it is: five words find it"),
          Map.entry("engagement.contribution.reply", "as what was said, which it answers"));

  @Autowired private JdbcClient jdbc;
  @Autowired private List<RecordsOfAPerson> rooms;

  private Set<String> personal() {
    return new TreeSet<>(
        jdbc.sql(
                """
                select format('%s.%s.%s', n.nspname, c.relname, a.attname)
                from pg_description d
                join pg_class c on c.oid = d.objoid
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid
                where d.objsubid > 0 and d.description like 'personal:%'\
                """)
            .query(String.class)
            .list());
  }

  @Test
  void leavesNoPersonalColumnOut() {
    var collected = new HashSet<String>();
    rooms.forEach(room -> collected.addAll(room.columns()));
    var missing = personal();
    missing.removeAll(collected);
    missing.removeAll(NOT_COLLECTED.keySet());
    assertThat(missing).isEmpty();
    assertThat(personal()).containsAll(collected).containsAll(NOT_COLLECTED.keySet());
    assertThat(collected).doesNotContainAnyElementsOf(NOT_COLLECTED.keySet());
  }
}
