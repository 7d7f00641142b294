package rowan.support.refuge.stay.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.Money;
import rowan.foundation.records.RecordsOfAPerson;
import rowan.foundation.vault.Vault;
import rowan.support.casework.Casework;
import rowan.support.refuge.stay.GivenStays;
import rowan.support.refuge.stay.money.Charges;
import rowan.support.refuge.stay.money.Cover;
import rowan.support.refuge.stay.money.Pay;
import rowan.support.refuge.stay.money.SetCharge;
import rowan.support.refuge.stay.settling.AgreeLicence;
import rowan.support.refuge.stay.settling.GivenHow;
import rowan.support.refuge.stay.settling.InductionItem;
import rowan.support.refuge.stay.settling.SettlingIn;
import rowan.testing.RowanTest;

/** Who asks what is held about them is told of their stay in words, each day as people write it. */
@RowanTest
class StayRecordsTests {

  private static final LocalDate DAY = LocalDate.of(2030, 3, 5);

  @Autowired private GivenStays given;
  @Autowired private SettlingIn settling;
  @Autowired private Charges charges;
  @Autowired private Casework casework;
  @Autowired private Acting acting;
  @Autowired private Audit audit;
  @Autowired private Vault vault;

  @Autowired
  @Qualifier("recordsOfStays")
  private RecordsOfAPerson records;

  private GivenStays.Living living;

  @BeforeEach
  void aHouseholdMovedIn() {
    living = given.living();
  }

  private List<String> held() {
    var lead = living.lead();
    var person = casework.summary(lead, living.caseId()).orElseThrow().person();
    return acting.in(
        Wing.SUPPORT,
        lead,
        () -> {
          var trace = audit.look(lead, "refuge.stay-page", person.value());
          return records.about(lead, vault.key(lead, trace, person)).stream()
              .map(one -> one.source() + ": " + one.words())
              .toList();
        });
  }

  @Test
  void tellEachDayInWords() {
    var worker = living.worker();
    settling.agree(worker, living.room(), new AgreeLicence(1, GivenHow.INTERPRETER, "ur", DAY));
    settling.show(worker, living.room(), Set.of(InductionItem.KEYS), DAY);
    charges.charge(
        worker,
        living.room(),
        new SetCharge(UUID.randomUUID(), new Money(1400), Set.of(Cover.HEATING), DAY));
    charges.pay(worker, living.room(), new Pay(UUID.randomUUID(), new Money(700), DAY));
    assertThat(held())
        .contains("A stay: Moved in.", "Language of a licence: Urdu")
        .anyMatch(words ->
            words.startsWith("Agreed to a licence: Version 1, ")
                && words.endsWith(", on 5 March 2030"))
        .anyMatch(
            words -> words.startsWith("Shown the house: ") && words.endsWith(", on 5 March 2030"))
        .anyMatch(words -> words.contains(" a week from 5 March 2030, for: heating"))
        .anyMatch(words -> words.startsWith("Paid: ") && words.endsWith(", on 5 March 2030"))
        .noneMatch(words -> words.contains("2030-03"));
  }
}
