package rowan.demo.helped;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.SafeContact;
import rowan.support.casework.Child;
import rowan.support.casework.Community;
import rowan.support.casework.Gender;

/**
 * Makes up people who ask for help. The same seed makes the same people; telephone numbers are from
 * the range that is kept free for drama, e-mail addresses from the domain kept free for examples.
 */
final class Invented {

  private static final List<String> WOMEN =
      List.of(
          "Anna",
          "Bethan",
          "Chloe",
          "Danuta",
          "Elena",
          "Farah",
          "Grace",
          "Halima",
          "Ingrid",
          "Jasmine",
          "Katarzyna",
          "Leah",
          "Maryam",
          "Nia",
          "Olena",
          "Paige",
          "Renata",
          "Sadia",
          "Tamsin",
          "Uzma",
          "Veronika",
          "Wanda",
          "Xin",
          "Yasmin",
          "Zuzana",
          "Adaeze",
          "Bronwen",
          "Carmel",
          "Dawn",
          "Eilidh");
  private static final List<String> MEN =
      List.of("Adam", "Bilal", "Connor", "Dmitri", "Ewan", "Gareth", "Hassan", "Ian");
  private static final List<String> OTHERS = List.of("Alex", "Charlie", "Robin", "Sky");
  private static final List<String> FAMILY =
      List.of(
          "Abbey", "Bryce", "Cole", "Dudek", "Evans", "Fenn", "Gill", "Horvath", "Iqbal", "Jarvis",
          "Khan", "Lowe", "Marsh", "Nowak", "Obi", "Pike", "Quill", "Rees", "Shah", "Tran", "Usman",
          "Vance", "Webb", "Yilmaz", "Zaman", "Ashdown", "Birch", "Crane", "Dale", "Elder");
  private static final List<String> CHILDREN =
      List.of(
          "Ada", "Ben", "Cai", "Dina", "Eli", "Fay", "Gus", "Hana", "Isa", "Jude", "Kai", "Lily");

  private static final List<String> HAPPENED =
      List.of(
          "Says that the messages at night have begun again and that she is afraid to answer the door.",
          "Has been kept from her own money for two years and wants to know what she can do.",
          "Was hurt at the weekend; a neighbour called the police. Would like to talk before deciding.",
          "Has left and is staying with a friend, who can have them for one more week.",
          "Is followed on her way home in the evenings. Has told a colleague.",
          "Says that the drinking is worse again and that she no longer sleeps.",
          "Her family have begun to plan a wedding that she has not agreed to.",
          "Wants an injunction and somebody to sit beside her in court.",
          "Was told by the hospital to ask. Bruises on both arms; would not say more yet.",
          "Has a visa that depends on the marriage and believes that she may not ask for help.");

  private static final List<String> HAPPENED_TO_OTHERS =
      List.of(
          "Is followed home from work, and has changed the locks twice this year.",
          "Was hurt at the weekend. Would like to talk before deciding anything.",
          "Has left and is staying with a friend, who can have them for one more week.",
          "Is told every day that nobody would believe it. Wants to be believed.");

  private static final List<String> ASK_FOR =
      List.of("", "", "Anna from the library", "Ruth about the parcel", "the school office", "Sam");

  private static final List<String> SOURCES =
      List.of("police", "police", "health", "self", "self", "health", "school", "school");

  /** Somebody made up. */
  record Person(
      String name,
      LocalDate born,
      Gender gender,
      List<Child> children,
      SafeContact contact,
      String happened,
      String source,
      Set<Community> communities) {

    Optional<LocalDate> dateOfBirth() {
      return Optional.of(born);
    }
  }

  private final Random random;

  Invented(long seed) {
    this.random = new Random(seed);
  }

  Random random() {
    return random;
  }

  boolean chance(double of) {
    return random.nextDouble() < of;
  }

  <T> T oneOf(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** Somebody who asks on this day. */
  Person person(LocalDate today) {
    var gender = chance(0.9) ? Gender.WOMAN : chance(0.6) ? Gender.MAN : Gender.ANOTHER;
    var first =
        switch (gender) {
          case WOMAN -> oneOf(WOMEN);
          case MAN -> oneOf(MEN);
          case ANOTHER, NOT_SAID -> oneOf(OTHERS);
        };
    return new Person(
        first + " " + oneOf(FAMILY),
        today.minusYears(18 + random.nextInt(45)).minusDays(random.nextInt(365)),
        gender,
        children(),
        contact(today),
        oneOf(gender == Gender.WOMAN ? HAPPENED : HAPPENED_TO_OTHERS),
        oneOf(SOURCES),
        communities());
  }

  private List<Child> children() {
    var children = new ArrayList<Child>();
    for (int i = random.nextInt(4); i > 0; i--) {
      children.add(new Child(Optional.of(oneOf(CHILDREN)), random.nextInt(18), chance(0.5)));
    }
    return children;
  }

  private SafeContact contact(LocalDate today) {
    var mail = chance(0.15);
    var number = "07700 900" + String.format(java.util.Locale.ROOT, "%03d", random.nextInt(1000));
    var from = LocalTime.of(9 + random.nextInt(4), 0);
    return new SafeContact(
        mail ? Channel.EMAIL : chance(0.7) ? Channel.CALL : Channel.TEXT,
        mail ? "quiet" + random.nextInt(10_000) + "@example.org" : number,
        chance(0.7)
            ? EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
            : EnumSet.allOf(DayOfWeek.class),
        from,
        from.plusHours(3 + random.nextInt(4)),
        chance(0.2),
        oneOf(ASK_FOR),
        today);
  }

  private Set<Community> communities() {
    var some = EnumSet.noneOf(Community.class);
    if (chance(0.3)) {
      some.add(Community.ETHNIC_MINORITY);
    }
    if (chance(0.08)) {
      some.add(Community.REFUGEE);
    }
    if (chance(0.06)) {
      some.add(Community.SAME_SEX_RELATIONSHIP);
    }
    if (chance(0.02)) {
      some.add(Community.TRANSGENDER);
    }
    return some;
  }
}
