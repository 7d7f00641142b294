package rowan.commissioning.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.OrganisationId;

class AddresseeTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the Cabinet Member | CABINET_MEMBER | Cabinet Member for Safer Communities",
        "Portfolio Holder | CABINET_MEMBER | Cabinet Member for Safer Communities",
        "the Council’s Select Commission | SCRUTINY_MEMBER | Member of the Commission",
        "Members of the Safer Lives Scrutiny Commission | SCRUTINY_MEMBER | Scrutiny member",
        "Strategic Director for Regeneration | STRATEGIC_DIRECTOR | Strategic Director of Regeneration",
        "Director of Adults, Housing & Public Health | STRATEGIC_DIRECTOR | the Director of Adults Housing and Public Health"
      })
  void meansTheHolderOfThatOffice(String name, Office office, String title) {
    assertThat(new Addressee(name).includes(holder(office, title))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the Cabinet Member | SCRUTINY_MEMBER | Scrutiny member",
        "the Scrutiny Commission | CABINET_MEMBER | Cabinet Member for Health",
        "Strategic Director of Adults | STRATEGIC_DIRECTOR | Strategic Director of Communities",
        "the Scrutiny Commission | PROVIDER_MANAGER | Provider manager"
      })
  void meansNobodyElse(String name, Office office, String title) {
    assertThat(new Addressee(name).includes(holder(office, title))).isFalse();
  }

  @Test
  void doesNotTakeOneDirectorForAnotherWhoseTitleBeginsAlike() {
    assertThat(
            new Addressee("Strategic Director of Adults")
                .sameTitle("Strategic Director of Adults and Housing"))
        .isFalse();
  }

  private static Actor holder(Office office, String title) {
    return new Actor(
        new AuthorityId(new UUID(0, 1)),
        new AccountId(new UUID(0, 2)),
        new OrganisationId(new UUID(0, 3)),
        Set.of(office),
        "Sam",
        title);
  }
}
