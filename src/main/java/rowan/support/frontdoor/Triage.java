package rowan.support.frontdoor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.AccountId;
import rowan.support.casework.CaseId;
import rowan.support.casework.CaseSummary;
import rowan.support.casework.finding.Hit;
import rowan.support.casework.finding.People;
import rowan.support.frontdoor.kept.JdbcLists;
import rowan.support.frontdoor.kept.OpenFiles;
import rowan.support.frontdoor.kept.Referral;
import rowan.support.frontdoor.triage.Deciding;

/** The front door for who answers: the queue, opening what was told, answering and deciding. */
@Service
public class Triage {

  private final Acting acting;
  private final Permissions permissions;
  private final JdbcLists lists;
  private final OpenFiles files;
  private final Deciding deciding;
  private final People somebodyWeKnow;
  private final Clock clock;

  Triage(
      Acting acting,
      Permissions permissions,
      JdbcLists lists,
      OpenFiles files,
      Deciding deciding,
      People somebodyWeKnow,
      Clock clock) {
    this.acting = acting;
    this.permissions = permissions;
    this.lists = lists;
    this.files = files;
    this.deciding = deciding;
    this.somebodyWeKnow = somebodyWeKnow;
    this.clock = clock;
  }

  /** How many wait, and how many of them have had no answer in time. */
  public record Waiting(int undecided, int overdue) {}

  /** Who may lead a case from its first hour. */
  public record Lead(AccountId account, String name, int openCases) {}

  /**
   * Somebody who asked on the public pages, and whose case the actor leads.
   *
   * @param wroteAt since when a message of theirs is unanswered
   * @param askedAt since when a message to them is unanswered
   */
  public record WithCase(
      CaseSummary theCase, Optional<Instant> wroteAt, Optional<Instant> askedAt) {}

  /** What was written between who asked and the workers of a case, the oldest first. */
  public record Written(CaseSummary theCase, List<Conversation.Message> messages) {}

  /**
   * What is undecided, the most urgent first and then the longest wait.
   *
   * @param after the last of the page before, if this is not the first
   */
  public List<Sheet.Line> queue(Actor actor, @Nullable ReferralId after, int most) {
    return triaging(
        actor,
        () ->
            lists.queue(actor, after == null ? null : lists.line(actor, after).orElse(null), most));
  }

  public Waiting waiting(Actor actor) {
    return triaging(actor, () -> lists.waiting(actor, clock.instant()));
  }

  /** Decided before, with a message since that nobody has answered. */
  public List<Sheet.Line> wroteBack(Actor actor, int most) {
    return triaging(actor, () -> lists.wroteBack(actor, most));
  }

  /** What was decided, the latest first. */
  public List<Sheet.Line> decided(Actor actor, int most) {
    return triaging(actor, () -> lists.decided(actor, most));
  }

  /** Opens what was told; it is written down as a look. */
  public Optional<Sheet> open(Actor actor, ReferralId id) {
    return triaging(
        actor,
        () ->
            files
                .of(actor, "frontdoor.referral-opened", id)
                .flatMap(file -> lists.line(actor, id).map(line -> sheet(actor, file, line))));
  }

  private Sheet sheet(Actor actor, OpenFiles.OpenFile file, Sheet.Line line) {
    var referral = file.kept().referral();
    return new Sheet(
        line,
        referral.received().reference(),
        referral.received().account().map(id -> lists.name(actor, id)).orElse(""),
        referral.received().language(),
        file.told(),
        file.messages(),
        referral instanceof Referral.Accepted accepted
            ? Optional.of(accepted.caseId())
            : Optional.empty(),
        referral instanceof Referral.Closed closed
            ? Optional.of(closed.reason())
            : Optional.empty());
  }

  /** Says that the actor looks at it from now on; who referred may see that somebody does. */
  public Decision.Result take(Actor actor, ReferralId id) {
    return triaging(actor, () -> deciding.take(actor, id));
  }

  /**
   * Writes to who asked: they find it with their five words, or on the page of their referral.
   *
   * @param message made with the form: the same message twice is one
   */
  public Decision.Result write(Actor actor, ReferralId id, UUID message, String words) {
    if (words.isBlank()) {
      return Decision.Refusal.NO_WORDS.refused();
    }
    return triaging(actor, () -> deciding.write(actor, id, message, words.strip()));
  }

  public Decision.Result decide(Actor actor, Decision decision) {
    return triaging(actor, () -> deciding.decide(actor, decision));
  }

  /** Who of those known already it may be about, found by what was told. */
  public List<Hit> known(Actor actor, Sheet sheet) {
    return triaging(actor, () -> somebodyWeKnow.resembling(actor, sheet.told().findable(sheet)));
  }

  /** Who may lead, the fewest open cases first. */
  public List<Lead> leads(Actor actor) {
    return triaging(actor, () -> deciding.leads(actor));
  }

  /** Whom the actor leads the case of and writes with; needs {@code READ_CASELOAD}. */
  public List<WithCase> withCases(Actor actor, int most) {
    permissions.require(actor, Action.READ_CASELOAD);
    return acting.in(Wing.SUPPORT, actor, () -> files.withCases(actor, lists.led(actor, most)));
  }

  /**
   * What was written between who asked and the workers of a case; nothing if the case is not the
   * actor's to read, or nobody asked on the public pages. Needs {@code READ_CASE}.
   */
  public Optional<Written> messagesOf(Actor actor, CaseId caseId) {
    permissions.require(actor, Action.READ_CASE);
    return acting.in(
        Wing.SUPPORT,
        actor,
        () ->
            files
                .ofCase(actor, caseId)
                .map(found -> new Written(found.theCase(), found.file().messages())));
  }

  /**
   * Writes to who asked, from their case; needs {@code WORK_CASE}.
   *
   * @return whether the case is the actor's to work, and somebody in it asked on the public pages
   */
  public boolean write(Actor actor, CaseId caseId, UUID message, String words) {
    permissions.require(actor, Action.WORK_CASE);
    return acting.in(Wing.SUPPORT, actor, () -> files.write(actor, caseId, message, words.strip()));
  }

  private <T> T triaging(Actor actor, java.util.function.Supplier<T> work) {
    permissions.require(actor, Action.TRIAGE_REFERRALS);
    return acting.in(Wing.SUPPORT, actor, work);
  }
}
