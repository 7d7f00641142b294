package rowan.foundation.access;

import static rowan.foundation.access.Action.*;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The one place that says which office may do what. What is not granted here is refused; the
 * database's row-level security is the second lock.
 */
@Component
public class Permissions {

  private static final Set<Action> PUBLIC =
      EnumSet.of(
          READ_PUBLIC_PAGES,
          SIGN_IN,
          ASK_FOR_HELP,
          READ_OWN_MESSAGES,
          CONTRIBUTE_WITHOUT_ACCOUNT,
          ASK_AS_MEMBER);

  private static final Set<Action> SCRUTINY =
      EnumSet.of(READ_DECISIONS, READ_ASSURANCE, READ_SPECIFICATION, READ_CONTRACTS, READ_OUTCOMES);

  private static final Set<Action> CASE_WORK =
      EnumSet.of(
          READ_CASELOAD,
          READ_CASE,
          WORK_CASE,
          HAND_OVER,
          BREAK_GLASS,
          FIND_PEOPLE,
          READ_SPACES,
          HOLD_SPACE,
          MAKE_REFERRAL);

  /** What shows words about a person who is helped: for those alone whose standing is in date. */
  private static final Set<Action> OPENS_RECORDS =
      EnumSet.of(
          READ_CASELOAD,
          READ_CASE,
          WORK_CASE,
          HAND_OVER,
          BREAK_GLASS,
          TRIAGE_REFERRALS,
          HOLD_SPACE,
          MANAGE_REFUGE,
          REVIEW_BREAK_GLASS);

  private static final Map<Office, Set<Action>> GRANTED = new EnumMap<>(Office.class);

  static {
    grant(Office.VISITOR);
    grant(Office.CLOCK, KEEP_TIME, COMPUTE_INDICATORS);
    grant(Office.COLLEAGUE);
    grant(Office.DEMOCRATIC_SERVICES, SCRUTINY, RECORD_DECISION, READ_ENGAGEMENT);
    grant(
        Office.COMMISSIONER,
        SCRUTINY,
        READ_ENGAGEMENT,
        RUN_ENGAGEMENT,
        CIRCULATE,
        ANSWER_CONTRIBUTION,
        WRITE_SPECIFICATION,
        READ_TENDERS,
        MANAGE_CONTRACTS,
        COMPUTE_INDICATORS,
        READ_PREVENTION,
        EDIT_DIRECTORY);
    grant(Office.PROCUREMENT_LEAD, SCRUTINY, READ_ENGAGEMENT, READ_TENDERS, RUN_TENDER);
    grant(Office.OPENING_OFFICER, EnumSet.of(READ_TENDERS, OPEN_BIDS));
    grant(Office.EVALUATOR, EnumSet.of(READ_SPECIFICATION, READ_TENDERS, EVALUATE_BIDS));
    grant(
        Office.STRATEGIC_DIRECTOR,
        SCRUTINY,
        READ_ENGAGEMENT,
        READ_TENDERS,
        APPROVE_AWARD,
        CONFIRM_ERASURE);
    grant(
        Office.CABINET_MEMBER,
        SCRUTINY,
        READ_ENGAGEMENT,
        OPEN_CIRCULATION,
        CONTRIBUTE,
        AGREE_SPECIFICATION);
    grant(
        Office.SCRUTINY_MEMBER,
        SCRUTINY,
        READ_ENGAGEMENT,
        OPEN_CIRCULATION,
        CONTRIBUTE,
        AGREE_SPECIFICATION);
    grant(Office.BIDDER, EnumSet.of(READ_OPEN_TENDERS, SUBMIT_BID));
    grant(
        Office.PROVIDER_MANAGER,
        EnumSet.of(
            READ_CONTRACTS,
            READ_OUTCOMES,
            READ_SPACES,
            MAKE_SPACE_READY,
            MANAGE_REFUGE,
            KEEP_NETWORK,
            READ_PREVENTION,
            EDIT_DIRECTORY,
            KEEP_STANDING,
            INVITE,
            SIGN_OFF_SHARING));
    grant(Office.REFERRER, EnumSet.of(MAKE_REFERRAL));
    grant(
        Office.TRIAGE,
        EnumSet.of(
            TRIAGE_REFERRALS,
            MAKE_REFERRAL,
            READ_CASELOAD,
            READ_CASE,
            WORK_CASE,
            BREAK_GLASS,
            FIND_PEOPLE,
            READ_SPACES,
            HOLD_SPACE,
            SIGN_OFF_SHARING));
    grant(Office.IDVA, CASE_WORK);
    grant(Office.SUPPORT_WORKER, CASE_WORK);
    grant(Office.REFUGE_WORKER, CASE_WORK, MAKE_SPACE_READY);
    grant(
        Office.REFUGE_MANAGER,
        CASE_WORK,
        MAKE_SPACE_READY,
        MANAGE_REFUGE,
        KEEP_NETWORK,
        SIGN_OFF_SHARING);
    grant(Office.PREVENTION_LEAD, EnumSet.of(READ_PREVENTION, RECORD_PREVENTION));
    grant(
        Office.INFORMATION_GOVERNANCE,
        EnumSet.of(
            READ_AUDIT,
            REVIEW_BREAK_GLASS,
            REVIEW_ADDRESSES,
            NAME_STAFF,
            KEEP_LAWFUL_BASES,
            ANSWER_SUBJECT_ACCESS,
            KEEP_RETENTION,
            CONFIRM_ERASURE,
            CONFIRM_OFFICE));
    grant(Office.AUDITOR, SCRUTINY, READ_ENGAGEMENT, READ_AUDIT);
    grant(
        Office.ADMINISTRATOR,
        EnumSet.of(ADMINISTER_ACCESS, KEEP_STANDING, CONFIRM_OFFICE, INVITE, KEEP_NETWORK));
  }

  private static void grant(Office office, Action... actions) {
    grant(office, EnumSet.noneOf(Action.class), actions);
  }

  private static void grant(Office office, Set<Action> most, Action... more) {
    var all = EnumSet.copyOf(PUBLIC);
    all.addAll(most);
    Collections.addAll(all, more);
    if (office != Office.VISITOR && office != Office.CLOCK) {
      Collections.addAll(all, READ_HOME, KEEP_OWN_SIGN_IN, VOUCH_FOR_COLLEAGUE, AGREE_TO_CONDUCT);
    }
    GRANTED.put(office, Collections.unmodifiableSet(all));
  }

  /** Whether any office that the actor holds permits the action. */
  public boolean permit(Actor actor, Action action) {
    for (var office : actor.offices()) {
      if (granted(office).contains(action)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Stops an actor whose offices do not permit the action.
   *
   * @throws NotPermitted which reaches the person as a page that gives nothing away
   */
  public void require(Actor actor, Action action) {
    if (!permit(actor, action)) {
      throw new NotPermitted(action);
    }
  }

  /**
   * Whether an office opens records of people who are helped, and so counts only while vetting,
   * training and the code of conduct are in date.
   */
  public boolean opensRecords(Office office) {
    return granted(office).stream().anyMatch(OPENS_RECORDS::contains);
  }

  /**
   * Whether an office is over other people's access or the log of it, and so is given by one and
   * confirmed by another.
   */
  public boolean takesTwo(Office office) {
    return granted(office).contains(CONFIRM_OFFICE) || granted(office).contains(READ_AUDIT);
  }

  /** What an office permits: the row of the access matrix. */
  public Set<Action> granted(Office office) {
    return GRANTED.getOrDefault(office, Set.of());
  }
}
