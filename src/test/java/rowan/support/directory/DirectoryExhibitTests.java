package rowan.support.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Exhibits;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.kernel.Aim;
import rowan.foundation.kernel.Exhibit;
import rowan.foundation.kernel.Exhibit.Standing;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.web.Language;
import rowan.testing.Council;
import rowan.testing.RowanTest;

@RowanTest
class DirectoryExhibitTests {

  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private Directory directory;
  @Autowired private List<Exhibits> exhibits;

  private OrganisationId provider;
  private Actor manager;
  private Actor member;

  @BeforeEach
  void aProvider() {
    var council = Council.founded(authorities, accounts);
    provider = council.organisation(OrganisationKind.PROVIDER, "Larch House");
    manager = council.holder(provider, Office.PROVIDER_MANAGER, "Manager");
    member = council.holder(Office.SCRUTINY_MEMBER);
  }

  private List<Exhibit> shown() {
    return exhibits.stream()
        .flatMap(each -> each.now(member).stream())
        .filter(exhibit -> exhibit.aim() == Aim.INFORMATION)
        .toList();
  }

  @Test
  void saysSoWhileNothingIsListed() {
    assertThat(shown())
        .containsExactly(
            new Exhibit(
                Aim.INFORMATION,
                "No service is in the public directory yet",
                "/services",
                Standing.NOTHING_YET));
  }

  @Test
  void showsAMemberWhatAnyoneCanReadAndInWhichLanguages() {
    directory.add(manager, ServiceFixture.aHelpline(provider));
    assertThat(shown())
        .containsExactly(
            new Exhibit(
                Aim.INFORMATION,
                "1 service in the public directory, to be read in English and Welsh; staff speak 2"
                    + " languages beside English",
                "/services",
                Standing.UNDER_WAY));
  }

  @Test
  void countsNoServiceThatIsPaused() {
    directory.add(
        manager, ServiceFixture.now(ServiceFixture.aHelpline(provider), Availability.PAUSED));
    assertThat(shown()).extracting(Exhibit::standing).containsExactly(Standing.NOTHING_YET);
  }

  @Test
  void saysNothingOfLanguagesThatNobodySpeaks() {
    var english =
        ServiceFixture.with(
            provider,
            Set.of(Audience.EVERYONE),
            "",
            Map.of(Language.ENGLISH, ServiceFixture.ENGLISH));
    assertThat(DirectoryExhibit.exhibit(List.of(english, english)).says())
        .isEqualTo("2 services in the public directory, to be read in English");
  }
}
