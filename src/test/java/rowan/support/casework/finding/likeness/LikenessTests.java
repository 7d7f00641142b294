package rowan.support.casework.finding.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which ways of writing a name are one, which are not, and what is said of it. */
class LikenessTests {

  private static Likeness between(String one, String other) {
    return Likeness.of(List.of(Fact.name(one)), List.of(Fact.name(other)), word -> false);
  }

  private static boolean sharesAPrint(String one, String other) {
    var prints = new HashSet<>(Prints.of(List.of(Fact.name(one))));
    return Prints.lookedFor(List.of(Fact.name(other))).stream().anyMatch(prints::contains);
  }

  @ParameterizedTest(name = "pair {index}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Muhammad Khan|Mohammed Khan",
        "Muhammad Khan|Mohamed Khaan",
        "محمد خان|Muhammad Khan",
        "أحمد حسين|Ahmed Hussain",
        "عائشة بيگم|Aisha Begum",
        "فاطمة علی|Fatima Ali",
        "یوسف احمد|Yusuf Ahmad",
        "Łucja Nowak|Lucja Nowak",
        "Siân Hughes|Sian Hughes",
        "Mary O’Connor|Mary OConnor",
        "Mary O'Connor|mary o connor",
        "Nguyen Thi Lan|Lan Thi Nguyen",
        "Nguyễn Lan|Lan Nguyen",
        "Grace Smith-Jones|Grace Jones",
        "Grace Smith-Jones|Grace Smith Jones",
        "Ewa Szczepański|Ewa Szczepanski",
        "Elif Yıldız|Elif Yildiz",
        "Zoë Brontë|Zoe Bronte",
        "Kateřina Dvořák|Katerina Dvorak",
        "Катерина Иванова|Katerina Ivanova",
        "Юлия Шевченко|Yuliya Shevchenko",
        "Γεώργιος Παπαδόπουλος|Georgios Papadopoulos",
        "Ştefania Ionescu|Stefania Ionescu",
        "Aisha Begum|Ayesha Begum",
        "Catherine Philips|Kathryn Phillips",
        "Sean McDonald|Shaun MacDonald",
        "Stephen Thompson|Steven Thomson",
        "Nadia Chowdhury|Nadia Choudhary",
        "Ahmed Sheikh|Ahmad Shaikh",
        "Ann Wright|Anne Right",
        "Moham Kha|Mohammed Khan",
        "Joanne Barker|Jaonne Barker",
      })
  void isOnePersonWrittenTwoWays(String one, String other) {
    assertThat(between(one, other).isPossible()).as("compared").isTrue();
    assertThat(sharesAPrint(one, other)).as("found").isTrue();
  }

  @ParameterizedTest(name = "pair {index}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Muhammad Khan|Mahmood Begum",
        "Asha Khan|Anna Kowalska",
        "John Smith|Jane Jones",
        "Lee Brown|Ali Barker",
        "Maria Nowak|Marta Wright",
        "Sian Hughes|Zoe Bronte",
        "Fatima Ali|Farah Iqbal",
        "Grace Jones|Carol Evans",
      })
  void isNotOnePerson(String one, String other) {
    assertThat(between(one, other).isPossible()).isFalse();
  }

  @Test
  void saysWhyInWordsTheStrongestFirst() {
    var asked =
        List.of(
            Fact.name("Mohammed Khan"),
            Fact.born(LocalDate.of(1990, 4, 11)),
            new Fact(FactKind.POSTCODE, "ls1 9zz"));
    var known =
        List.of(
            Fact.name("Muhammad Khan"),
            Fact.born(LocalDate.of(1990, 4, 11)),
            new Fact(FactKind.POSTCODE, "LS2 1AA"));
    var found = Likeness.of(asked, known, word -> false);
    assertThat(found.degree()).isEqualTo(Likeness.Degree.VERY_LIKELY);
    assertThat(found.reasons())
        .containsExactly("same date of birth", "same name", "name sounds alike");
    assertThat(found.against()).containsExactly("another postcode");
  }

  @Test
  void weighsAgreementsInTheirOrder() {
    var born = Fact.born(LocalDate.of(1990, 4, 11));
    var weights = new ArrayList<Double>();
    for (var known : List.of("Muhammad Khan", "Mohamed Khan", "Mohammed Brown", "Eve Brown")) {
      weights.add(
          Likeness.of(
                  List.of(Fact.name("Muhammad Khan"), born),
                  List.of(Fact.name(known), born),
                  word -> false)
              .weight());
    }
    assertThat(weights).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    assertThat(weights).doesNotHaveDuplicates();
  }

  @Test
  void countsACommonNameForLess() {
    var name = List.of(Fact.name("Ali Khan"));
    assertThat(Likeness.of(name, name, word -> true).weight())
        .isLessThan(Likeness.of(name, name, word -> false).weight());
  }

  @Test
  void readsADateWithDayAndMonthTheOtherWayRound() {
    var found =
        Likeness.of(
            List.of(Fact.name("Asha Khan"), Fact.born(LocalDate.of(1994, 2, 7))),
            List.of(Fact.name("Asha Khan"), Fact.born(LocalDate.of(1994, 7, 2))),
            word -> false);
    assertThat(found.reasons()).contains("day and month of birth the other way round");
    assertThat(Facts.swapped(LocalDate.of(1994, 2, 17))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "07700 900318,+447700900318",
    "+44 7700 900318,+447700900318",
    "+44 (0)7700 900318,+447700900318",
    "0044 7700 900318,+447700900318",
    "+48 512 345 678,+48512345678",
    "999,",
    "no number,"
  })
  void readsNumbersInOneForm(String written, String number) {
    assertThat(Facts.phone(written).orElse(null)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({"ls1 9zz,LS19ZZ", "SW1A 2AA,SW1A2AA", "LS1,", "Leeds,"})
  void readsPostcodesInOneForm(String written, String code) {
    assertThat(Facts.postcode(written).orElse(null)).isEqualTo(code);
  }
}
