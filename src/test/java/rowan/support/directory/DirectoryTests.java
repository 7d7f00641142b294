package rowan.support.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.web.Language;
import rowan.testing.Council;
import rowan.testing.RowanTest;

@RowanTest
class DirectoryTests {

  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private Directory directory;

  private Council council;
  private OrganisationId provider;
  private Actor manager;
  private Actor visitor;

  @BeforeEach
  void aProvider() {
    council = Council.founded(authorities, accounts);
    provider = council.organisation(OrganisationKind.PROVIDER, "Larch House");
    manager = council.holder(provider, Office.PROVIDER_MANAGER, "Manager");
    visitor = Actor.visitor(council.authority().id());
  }

  private ServiceId listed() {
    return switch (directory.add(manager, ServiceFixture.aHelpline(provider))) {
      case DirectoryResult.Done(var id) -> id;
      case DirectoryResult.Refused(var refusal) -> throw new AssertionError(refusal);
    };
  }

  @Test
  void showsAVisitorWhatAProviderListed() {
    var id = listed();
    assertThat(directory.services(visitor))
        .singleElement()
        .satisfies(service -> {
          assertThat(service.id()).isEqualTo(id);
          assertThat(service.organisation()).isEqualTo("Larch House");
          assertThat(service.description()).isEqualTo(ServiceFixture.aHelpline(provider));
        });
  }

  @Test
  void speaksWelshWhereItCanAndEnglishWhereNot() {
    var service = directory.service(visitor, listed()).orElseThrow();
    assertThat(service.in(Language.WELSH)).isEqualTo(ServiceFixture.WELSH);
    assertThat(service.in(Language.ARABIC)).isEqualTo(ServiceFixture.ENGLISH);
    assertThat(service.spokenTo(Language.ARABIC)).isEqualTo(Language.ENGLISH);
  }

  @Test
  void showsAtOnceThatAServiceIsFull() {
    var id = listed();
    var seen = directory.service(manager, id).orElseThrow();
    var full = ServiceFixture.now(seen.description(), Availability.FULL);
    assertThat(directory.change(manager, id, seen.version(), full))
        .isEqualTo(new DirectoryResult.Done(id));
    assertThat(directory.service(visitor, id).orElseThrow().description().availability())
        .isEqualTo(Availability.FULL);
  }

  @Test
  void listsWhatIsOpenBeforeWhatIsPaused() {
    var paused = listed();
    var seen = directory.service(manager, paused).orElseThrow();
    directory.change(
        manager, paused, 1, ServiceFixture.now(seen.description(), Availability.PAUSED));
    var open = listed();
    assertThat(directory.services(visitor))
        .extracting(ListedService::id)
        .containsExactly(open, paused);
  }

  @Test
  void refusesAChangeOfWhatSomebodyElseChangedMeanwhile() {
    var id = listed();
    var description = ServiceFixture.aHelpline(provider);
    directory.change(manager, id, 1, description);
    assertThat(directory.change(manager, id, 1, description))
        .isEqualTo(new DirectoryResult.Refused(DirectoryRefusal.CHANGED_MEANWHILE));
  }

  @Test
  void letsNoProviderTakeOverAnothersService() {
    var id = listed();
    var other = council.organisation(OrganisationKind.PROVIDER, "Open Gate");
    var rival = council.holder(other, Office.PROVIDER_MANAGER, "Manager");
    assertThat(directory.change(rival, id, 1, ServiceFixture.aHelpline(other)))
        .isEqualTo(new DirectoryResult.Refused(DirectoryRefusal.OF_ANOTHER_ORGANISATION));
  }

  @Test
  void listsNoServiceOfABidder() {
    var bidder = council.organisation(OrganisationKind.BIDDER, "Rosewell");
    var commissioner = council.holder(Office.COMMISSIONER);
    assertThat(directory.add(commissioner, ServiceFixture.aHelpline(bidder)))
        .isEqualTo(new DirectoryResult.Refused(DirectoryRefusal.NOT_A_PROVIDER));
  }

  @Test
  void offersAManagerTheirOwnOrganisationAndACommissionerEach() {
    assertThat(directory.organisations(manager)).extracting(o -> o.id()).containsExactly(provider);
    assertThat(directory.organisations(council.holder(Office.COMMISSIONER)))
        .extracting(o -> o.id())
        .contains(provider, council.organisation());
  }

  @Test
  void letsNobodyElseEdit() {
    var worker = council.holder(Office.IDVA);
    assertThatThrownBy(() -> directory.add(worker, ServiceFixture.aHelpline(provider)))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void showsNothingOfAnotherCouncil() {
    listed();
    var elsewhere = Actor.visitor(Council.founded(authorities, accounts).authority().id());
    assertThat(directory.services(elsewhere)).isEmpty();
  }

  @Test
  void forgetsATranslationThatIsTakenOut() {
    var id = listed();
    var onlyEnglish =
        ServiceFixture.with(
            provider,
            ServiceFixture.aHelpline(provider).audiences(),
            "",
            Map.of(Language.ENGLISH, ServiceFixture.ENGLISH));
    directory.change(manager, id, 1, onlyEnglish);
    var service = directory.service(visitor, id).orElseThrow();
    assertThat(service.spokenTo(Language.WELSH)).isEqualTo(Language.ENGLISH);
    assertThat(service.description().hours()).isEmpty();
  }
}
