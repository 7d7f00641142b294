package rowan.bench;

/** The statements of pages that their rooms keep to themselves, word for word as they send them. */
final class PageSql {

  /** Bytes of a person's key as it is stored. */
  static final int WRAPPED = 65;

  /** Bytes of the generated referral form as it is stored. */
  static final int TOLD = 520;

  static final String TAKE_ON =
      """
      select set_config('role', ?, true), set_config('rowan.authority', ?, true),
             set_config('rowan.organisation', ?, true), set_config('rowan.account', ?, true),
             set_config('plan_cache_mode', ?, true)\
      """;

  static final String AUDIT =
      """
      insert into audit.entry (authority_id, at, kind, what, account_id, organisation_id, offices, subjects)
      values (?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  static final String KEYS =
      """
      select person_id, wrapped from vault.person_key
      where authority_id = ? and person_id = any(?)\
      """;

  static final String LOOK_AND_KEYS = "with looked as (" + AUDIT + ") " + KEYS;

  static final String ADMIT =
      """
      insert into vault.person_key (authority_id, person_id, wrapped, made_at)
      values (?, ?, ?, ?)\
      """;

  static final String SAFE_CONTACT =
      """
      select person_id, number, channel, days, from_time, to_time, details, checked_on
      from messages.safe_contact
      where authority_id = ? and person_id = ?
      order by number desc limit 1\
      """;

  static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

  static final String REFERRAL =
      """
      select id, person_id, asker, urgency, language, received_at, account_id, organisation_id,
             reference, told, answered_at, wrote_at, asked_at, state, taken_by, taken_at,
             decided_by, decided_at, case_id, lead_id, case_closed_at, closing_reason, version
      from frontdoor.referral
      where authority_id = ?\
      """;

  static final String ADD_REFERRAL =
      """
      insert into frontdoor.referral (authority_id, id, person_id, asker, urgency, language,
        received_at, account_id, organisation_id, reference, ticket, words, told)
      values (?, ?, ?, ?, ?, ?, ?, ?,
        ?, ?, ?, ?, ?)\
      """;

  static final String READ =
      """
      update frontdoor.message set read_at = ?
      where authority_id = ? and referral_id = ? and by_worker and read_at is null\
      """;

  static final String MESSAGES =
      """
      select m.id, m.by_worker, m.at, m.words, m.read_at, a.name
      from frontdoor.message m
      left join access.account a on a.authority_id = m.authority_id and a.id = m.account_id
      where m.authority_id = ? and m.referral_id = ?
      order by m.at, m.id\
      """;

  private PageSql() {}
}
