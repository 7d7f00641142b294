package rowan.foundation.access;

/** What may be asked of Rowan. Each page and each front door states the one that it needs. */
public enum Action {
  // public
  READ_PUBLIC_PAGES,
  SIGN_IN,
  ASK_FOR_HELP,
  READ_OWN_MESSAGES,
  CONTRIBUTE_WITHOUT_ACCOUNT,

  // anyone who is signed in
  READ_HOME,

  // commissioning
  READ_DECISIONS,
  RECORD_DECISION,
  READ_ASSURANCE,
  READ_ENGAGEMENT,
  RUN_ENGAGEMENT,
  CIRCULATE,
  OPEN_CIRCULATION,
  CONTRIBUTE,
  ANSWER_CONTRIBUTION,
  READ_SPECIFICATION,
  WRITE_SPECIFICATION,
  AGREE_SPECIFICATION,
  READ_TENDERS,
  RUN_TENDER,
  READ_OPEN_TENDERS,
  SUBMIT_BID,
  OPEN_BIDS,
  EVALUATE_BIDS,
  APPROVE_AWARD,
  READ_CONTRACTS,
  MANAGE_CONTRACTS,

  // evidence
  READ_OUTCOMES,
  COMPUTE_INDICATORS,

  // support
  MAKE_REFERRAL,
  TRIAGE_REFERRALS,
  READ_CASELOAD,
  READ_CASE,
  WORK_CASE,
  HAND_OVER,
  READ_SPACES,
  HOLD_SPACE,
  MANAGE_REFUGE,
  READ_PREVENTION,
  RECORD_PREVENTION,
  EDIT_DIRECTORY,

  // foundation
  READ_AUDIT,
  ADMINISTER_ACCESS,

  /** What only the passing of time does: closing a tender, releasing a hold. */
  KEEP_TIME
}
