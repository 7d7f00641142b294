package rowan.support.frontdoor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.SafeContact;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.support.casework.Child;
import rowan.support.casework.Community;
import rowan.support.casework.Gender;
import rowan.support.casework.finding.likeness.Fact;
import rowan.support.frontdoor.AskForHelp.Stay;
import rowan.support.frontdoor.AskForHelp.Wish;
import rowan.support.frontdoor.MakeReferral.Consent;
import rowan.support.frontdoor.MakeReferral.Risk;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that was told when help was asked for, as it was told. It is stored whole, as sealed
 * JSON; a field that an older version stored and that has gone is passed over.
 */
public record Told(
    String name,
    Optional<LocalDate> dateOfBirth,
    Gender gender,
    Set<Community> communities,
    List<Child> children,
    String whatIsHappening,
    Set<Wish> wishes,
    Optional<Stay> stay,
    SafeContact contact,
    Optional<Consent> consent,
    Set<Risk> noticed,
    String danger) {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public static Told of(AskForHelp asked) {
    return new Told(
        asked.name(),
        Optional.empty(),
        Gender.NOT_SAID,
        Set.of(),
        List.of(),
        asked.whatIsHappening(),
        asked.wishes(),
        asked.stay(),
        asked.contact(),
        Optional.empty(),
        Set.of(),
        "");
  }

  public static Told of(MakeReferral made) {
    return new Told(
        made.name(),
        made.dateOfBirth(),
        made.gender(),
        made.communities(),
        made.children(),
        made.whatHappened(),
        Set.of(),
        Optional.empty(),
        made.contact(),
        Optional.of(made.consent()),
        made.noticed(),
        made.danger());
  }

  /** What the case is opened with, so that nobody has to ask for it again. */
  public String asOneStory() {
    var story = new StringJoiner("\n\n");
    add(story, "", whatIsHappening);
    add(story, "Would like: ", inOrder(Wish.class, wishes).map(Wish::title));
    stay.ifPresent(place -> {
      add(story, "Somewhere safe to stay: ", place.when().title());
      add(story, "Coming along: ", place.children());
      add(story, "Pets: ", place.pets());
      add(story, "Needs: ", place.needs());
      add(story, "Not safe near: ", place.avoid());
    });
    add(story, "Noticed by who referred: ", inOrder(Risk.class, noticed).map(Risk::title));
    add(story, "", danger);
    return story.toString();
  }

  /** By what its person may be found; nothing where somebody close asked, whose name it is. */
  List<Fact> findable(Sheet sheet) {
    var facts = new ArrayList<Fact>();
    if (sheet.line().asker() != Asker.SOMEONE_CLOSE) {
      if (!name.isBlank()) {
        facts.add(Fact.name(name));
      }
      dateOfBirth.ifPresent(day -> facts.add(Fact.born(day)));
      if (contact.channel() == Channel.CALL || contact.channel() == Channel.TEXT) {
        facts.add(Fact.phone(contact.value()));
      }
    }
    return facts;
  }

  private static void add(StringJoiner story, String before, String words) {
    if (!words.isBlank()) {
      story.add(before + words.strip());
    }
  }

  private static void add(
      StringJoiner story, String before, java.util.stream.Stream<String> titles) {
    add(story, before, titles.collect(Collectors.joining("; ")));
  }

  private static <E extends Enum<E>> java.util.stream.Stream<E> inOrder(
      Class<E> of, Set<E> chosen) {
    return EnumSet.allOf(of).stream().filter(chosen::contains);
  }

  /** What was told, as it is stored. */
  public static final class Sealed {

    private final byte[] bytes;

    public Sealed(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    public byte[] bytes() {
      return bytes.clone();
    }

    public Told opened(PersonKey key, ReferralId referral) {
      return read(key.open(place(referral), bytes));
    }
  }

  /** Reads it as it is stored once it is opened. */
  static Told read(String json) {
    return JSON.readValue(json, Told.class);
  }

  public Sealed sealed(PersonKey key, ReferralId referral) {
    return new Sealed(key.seal(place(referral), JSON.writeValueAsString(this)));
  }

  private static Place place(ReferralId referral) {
    return new Place("frontdoor.referral.told", referral.value());
  }
}
