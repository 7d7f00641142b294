package rowan.support.sharing;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.OverdueDuty;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.kernel.PersonId;

/**
 * A senior signs off, or reviews, what a colleague shared without agreement: never their own. Needs
 * {@code SIGN_OFF_SHARING}.
 */
@Service
public class SigningOff {

  private static final int MOST = 50;

  private final Permissions permissions;
  private final Acting acting;
  private final JdbcShares shares;
  private final Sharing.Desk desk;
  private final JdbcClient jdbc;
  private final Clock clock;

  SigningOff(
      Permissions permissions,
      Acting acting,
      JdbcShares shares,
      Sharing.Desk desk,
      JdbcClient jdbc,
      Clock clock) {
    this.permissions = permissions;
    this.acting = acting;
    this.shares = shares;
    this.desk = desk;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What waits for a senior of the actor's organisation, by the hour it is due. */
  public List<Shared> waiting(Actor senior) {
    permissions.require(senior, Action.SIGN_OFF_SHARING);
    return acting.in(
        Wing.SUPPORT,
        senior,
        () -> {
          var lines = shares.waiting(senior, MOST);
          var people = new HashSet<PersonId>();
          lines.forEach(line -> {
            people.add(line.person());
            people.add(line.key());
          });
          var trace =
              desk.audit()
                  .look(
                      senior, "sharing.waiting", people.stream().map(one -> one.value()).toList());
          return Sharing.opened(desk.vault().keys(senior, trace, people), lines);
        });
  }

  /** Writes down what a senior says; whether it was there for them to say it. */
  public boolean review(Actor senior, UUID id, SignOff finding, String words) {
    permissions.require(senior, Action.SIGN_OFF_SHARING);
    return acting.in(
        Wing.SUPPORT,
        senior,
        () ->
            shares
                .waiting(senior, id)
                .map(line -> {
                  var trace =
                      desk.audit()
                          .change(
                              senior,
                              "sharing.sign-off",
                              Set.of(line.person().value(), line.key().value()));
                  var key = desk.vault().key(senior, trace, line.key());
                  var sealed = key.seal(JdbcShares.place("finding_words", id), words);
                  shares.review(senior, id, finding, sealed, DatabaseTime.now(clock));
                  return true;
                })
                .orElse(false));
  }

  /**
   * Something that nobody has signed off yet: which organisation's, on which ground, and no word.
   */
  public record Unsigned(OrganisationId organisation, Ground ground, Instant at, Instant due) {}

  /** What nobody has signed off yet, of every organisation; needs {@code KEEP_LAWFUL_BASES}. */
  public List<Unsigned> unsigned(Actor officer) {
    permissions.require(officer, Action.KEEP_LAWFUL_BASES);
    return acting.in(
        Wing.COUNTING,
        officer,
        () ->
            jdbc.sql(
                    """
                    select controller_id, ground, written_at, review_due from sharing.share
                    where authority_id = ? and reviewed_at is null and review_due is not null
                    order by review_due limit ?\
                    """)
                .params(officer.authority().value(), MOST)
                .query((row, number) ->
                    new Unsigned(
                        new OrganisationId(row.getObject("controller_id", UUID.class)),
                        Ground.valueOf(row.getString("ground")),
                        DatabaseTime.read(row, "written_at"),
                        DatabaseTime.read(row, "review_due")))
                .list());
  }

  /** How many are overdue, for whoever reads Assurance. */
  int overdue(Actor reader) {
    return acting.in(
        Wing.COUNTING,
        reader,
        () ->
            jdbc.sql(
                    """
                    select count(*) from sharing.share
                    where authority_id = ? and reviewed_at is null and review_due < ?\
                    """)
                .params(reader.authority().value(), DatabaseTime.of(clock.instant()))
                .query(Integer.class)
                .single());
  }

  /** What Assurance says of it. */
  @Configuration(proxyBeanMethods = false)
  static class Duties {

    @Bean
    OverdueDuty sharingToBeSignedOff(SigningOff signingOff) {
      return reader -> {
        int overdue = signingOff.overdue(reader);
        return overdue == 0
            ? java.util.Optional.empty()
            : java.util.Optional.of(
                overdue == 1
                    ? "1 review of what was shared without agreement is overdue."
                    : overdue + " reviews of what was shared without agreement are overdue.");
      };
    }
  }
}
