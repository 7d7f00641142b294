package rowan.support.frontdoor;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import rowan.support.casework.Community;

/**
 * What was told when help was asked for, as whoever it is about reads it: a line for each thing.
 */
final class ToldInWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private ToldInWords() {}

  static String of(Told told) {
    var lines = new StringJoiner("\n");
    add(lines, "Name: ", told.name());
    add(
        lines,
        "How they describe themselves: ",
        switch (told.gender()) {
          case WOMAN -> "a woman";
          case MAN -> "a man";
          case ANOTHER -> "another way";
          case NOT_SAID -> "";
        });
    told.dateOfBirth().ifPresent(day -> add(lines, "Date of birth: ", DAY.format(day)));
    add(
        lines,
        "Belongs to: ",
        Arrays.stream(Community.values())
            .filter(told.communities()::contains)
            .map(Community::title)
            .collect(Collectors.joining("; ")));
    told.children()
        .forEach(child ->
            add(
                lines,
                "A child: ",
                child.name().map(name -> name + ", ").orElse("")
                    + "aged "
                    + child.age()
                    + (child.boy() ? ", a boy" : "")));
    add(lines, "", told.asOneStory());
    var contact = told.contact();
    add(lines, "", contact.channel().safeTo() + " " + contact.when());
    if (contact.channel() != rowan.foundation.messages.Channel.LETTER) {
      add(lines, "How to reach them: ", contact.value());
    }
    add(lines, "Ask for, or sign as: ", contact.askFor());
    told.consent()
        .ifPresent(consent -> {
          add(lines, "Whether they agreed to the referral: ", consent.given().title());
          consent
              .reason()
              .ifPresent(why -> add(lines, "Why it was sent all the same: ", why.title()));
          add(lines, "What was weighed: ", consent.words());
        });
    return lines.toString();
  }

  private static void add(StringJoiner lines, String before, String words) {
    if (!words.isBlank()) {
      lines.add(before + words.strip());
    }
  }
}
