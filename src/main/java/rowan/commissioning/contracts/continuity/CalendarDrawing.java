package rowan.commissioning.contracts.continuity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rowan.commissioning.contracts.ContractView;
import rowan.commissioning.contracts.PlannedTerms.Planned;
import rowan.commissioning.decisions.CalendarPicture;
import rowan.commissioning.decisions.CalendarPicture.Bar;
import rowan.commissioning.decisions.CalendarPicture.DecideBy;
import rowan.commissioning.decisions.CalendarPicture.Kind;
import rowan.commissioning.decisions.CalendarPicture.Row;
import rowan.commissioning.specification.ServiceKind;
import rowan.foundation.kernel.Dates;
import rowan.foundation.kernel.Term;

/** Draws contracts, options and tenders against the calendar. */
public final class CalendarDrawing {

  private static final String TABLE = "/calendar#table";
  private static final int MONTHS_BEFORE = 9;
  private static final int MONTHS_AFTER = 39;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private CalendarDrawing() {}

  /** What a mandate permits to sign in addition to a present contract. */
  public static Remedy extension(ContractView view, LocalDate latest) {
    return new Remedy(
        Remedy.Kind.EXTENSION,
        Set.copyOf(view.strands()),
        new Dates(view.days().last().plusDays(1), latest),
        view.days().last(),
        view.id().toString(),
        "extension, to %s at the latest".formatted(MONTH.format(latest)));
  }

  /** The next option of an awarded contract. */
  public static Optional<Remedy> option(ContractView view) {
    return view.award()
        .flatMap(ContractView.Award::next)
        .map(option ->
            new Remedy(
                Remedy.Kind.OPTION,
                Set.copyOf(view.strands()),
                new Dates(view.days().last().plusDays(1), option.until()),
                option.decideBy(),
                view.id().toString(),
                "option of " + Term.inWords(option.months())));
  }

  /** The whole picture, seen from a day. */
  public static CalendarPicture draw(
      LocalDate today, List<ContractView> views, List<Planned> terms, List<Outlook> outlooks) {
    var rows = new ArrayList<Row>();
    for (var service : ServiceKind.values()) {
      rows.addAll(
          rows(
              service,
              !rows.isEmpty(),
              views.stream().filter(view -> view.service() == service).toList(),
              terms.stream().filter(term -> term.service() == service).toList(),
              outlooks.stream().filter(outlook -> outlook.service() == service).findFirst()));
    }
    var pressing =
        outlooks.stream()
            .filter(outlook -> outlook.decideBy().isPresent())
            .min((one, other) -> one.decideBy().get().compareTo(other.decideBy().get()));
    return new CalendarPicture(
        shown(today, views),
        rows,
        finding(outlooks),
        pressing.flatMap(outlook -> outlook.decideBy().map(by -> new DecideBy(by, outlook.says()))),
        TABLE);
  }

  private static Dates shown(LocalDate today, List<ContractView> views) {
    var first = today.minusMonths(MONTHS_BEFORE);
    var last = today.plusMonths(MONTHS_AFTER);
    var latest =
        views.stream().map(view -> view.days().last()).max(LocalDate::compareTo).orElse(last);
    var end = latest.plusMonths(6).isBefore(last) ? latest.plusMonths(6) : last;
    return new Dates(
        first.withDayOfMonth(1), end.isBefore(today.plusMonths(12)) ? today.plusMonths(12) : end);
  }

  private static String finding(List<Outlook> outlooks) {
    return String.join(
        " ",
        outlooks.stream()
            .map(outlook ->
                outlook
                    .next()
                    .map(gap ->
                        gap.isOn(outlook.today())
                            ? "Something of %s has not been covered since %s."
                                .formatted(outlook.name(), DAY.format(gap.from()))
                            : "Signed contracts cover %s until %s."
                                .formatted(outlook.name(), DAY.format(gap.lastCovered())))
                    .orElse(""))
            .toList());
  }

  private static List<Row> rows(
      ServiceKind service,
      boolean beginsGroup,
      List<ContractView> views,
      List<Planned> terms,
      Optional<Outlook> outlook) {
    var rows = new ArrayList<Row>();
    for (var view : views) {
      if (view.isPresent()) {
        rows.add(new Row(view.title(), beginsGroup && rows.isEmpty(), present(view, outlook)));
      }
    }
    var bars = new ArrayList<Bar>();
    terms.forEach(term -> bars.add(tender(term)));
    views.stream().filter(view -> !view.isPresent()).forEach(view -> bars.addAll(signed(view)));
    outlook.flatMap(CalendarDrawing::gapToShow).ifPresent(bars::add);
    if (!bars.isEmpty()) {
      bars.sort((one, other) -> one.days().first().compareTo(other.days().first()));
      var name = shortName(service) + (rows.isEmpty() ? "" : ", new");
      rows.add(new Row(name, beginsGroup && rows.isEmpty(), bars));
    }
    return rows;
  }

  private static List<Bar> present(ContractView view, Optional<Outlook> outlook) {
    return Stream.concat(
            Stream.of(new Bar(Kind.PRESENT, view.days(), "")),
            outlook.stream()
                .flatMap(of -> of.remedies().stream())
                .filter(remedy ->
                    remedy.kind() == Remedy.Kind.EXTENSION
                        && remedy.of().equals(view.id().toString()))
                .map(remedy -> new Bar(Kind.EXTENSION_UNSIGNED, remedy.days(), remedy.label())))
        .toList();
  }

  private static Bar tender(Planned term) {
    var before = term.term().starts().minusDays(1);
    var last = before.isBefore(term.published()) ? term.published() : before;
    return new Bar(
        Kind.TENDER, new Dates(term.published(), last), "tender for " + term.term().inWords());
  }

  private static List<Bar> signed(ContractView view) {
    var bars = new ArrayList<Bar>();
    var award = view.award().orElseThrow();
    bars.add(new Bar(Kind.SIGNED, view.days(), award.term().inWords()));
    var from = view.days().last().plusDays(1);
    for (var option : award.options()) {
      if (!option.taken()) {
        bars.add(
            new Bar(
                Kind.OPTION,
                new Dates(from, option.until()),
                "option of " + Term.inWords(option.months())));
        from = option.until().plusDays(1);
      }
    }
    return bars;
  }

  /** A gap that is on, or that has its end because something signed follows. */
  private static Optional<Bar> gapToShow(Outlook outlook) {
    return outlook
        .next()
        .filter(gap -> gap.isOn(outlook.today()) || gap.until().isPresent())
        .filter(gap -> gap.closedBy(outlook.remedies()).isEmpty())
        .map(gap ->
            new Bar(
                Kind.GAP,
                new Dates(gap.from(), gap.until().orElse(outlook.today())),
                "not covered"));
  }

  private static String shortName(ServiceKind service) {
    return switch (service) {
      case SUPPORT -> "Support";
      case REFUGE -> "Refuge";
    };
  }
}
