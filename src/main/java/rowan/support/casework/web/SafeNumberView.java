package rowan.support.casework.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import rowan.foundation.messages.Channel;
import rowan.foundation.web.Choice;
import rowan.support.casework.contact.ContactWay;
import rowan.support.casework.contact.SafeNumber;

/** The number or address, shown on asking, and the choices of its form. */
public record SafeNumberView(SafeNumber shown) {

  static final Set<String> REACHED = Set.of("yes", "no");

  public String initials() {
    return shown.initials();
  }

  public String when() {
    return SafeWords.sentence(shown.plan());
  }

  public String value() {
    return shown.plan().value();
  }

  public boolean dials() {
    return shown.plan().channel() == Channel.CALL;
  }

  /** For the link that dials. */
  public String dialled() {
    return "tel:" + value().replaceAll("[^+0-9]", "");
  }

  public String voicemail() {
    return shown.plan().voicemail()
        ? "Voicemail is safe."
        : "Leave no voicemail. Withhold our number.";
  }

  public List<Choice> ways() {
    return Arrays.stream(ContactWay.values()).map(way -> Choice.of(way, way.title())).toList();
  }

  public List<Choice> reached() {
    return List.of(
        new Choice("yes", "Yes, I spoke with them"), new Choice("no", "No answer, or not them"));
  }
}
