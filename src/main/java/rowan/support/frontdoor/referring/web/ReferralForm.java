package rowan.support.frontdoor.referring.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import rowan.foundation.web.Choice;
import rowan.foundation.web.FormReader;
import rowan.support.frontdoor.Asker;
import rowan.support.frontdoor.MakeReferral;
import rowan.support.frontdoor.MakeReferral.Consent;
import rowan.support.frontdoor.MakeReferral.Risk;
import rowan.support.frontdoor.web.PersonFields;

/** The form of an agency's referral: what it offers, and how it is read. */
public final class ReferralForm {

  private static final int MOST = 10_000;
  private static final int MOST_WEIGHED = 2_000;

  private ReferralForm() {}

  /** The referral, unless something on the form was refused. */
  static Optional<MakeReferral> read(FormReader form, LocalDate today, UUID fresh) {
    boolean tonight = form.ticked("tonight");
    var person = PersonFields.read(form, today);
    var happened =
        form.prose("happened", "Say what happened, so that they need not tell it again", MOST);
    var noticed = form.optionalChoices("noticed", Risk.class);
    var danger = form.optionalProse("danger", "Say what else you noticed", MOST);
    var consent = consent(form);
    var agency = form.choice("agency", "Choose what kind of service you are from", Asker.class);
    if (agency.ifGiven().filter(Asker::hasWords).isPresent()) {
      form.refuse("agency", "Choose what kind of service you are from");
    }
    var ticket = form.optionalId("ticket", "Send the form again").orElse(fresh);
    if (form.hasErrors() || person.isEmpty() || consent.isEmpty()) {
      return Optional.empty();
    }
    var said = person.get();
    return Optional.of(
        new MakeReferral(
            ticket,
            agency.value(),
            said.name(),
            said.born(),
            said.gender(),
            said.communities(),
            said.children(),
            said.contact(),
            consent.get(),
            happened,
            noticed,
            danger,
            tonight));
  }

  private static Optional<Consent> consent(FormReader form) {
    var given =
        form.choice("consent", "Say whether they agreed to be referred", Consent.Given.class);
    if (given.ifGiven().isEmpty()) {
      return Optional.empty();
    }
    if (given.value() == Consent.Given.AGREED) {
      return Optional.of(Consent.agreed());
    }
    var reason =
        form.choice(
            "reason", "Say why the law lets you share it without them", Consent.Reason.class);
    var weighed = form.prose("weighed", "Write what you weighed", MOST_WEIGHED);
    return Optional.of(new Consent(given.value(), reason.ifGiven(), weighed));
  }

  public static List<Choice> agencies() {
    return choices(Asker.agencies(), Asker::title);
  }

  public static List<Choice> risks() {
    return choices(EnumSet.allOf(Risk.class), Risk::title);
  }

  public static List<Choice> consents() {
    return choices(Arrays.asList(Consent.Given.values()), Consent.Given::title);
  }

  public static List<Choice> reasons() {
    return choices(Arrays.asList(Consent.Reason.values()), Consent.Reason::title);
  }

  private static <E extends Enum<E>> List<Choice> choices(
      java.util.Collection<E> values, Function<E, String> title) {
    return values.stream().map(value -> Choice.of(value, title.apply(value))).toList();
  }
}
