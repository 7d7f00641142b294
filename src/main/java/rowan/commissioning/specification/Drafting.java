package rowan.commissioning.specification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import rowan.commissioning.decisions.Act;
import rowan.commissioning.decisions.AuthorityResult;
import rowan.commissioning.decisions.Deed;
import rowan.commissioning.decisions.DeedKind;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.decisions.MandateSummary;
import rowan.commissioning.decisions.Mandates;
import rowan.commissioning.engagement.Contributions;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.TimeOrderedIds;

/** The front door of specifications: writing a draft, and agreeing to it. */
@Service
public class Drafting implements Specifications {

  private final Acting acting;
  private final Permissions permissions;
  private final JdbcSpecifications stored;
  private final Mandates mandates;
  private final Contributions contributions;
  private final Clock clock;

  Drafting(
      Acting acting,
      Permissions permissions,
      JdbcSpecifications stored,
      Mandates mandates,
      Contributions contributions,
      Clock clock) {
    this.acting = acting;
    this.permissions = permissions;
    this.stored = stored;
    this.mandates = mandates;
    this.contributions = contributions;
    this.clock = clock;
  }

  /** Begins the next version for a service. There is one draft of a service at a time. */
  public DraftResult begin(
      Actor by,
      ServiceKind service,
      String title,
      MandateId mandate,
      LocalDate contributionsUntil) {
    permissions.require(by, Action.WRITE_SPECIFICATION);
    return acting.in(
        Wing.COMMISSIONING,
        by,
        () -> {
          if (mandates.find(by, mandate).isEmpty()) {
            return new DraftResult.Refused(
                "Choose a confirmed resolution that this specification is written under.");
          }
          var id = new SpecificationId(TimeOrderedIds.next(clock));
          if (!stored.begin(by, id, service, title, mandate, contributionsUntil)) {
            return new DraftResult.Refused(
                "There is a draft for this service already. Go on with that one.");
          }
          report(by, mandate, DeedKind.SPECIFICATION_DRAFTED, "Draft of '" + title + "' begun", id);
          return new DraftResult.Done(id);
        });
  }

  /** Adds a section at the end of a draft. */
  public DraftResult addSection(
      Actor by, SpecificationId id, String title, String outcome, String words) {
    return changed(by, id, () -> stored.addSection(by, id, title, outcome, words));
  }

  /** Sets what an indicator is to reach, or changes it. */
  public DraftResult setTarget(Actor by, SpecificationId id, Target target) {
    return changed(by, id, () -> stored.setTarget(by, id, target));
  }

  /** Sets the minimum provision, whether a female-only space is ensured, and the reviews. */
  public DraftResult setProvision(
      Actor by, SpecificationId id, int minimumSpaces, boolean femaleOnly, int reviewMonths) {
    return changed(
        by, id, () -> stored.setProvision(by, id, minimumSpaces, femaleOnly, reviewMonths));
  }

  private DraftResult changed(Actor by, SpecificationId id, Runnable change) {
    permissions.require(by, Action.WRITE_SPECIFICATION);
    return acting.in(
        Wing.COMMISSIONING,
        by,
        () -> {
          if (stored.find(by, id).filter(SpecificationView::draft).isEmpty()) {
            return new DraftResult.Refused("This version was agreed already, and does not change.");
          }
          change.run();
          return new DraftResult.Done(id);
        });
  }

  /** The confirmed mandates that a specification may be written under. */
  public List<MandateSummary> mandatesToWriteUnder(Actor actor) {
    permissions.require(actor, Action.WRITE_SPECIFICATION);
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () ->
            Stream.of("co-produce", "commission")
                .flatMap(kind -> mandates.inForce(actor, kind).stream())
                .toList());
  }

  /** Every version, newest first. */
  public List<SpecificationView> all(Actor actor) {
    permissions.require(actor, Action.READ_SPECIFICATION);
    return acting.in(Wing.COMMISSIONING, actor, () -> stored.all(actor));
  }

  public Optional<SpecificationView> find(Actor actor, SpecificationId id) {
    permissions.require(actor, Action.READ_SPECIFICATION);
    return acting.in(Wing.COMMISSIONING, actor, () -> stored.find(actor, id));
  }

  /** What a version says otherwise than the one before it; nothing if there is none before it. */
  public Optional<Comparison> compare(Actor actor, SpecificationId id) {
    permissions.require(actor, Action.READ_SPECIFICATION);
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () ->
            stored
                .find(actor, id)
                .flatMap(later ->
                    stored.before(actor, later).map(earlier -> Comparison.of(earlier, later))));
  }

  /**
   * Records that this holder of an office agrees. The version is agreed when everyone has whom the
   * mandate names; whoever it does not name is refused.
   */
  public DraftResult agree(Actor by, SpecificationId id) {
    permissions.require(by, Action.AGREE_SPECIFICATION);
    return acting.in(Wing.COMMISSIONING, by, () -> agreementNoted(by, id));
  }

  private DraftResult agreementNoted(Actor by, SpecificationId id) {
    var draft = stored.find(by, id);
    if (draft.isEmpty()) {
      return new DraftResult.Refused("There is no such specification.");
    }
    int unanswered = contributions.count(by, id.value()).waiting();
    var objection = DraftRule.firstObjection(draft.get(), unanswered);
    if (objection.isPresent()) {
      return new DraftResult.Refused(objection.get());
    }
    var mandate = draft.get().mandate();
    if (!mandates.concerns(by, mandate, by.title())) {
      return new DraftResult.Refused(
          "The resolution that this is written under does not name your office, so that your"
              + " agreement is not asked for.");
    }
    stored.agree(by, id, clock.instant());
    var titles =
        Stream.concat(
                draft.get().agreements().stream().map(SpecificationView.Agreement::title),
                Stream.of(by.title()))
            .distinct()
            .toList();
    return switch (mandates.authorise(by, mandate, new Act.AgreeSpecification(titles))) {
      case AuthorityResult.Refused(var reason, var sentence) -> new DraftResult.Noted(id, sentence);
      case AuthorityResult.Granted(var under) -> {
        stored.finish(by, id, LocalDate.now(clock));
        report(
            by,
            under,
            DeedKind.SPECIFICATION_AGREED,
            "Version %d of '%s' agreed".formatted(draft.get().version(), draft.get().title()),
            id);
        yield new DraftResult.Done(id);
      }
    };
  }

  private void report(Actor by, MandateId mandate, DeedKind kind, String says, SpecificationId id) {
    mandates.report(
        by, new Deed(mandate, kind, LocalDate.now(clock), says, "/specifications/" + id));
  }

  @Override
  public Optional<AgreedSpecification> agreed(Actor actor, SpecificationId id) {
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> stored.find(actor, id).flatMap(version -> version.agreedOn().map(version::asAgreed)));
  }

  @Override
  public List<AgreedSpecification> agreed(Actor actor, ServiceKind service) {
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () ->
            stored.all(actor).stream()
                .filter(version -> version.service() == service)
                .flatMap(version -> version.agreedOn().map(version::asAgreed).stream())
                .toList());
  }
}
