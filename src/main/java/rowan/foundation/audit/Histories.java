package rowan.foundation.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.DatabaseTime;

/**
 * Who looked at one record, when, by what office, and what they did: for the person whose record it
 * is. Comes for a {@link Trace} only, like the record itself. What was refused is left out: nobody
 * looked.
 */
@Component
public class Histories {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** Entries that one page tells of. */
  public static final int AT_A_TIME = 200;

  private static final String ENTRIES =
      """
      select e.number, e.at, e.what, e.account_id, e.offices, e.organisation_id, o.name as organisation,
        case when o.names_its_staff then a.name end as worker
      from audit.about b
      join audit.entry e on e.authority_id = b.authority_id and e.number = b.number
      left join access.organisation o on o.authority_id = e.authority_id and o.id = e.organisation_id
      left join access.account a on a.authority_id = e.authority_id and a.id = e.account_id
      where b.authority_id = ? and b.subject_id = ? and b.number < ? and e.kind <> 'REFUSAL'
      order by b.number desc limit ?\
      """;

  private final JdbcClient jdbc;
  private final Acting acting;

  Histories(JdbcClient jdbc, Acting acting) {
    this.jdbc = jdbc;
    this.acting = acting;
  }

  /**
   * Something that somebody did with the record, once or several times in a row.
   *
   * @param who the office, or the worker where their organisation names its staff
   * @param organisation nothing where it was the person themselves, or the passing of time
   * @param did as the sentence goes on after who it was
   * @param account whose; for finding out why, and never shown
   * @param of the organisation, by its id
   */
  public record Look(
      String who,
      Optional<String> organisation,
      String did,
      String what,
      UUID account,
      UUID of,
      Instant first,
      Instant last,
      int times) {

    private boolean goesOn(Look earlier) {
      return account.equals(earlier.account)
          && who.equals(earlier.who)
          && did.equals(earlier.did)
          && day(first).equals(day(earlier.last));
    }

    private static LocalDate day(Instant at) {
      return LocalDate.ofInstant(at, LONDON);
    }

    private Look with(Look earlier) {
      return new Look(
          who, organisation, did, what, account, of, earlier.first, last, times + earlier.times);
    }
  }

  /**
   * What was done with a record, latest first.
   *
   * @param before where the next page begins; nothing on the last
   */
  public record Page(List<Look> looks, Optional<Long> before) {}

  private record Row(long number, Look look) {}

  /**
   * Reads the history of a record.
   *
   * @param trace that names whose it is, and so is in it itself
   * @param before the number that an earlier page gave, or the largest there is
   */
  public Page of(Actor actor, Trace trace, UUID subject, long before) {
    if (!trace.covers(subject)) {
      throw new IllegalStateException("nothing written down says that this person is looked at");
    }
    return acting.in(
        Wing.FOUNDATION,
        actor,
        () -> {
          var rows =
              jdbc.sql(ENTRIES)
                  .params(actor.authority().value(), subject, before, AT_A_TIME)
                  .query((row, count) ->
                      new Row(
                          row.getLong("number"),
                          look(
                              row.getString("what"),
                              row.getObject("account_id", UUID.class),
                              row.getObject("organisation_id", UUID.class),
                              row.getString("offices"),
                              Optional.ofNullable(row.getString("organisation")),
                              Optional.ofNullable(row.getString("worker")),
                              DatabaseTime.read(row, "at"))))
                  .list();
          return new Page(
              together(rows.stream().map(Row::look).toList()),
              rows.size() < AT_A_TIME ? Optional.empty() : Optional.of(rows.getLast().number));
        });
  }

  private static Look look(
      String what,
      UUID account,
      UUID of,
      String offices,
      Optional<String> organisation,
      Optional<String> worker,
      Instant at) {
    var titles =
        Arrays.stream(offices.split(" ")).map(Histories::title).collect(Collectors.joining(", "));
    var who = worker.map(name -> name + ", " + titles).orElse(titles);
    return new Look(who, organisation, Codes.toThePerson(what), what, account, of, at, at, 1);
  }

  private static String title(String office) {
    try {
      return switch (Office.valueOf(office)) {
        case VISITOR -> "Somebody without an account";
        case CLOCK -> "Rowan itself";
        default -> Office.valueOf(office).title();
      };
    } catch (IllegalArgumentException former) {
      return "A worker";
    }
  }

  /** The same by the same, in a row and on one day, is told once. */
  private static List<Look> together(List<Look> latestFirst) {
    var told = new ArrayList<Look>();
    for (var look : latestFirst) {
      if (!told.isEmpty() && told.getLast().goesOn(look)) {
        told.set(told.size() - 1, told.getLast().with(look));
      } else {
        told.add(look);
      }
    }
    return List.copyOf(told);
  }
}
