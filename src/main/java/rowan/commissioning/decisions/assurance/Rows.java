package rowan.commissioning.decisions.assurance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import rowan.commissioning.decisions.Commitments.Commitment;
import rowan.commissioning.decisions.assurance.AssuranceReading.Due;
import rowan.commissioning.decisions.assurance.AssuranceReading.Row;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Allocate;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.RetainStaff;
import rowan.commissioning.decisions.recording.Decision;
import rowan.commissioning.decisions.recording.LawStep;
import rowan.commissioning.decisions.recording.Mandate.InForce;
import rowan.commissioning.decisions.recording.Resolution;
import rowan.commissioning.decisions.recording.ShortWording;
import rowan.foundation.access.Office;
import rowan.foundation.kernel.Aim;
import rowan.foundation.kernel.Exhibit;

/** Draws up the lines of Assurance from what happened. */
final class Rows {

  private final Decision decision;
  private final Happened happened;
  private final List<Commitment> commitments;
  private final Function<Office, String> titles;

  /**
   * @param commitments what became of the money that the decision allocates
   * @param titles the title of whoever holds an office
   */
  Rows(
      Decision decision,
      Happened happened,
      List<Commitment> commitments,
      Function<Office, String> titles) {
    this.decision = decision;
    this.happened = happened;
    this.commitments = commitments;
    this.titles = titles;
  }

  /** One for each resolution that was resolved. */
  List<Row> resolutions() {
    return decision.resolutions().stream()
        .filter(resolution -> resolution.resolved() != null)
        .map(this::resolution)
        .toList();
  }

  /** One for each mandate of the narrative, and one for each aim that it names. */
  List<Row> also(List<Exhibit> exhibits) {
    var rows = new ArrayList<Row>();
    happened.mandates().stream()
        .filter(mandate -> mandate.origin().resolution() == null)
        .map(mandate -> row("", words(List.of(mandate), ""), List.of(mandate)))
        .forEach(rows::add);
    decision.aims().stream()
        .sorted()
        .map(aim -> aim(aim, exhibits.stream().filter(each -> each.aim() == aim).toList()))
        .forEach(rows::add);
    return rows;
  }

  private Row resolution(Resolution resolution) {
    var mandates =
        happened.mandates().stream()
            .filter(mandate -> Objects.equals(mandate.origin().resolution(), resolution.id()))
            .toList();
    if (mandates.isEmpty()) {
      return new Row(
          resolution.number(),
          ShortWording.shortened(resolution.text()),
          Optional.empty(),
          "Not confirmed yet: nothing may be done under it",
          List.of(),
          List.of(),
          List.of());
    }
    return row(resolution.number(), words(mandates, resolution.text()), mandates);
  }

  private Row row(String number, String says, List<InForce> mandates) {
    var standings =
        mandates.stream().flatMap(each -> StateRules.standing(each, happened).stream()).toList();
    var shows = mandates.stream().flatMap(each -> shows(each).stream()).toList();
    return new Row(
        number,
        says,
        standings.isEmpty()
            ? Optional.empty()
            : Optional.of(ResolutionState.of(standings.stream().map(Standing::state).toList())),
        because(standings, shows),
        shows,
        standings.stream()
            .flatMap(standing -> standing.next().stream())
            .map(this::due)
            .sorted(Comparator.comparing(Due::by, Comparator.nullsLast(Comparator.naturalOrder())))
            .toList(),
        history(mandates));
  }

  /** Why it is not well, and else why it is as long as no deed shows it. */
  private static String because(List<Standing> standings, List<Piece> shows) {
    var unwell =
        standings.stream()
            .filter(each ->
                each.state() == ResolutionState.AT_RISK || each.state() == ResolutionState.BREACHED)
            .toList();
    var said = !unwell.isEmpty() ? unwell : shows.isEmpty() ? standings : List.<Standing>of();
    return said.stream().map(Standing::because).distinct().collect(Collectors.joining("; "));
  }

  private List<Piece> shows(InForce mandate) {
    var pieces = new ArrayList<Piece>();
    if (mandate.asks() instanceof Allocate allocate) {
      Allocated.piece(allocate, commitments).ifPresent(pieces::add);
    }
    pieces.addAll(Pieces.of(happened.under(mandate.id())));
    if (mandate.asks() instanceof RetainStaff && happened.retainedStaff() > 0) {
      pieces.add(
          new Piece(
              "%d employed by the council today".formatted(happened.retainedStaff()),
              null,
              happened.today()));
    }
    happened.stepsOf(mandate.id()).reversed().stream()
        .sorted(Comparator.comparing(LawStep::on).reversed())
        .map(step -> new Piece(step.step().words(), step.link(), step.on()))
        .forEach(pieces::add);
    return pieces;
  }

  private List<Piece> history(List<InForce> mandates) {
    return mandates.stream()
        .flatMap(mandate -> happened.under(mandate.id()).stream())
        .map(deed -> new Piece(deed.says(), deed.link(), deed.on()))
        .sorted(Comparator.comparing(Piece::on, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  private Due due(Standing.Next next) {
    return new Due(
        next.what(),
        next.by(),
        next.named().isEmpty() ? titles.apply(next.owner()) : String.join(", ", next.named()));
  }

  private static String words(List<InForce> mandates, String text) {
    return mandates.stream()
        .map(mandate -> ShortWording.of(mandate.asks(), text))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static Row aim(Aim aim, List<Exhibit> exhibits) {
    var states = exhibits.stream().map(Exhibit::standing).map(Rows::state).toList();
    return new Row(
        "",
        aim.title(),
        Optional.of(ResolutionState.of(states)),
        exhibits.isEmpty() ? "Nothing shows it yet" : "",
        exhibits.stream().map(each -> new Piece(each.says(), each.link(), null)).toList(),
        List.of(),
        List.of());
  }

  private static ResolutionState state(Exhibit.Standing standing) {
    return switch (standing) {
      case NOTHING_YET -> ResolutionState.NOT_STARTED;
      case UNDER_WAY -> ResolutionState.UNDER_WAY;
      case BEHIND -> ResolutionState.AT_RISK;
      case REACHED -> ResolutionState.MET;
    };
  }
}
