package rowan.foundation.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.access.Wing;
import rowan.foundation.access.groups.Naming.OfAnOrganisation;
import rowan.foundation.kernel.OrganisationId;
import rowan.testing.Council;
import rowan.testing.RowanTest;

/** Who decides whether staff are named, for whom, and what is kept of it. */
@RowanTest
class NamingStaffTests {

  @Autowired private NamingStaff naming;
  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private Council council;
  private Actor officer;
  private OrganisationId provider;

  @BeforeEach
  void aCouncilAndAProvider() {
    council = Council.founded(authorities, accounts);
    officer = council.holder(Office.INFORMATION_GOVERNANCE);
    provider = council.organisation(OrganisationKind.PROVIDER, "Open Gate");
    council.organisation(OrganisationKind.BIDDER, "Would be");
  }

  private OfAnOrganisation of(OrganisationId id) {
    return naming.find(officer, id).orElseThrow();
  }

  @Test
  void namesNobodyBeforeItIsDecided() {
    assertThat(naming.all(officer))
        .extracting(OfAnOrganisation::name)
        .containsExactly(council.authority().name(), "Open Gate");
    assertThat(naming.all(officer)).noneMatch(OfAnOrganisation::named);
    assertThat(of(provider).decided()).isEmpty();
  }

  @Test
  void decidesForOneOrganisationAndKeepsWhyAndByWhom() {
    naming.decide(officer, provider, true, "Its trustees, 3 March");
    assertThat(of(provider).named()).isTrue();
    assertThat(of(council.organisation()).named()).isFalse();
    assertThat(of(provider).decided())
        .hasValueSatisfying(decided -> {
          assertThat(decided.by()).isEqualTo(officer.name());
          assertThat(decided.reason()).isEqualTo("Its trustees, 3 March");
        });
    naming.decide(officer, provider, false, "Two were followed home");
    assertThat(of(provider).named()).isFalse();
    assertThat(of(provider).decided().orElseThrow().reason()).isEqualTo("Two were followed home");
    assertThat(rows("select number || ' ' || reason from access.naming order by number"))
        .containsExactly("1 Its trustees, 3 March", "2 Two were followed home");
  }

  @Test
  void writesEachDecisionDown() {
    naming.decide(officer, provider, true, "Its trustees");
    naming.decide(officer, provider, false, "Not any more");
    assertThat(rows("select kind || ' ' || what || ' ' || subjects[1] from audit.entry"))
        .containsExactly(
            "CHANGE people.staff-named " + provider, "CHANGE people.staff-not-named " + provider);
  }

  private List<String> rows(String sql) {
    return acting.in(Wing.FOUNDATION, officer, () -> jdbc.sql(sql).query(String.class).list());
  }

  @Test
  void decidesNothingThatIsSoAlready() {
    assertThat(naming.decide(officer, provider, false, "As before"))
        .isEqualTo(new PeopleResult.Refused(PeopleRefusal.IS_SO_ALREADY));
    assertThat(rows("select what from audit.entry")).isEmpty();
  }

  @Test
  void isDecidedByNobodyElseAndForNoOtherCouncil() {
    for (var office : List.of(Office.ADMINISTRATOR, Office.AUDITOR, Office.IDVA)) {
      var other = council.holder(office);
      assertThatThrownBy(() -> naming.decide(other, provider, true, "Me"))
          .isInstanceOf(NotPermitted.class);
    }
    var elsewhere = Council.founded(authorities, accounts).holder(Office.INFORMATION_GOVERNANCE);
    assertThat(naming.find(elsewhere, provider)).isEmpty();
    naming.decide(elsewhere, provider, true, "Elsewhere");
    assertThat(of(provider).named()).isFalse();
    assertThat(naming.find(officer, new OrganisationId(UUID.randomUUID()))).isEmpty();
  }

  /** What was decided before is kept: there is no right to change it. */
  @Test
  void keepsWhatWasDecided() {
    naming.decide(officer, provider, true, "Its trustees");
    for (var attack :
        List.of("update access.naming set reason = 'x'", "delete from access.naming")) {
      assertThatThrownBy(
              () -> acting.run(Wing.FOUNDATION, officer, () -> jdbc.sql(attack).update()))
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }
}
