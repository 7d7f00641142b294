package rowan.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import rowan.demo.helped.RefugeStory;
import rowan.demo.helped.SupportStory;
import rowan.demo.law.LawStory;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.launch.DemoCouncil;
import rowan.launch.DemoWelcome;

/** The invented council of the demonstration: loaded once, always in the middle of its story. */
@Component
@Profile("demo")
class Fernborough implements DemoCouncil, DemoWelcome {

  static final String SLUG = "fernborough";
  private static final long SEED = 20_210_125;
  private static final int YEARS_BEFORE = 4;
  private static final int DAYS_BEFORE = 800;

  private final StoryClock clock;
  private final Authorities authorities;
  private final Accounts accounts;
  private final DirectoryStory directory;
  private final CommissioningStory commissioning;
  private final SupportStory support;
  private final RefugeStory refuge;
  private final PreventionStory prevention;
  private final PeopleStory people;
  private final LawStory law;

  Fernborough(
      StoryClock clock,
      Authorities authorities,
      Accounts accounts,
      DirectoryStory directory,
      CommissioningStory commissioning,
      SupportStory support,
      RefugeStory refuge,
      PreventionStory prevention,
      PeopleStory people,
      LawStory law) {
    this.clock = clock;
    this.authorities = authorities;
    this.accounts = accounts;
    this.directory = directory;
    this.commissioning = commissioning;
    this.support = support;
    this.refuge = refuge;
    this.prevention = prevention;
    this.people = people;
    this.law = law;
  }

  @Override
  public void load(Consumer<String> progress) {
    if (authorities.all().stream().anyMatch(one -> one.slug().equals(SLUG))) {
      return;
    }
    var now = clock.instant();
    var today = LocalDate.now(clock);
    var authority = authorities.foundForDemonstration(SLUG, Cast.COUNCIL);
    var cast = Cast.appointed(accounts, authority, today.minusYears(YEARS_BEFORE));
    directory.tell(cast);
    progress.accept("Fernborough is founded, with everybody in it");
    refuge.open(cast, now.minus(Duration.ofDays(DAYS_BEFORE)));
    refuge.stateMinimum(cast, today.minusMonths(1));
    prevention.tell(cast, today, SEED);
    law.tell(cast.named("Miriam C"));
    commissioning.tell(cast, today, progress);
    support.tell(cast, now, SEED, progress);
    people.tell(cast, today, now);
  }

  @Override
  public List<String> lines() {
    var authority = authorities.servedAt(SLUG);
    if (authority.isEmpty()) {
      return List.of();
    }
    var first = new EnumMap<Office, String>(Office.class);
    accounts
        .holders(authority.get().id())
        .forEach(
            actor -> actor.offices().forEach(office -> first.putIfAbsent(office, actor.name())));
    var lines = new ArrayList<String>();
    lines.add("Sign in at /sign-in as anybody. One for each role:");
    first.forEach((office, name) ->
        lines.add(String.format(Locale.ROOT, "  %-30s %s", office.title(), name)));
    return lines;
  }
}
