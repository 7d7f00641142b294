package rowan.support.frontdoor.web;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.SafeContact;
import rowan.foundation.web.Choice;
import rowan.foundation.web.Words;
import rowan.support.frontdoor.AskForHelp.Stay;
import rowan.support.frontdoor.AskForHelp.Wish;

/**
 * What the pages show on which somebody asks for help.
 *
 * @param action where its form goes
 * @param words in the reader's language
 * @param key with what the keys of this kind's words begin
 * @param stay whether a place to stay is asked for
 * @param wishes whether it is asked what they would like
 */
public record AskPage(String action, Words words, String key, boolean stay, boolean wishes) {

  static AskPage of(AskKind kind, Words words) {
    return new AskPage(
        kind.path(), words, kind.words(), kind == AskKind.STAY, kind == AskKind.TALK);
  }

  /** One line of the page that is looked over: what was asked, and what was answered. */
  public record Line(String key, List<String> values) {}

  /** Where one was before the first page. */
  public String back() {
    return action.equals(AskKind.SOMEONE.path()) ? "/someone" : "/";
  }

  /** What the first page asks. */
  public List<String> ofTelling() {
    return AskKind.FIELDS;
  }

  /** What the second page asks, and the ticket once there is one. */
  public List<String> ofReach() {
    return Stream.concat(ContactReader.FIELDS.stream(), Stream.of("name", "ticket")).toList();
  }

  public String say(String end) {
    return words.say(key + "." + end);
  }

  public List<Choice> whens() {
    return List.of(
        new Choice(
            Stay.When.TONIGHT.name(),
            words.say("frontdoor.stay.tonight"),
            words.say("frontdoor.stay.tonight-hint")),
        Choice.of(Stay.When.SOON, words.say("frontdoor.stay.soon")),
        Choice.of(Stay.When.LATER, words.say("frontdoor.stay.later")));
  }

  public List<Choice> wishChoices() {
    return Arrays.stream(Wish.values()).map(wish -> Choice.of(wish, wish(wish))).toList();
  }

  private String wish(Wish wish) {
    return words.say("frontdoor.wish." + wish.name().toLowerCase(Locale.ROOT));
  }

  public List<Choice> ways() {
    return List.of(
        way(Channel.IN_ROWAN, "come-back"),
        Choice.of(Channel.CALL, words.say("frontdoor.reach.call")),
        way(Channel.TEXT, "text"),
        way(Channel.EMAIL, "email"));
  }

  private Choice way(Channel channel, String end) {
    return new Choice(
        channel.name(),
        words.say("frontdoor.reach." + end),
        words.say("frontdoor.reach." + end + "-hint"));
  }

  public List<Choice> times() {
    return List.of(
        Choice.of(ContactReader.Times.ANY, words.say("frontdoor.reach.any")),
        Choice.of(ContactReader.Times.WEEKDAYS, words.say("frontdoor.reach.weekdays")),
        Choice.of(ContactReader.Times.CHOOSE, words.say("frontdoor.reach.choose")));
  }

  public List<Choice> days() {
    return Arrays.stream(DayOfWeek.values()).map(day -> Choice.of(day, named(day))).toList();
  }

  private String named(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, words.language().locale());
  }

  public List<Choice> hours() {
    return ContactReader.hours();
  }

  /** What was told, to be looked over. */
  List<Line> told(AskReader.Told told) {
    var lines = new java.util.ArrayList<Line>();
    told.stay()
        .ifPresent(place -> {
          var when = place.when().name().toLowerCase(Locale.ROOT);
          lines.add(line("frontdoor.stay.when", words.say("frontdoor.stay." + when)));
          lines.add(line("frontdoor.stay.children", place.children()));
          lines.add(line("frontdoor.stay.pets", place.pets()));
          lines.add(line("frontdoor.stay.needs", place.needs()));
          lines.add(line("frontdoor.stay.avoid", place.avoid()));
        });
    lines.add(line("frontdoor.check.what", told.what()));
    if (wishes) {
      var chosen = Arrays.stream(Wish.values()).filter(told.wishes()::contains);
      lines.add(new Line(words.say("frontdoor.check.wish"), chosen.map(this::wish).toList()));
    }
    return said(lines);
  }

  /** What was left empty is no line. */
  private static List<Line> said(List<Line> lines) {
    return lines.stream().filter(line -> !line.values().isEmpty()).toList();
  }

  /** How to answer, to be looked over. */
  List<Line> reach(AskReader.Reach reach) {
    var lines = new java.util.ArrayList<Line>();
    var contact = reach.contact();
    lines.add(line("frontdoor.check.answer", answer(contact)));
    if (contact.channel() != Channel.IN_ROWAN) {
      lines.add(line("frontdoor.check.when-safe", whenSafe(contact)));
    }
    if (contact.channel() == Channel.CALL) {
      lines.add(
          line(
              "frontdoor.check.voicemail",
              words.say(contact.voicemail() ? "frontdoor.check.yes" : "frontdoor.check.no")));
      lines.add(line("frontdoor.check.say", contact.askFor()));
    }
    lines.add(line("frontdoor.check.call-you", reach.name()));
    return said(lines);
  }

  private String answer(SafeContact contact) {
    return switch (contact.channel()) {
      case CALL -> words.say("frontdoor.check.call", contact.value());
      case TEXT -> words.say("frontdoor.check.text", contact.value());
      case EMAIL -> words.say("frontdoor.check.email", contact.value());
      case LETTER, IN_ROWAN -> words.say("frontdoor.check.come-back");
    };
  }

  private String whenSafe(SafeContact contact) {
    if (contact.equals(atAnyTime(contact))) {
      return words.say("frontdoor.check.any-time");
    }
    var days = contact.days().stream().map(this::named).toList();
    return words.say(
        "frontdoor.check.hours", String.join(", ", days), contact.from(), contact.to());
  }

  private static SafeContact atAnyTime(SafeContact contact) {
    var any = ContactReader.inRowan(contact.checkedOn());
    return new SafeContact(
        contact.channel(),
        contact.value(),
        any.days(),
        any.from(),
        any.to(),
        contact.voicemail(),
        contact.askFor(),
        contact.checkedOn());
  }

  private Line line(String key, String value) {
    return new Line(words.say(key), value.isBlank() ? List.of() : List.of(value));
  }
}
