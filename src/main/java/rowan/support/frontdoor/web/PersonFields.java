package rowan.support.frontdoor.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.SafeContact;
import rowan.foundation.web.Choice;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Language;
import rowan.foundation.web.Words;
import rowan.support.casework.Child;
import rowan.support.casework.Community;
import rowan.support.casework.Gender;

/**
 * The fields by which staff say who somebody is and how it is safe to reach them: on the form of a
 * referral, and again when a case is opened.
 */
public final class PersonFields {

  private static final int MOST_NAME = 120;
  private static final int MOST_LINES = 2_000;

  private PersonFields() {}

  /** What the fields said. */
  public record Said(
      String name,
      Optional<LocalDate> born,
      Gender gender,
      Set<Community> communities,
      List<Child> children,
      SafeContact contact) {}

  /** Reads them; nothing is given where the form has errors. */
  public static Optional<Said> read(FormReader form, LocalDate today) {
    var name = form.text("name", "Enter a name, or what they wish to be called", MOST_NAME);
    var born = form.optionalDate("born", "Enter the date of birth");
    var gender = form.optionalChoice("gender", "Choose from the list", Gender.class);
    var communities = form.optionalChoices("community", Community.class);
    var answers = new PublicAnswers(form, Words.in(Language.ENGLISH));
    var contact = new ContactReader(answers, today).read();
    var lines = form.optionalProse("children", "Write the children", MOST_LINES);
    var children = ChildLines.read(lines);
    if (children.isEmpty()) {
      form.refuse("children", ChildLines.SENTENCE);
    }
    return form.hasErrors()
        ? Optional.empty()
        : Optional.of(
            new Said(
                name,
                born,
                gender.orElse(Gender.NOT_SAID),
                communities,
                children.orElseThrow(),
                contact.orElseThrow()));
  }

  public static Form filled(Said said) {
    var form =
        Form.blank()
            .with("name", said.name)
            .with("gender", said.gender.name())
            .with("community", said.communities.stream().map(Enum::name).toList())
            .with("children", ChildLines.written(said.children));
    if (said.born.isPresent()) {
      form = form.with("born", said.born.get());
    }
    return ContactReader.filled(form, said.contact);
  }

  public static List<Choice> genders() {
    return List.of(
        Choice.of(Gender.WOMAN, "A woman"),
        Choice.of(Gender.MAN, "A man"),
        Choice.of(Gender.ANOTHER, "Another way"),
        Choice.of(Gender.NOT_SAID, "They have not said"));
  }

  public static List<Choice> communities() {
    return Arrays.stream(Community.values())
        .map(community -> Choice.of(community, community.title()))
        .toList();
  }

  public static List<Choice> ways() {
    return List.of(
        Choice.of(
            Channel.IN_ROWAN, "No safe way is known yet", "Nothing is sent, and nobody calls."),
        Choice.of(Channel.CALL, "Call"),
        Choice.of(Channel.TEXT, "Text"),
        Choice.of(Channel.EMAIL, "Email"));
  }

  public static List<Choice> times() {
    return List.of(
        Choice.of(ContactReader.Times.ANY, "Any day, at any time"),
        Choice.of(ContactReader.Times.WEEKDAYS, "Monday to Friday, 9:00 to 17:00"),
        Choice.of(ContactReader.Times.CHOOSE, "Only on these days, between these hours"));
  }

  public static List<Choice> days() {
    return AskPage.of(AskKind.TALK, Words.in(Language.ENGLISH)).days();
  }

  public static List<Choice> hours() {
    return ContactReader.hours();
  }
}
