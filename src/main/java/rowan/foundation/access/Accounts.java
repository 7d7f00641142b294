package rowan.foundation.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import rowan.foundation.access.register.Conduct;
import rowan.foundation.access.register.Standing;
import rowan.foundation.access.register.Standings;
import rowan.foundation.access.register.Vetting;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.kernel.TimeOrderedIds;

/** The people who sign in, the organisations they belong to, and the offices they hold. */
@Service
public class Accounts {

  /** Who is here today: neither their own last day nor that of their organisation is over. */
  private static final String HERE =
      """
       and a.ended_at is null and (a.last_day is null or a.last_day >= :today)
       and g.ended_at is null and (g.last_day is null or g.last_day >= :today)
       and o.ended_at is null and o.starts <= :today and (o.ends is null or o.ends >= :today)\
      """;

  private static final String HOLDERS =
      "select a.id, a.organisation_id, a.name, o.office, o.title, "
          + Standings.COLUMNS
          + """
           from access.account a
          join access.organisation g on g.authority_id = a.authority_id and g.id = a.organisation_id
          join access.office_held o on o.authority_id = a.authority_id and o.account_id = a.id
          left join access.standing s on s.authority_id = a.authority_id and s.account_id = a.id
          where a.authority_id = :authority\
          """
          + HERE;

  /** Who acts up or covers does so under that office's title. */
  private static final String IN_ORDER = " order by a.id, o.tenure = 'HOLDS', o.office";

  private static final RowMapper<Organisation> ORGANISATION =
      (row, number) ->
          new Organisation(
              new OrganisationId(row.getObject("id", UUID.class)),
              OrganisationKind.valueOf(row.getString("kind")),
              row.getString("name"));

  private final JdbcClient jdbc;
  private final Acting acting;
  private final Permissions permissions;
  private final Standings standings;
  private final Clock clock;

  Accounts(
      JdbcClient jdbc, Acting acting, Permissions permissions, Standings standings, Clock clock) {
    this.jdbc = jdbc;
    this.acting = acting;
    this.permissions = permissions;
    this.standings = standings;
    this.clock = clock;
  }

  /**
   * The actor that an account is today, if it holds an office today. Offices that open records of
   * people who are helped count only while vetting, training and the code of conduct are in date;
   * if none is left, somebody is a {@link Office#COLLEAGUE}, and is told what to do.
   */
  public Optional<Actor> actor(AuthorityId authority, AccountId account) {
    return asFoundation(
        authority,
        () ->
            combined(
                    authority,
                    jdbc.sql(HOLDERS + " and a.id = :account" + IN_ORDER)
                        .param("authority", authority.value())
                        .param("today", LocalDate.now(clock))
                        .param("account", account.value())
                        .query(HELD)
                        .list())
                .stream()
                .findFirst());
  }

  /** Everyone who holds an office today, by name. */
  public List<Actor> holders(AuthorityId authority) {
    return asFoundation(
        authority,
        () ->
            combined(
                authority,
                jdbc.sql(HOLDERS + IN_ORDER)
                    .param("authority", authority.value())
                    .param("today", LocalDate.now(clock))
                    .query(HELD)
                    .list()));
  }

  /** Everyone who holds this office today, by name. */
  public List<Actor> holders(AuthorityId authority, Office office) {
    return holders(authority).stream().filter(actor -> actor.holds(office)).toList();
  }

  /**
   * Where notices of work go to those who hold this office today, of one organisation if one is
   * said, also while they wait for vetting or training: a notice names nobody, and must arrive.
   */
  public List<String> addresses(AuthorityId authority, Office office, Optional<OrganisationId> of) {
    return asFoundation(
        authority,
        () ->
            jdbc.sql(
                    """
                    select a.email from access.account a
                    join access.organisation g on g.authority_id = a.authority_id and g.id = a.organisation_id
                    join access.office_held o on o.authority_id = a.authority_id and o.account_id = a.id
                    where a.authority_id = :authority and o.office = :office and (:of::uuid is null or a.organisation_id = :of::uuid)\
                    """
                        + HERE
                        + " order by a.email")
                .param("authority", authority.value())
                .param("office", office.name())
                .param("of", of.map(OrganisationId::value).orElse(null))
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list());
  }

  /** The organisations of a kind that have not ended, by name. */
  public List<Organisation> organisations(AuthorityId authority, OrganisationKind kind) {
    return asFoundation(
        authority,
        () ->
            jdbc.sql(
                    """
                    select id, kind, name from access.organisation
                    where authority_id = ? and kind = ? and ended_at is null order by name, id\
                    """)
                .params(authority.value(), kind.name())
                .query(ORGANISATION)
                .list());
  }

  /** One organisation, or nothing. */
  public Optional<Organisation> organisation(AuthorityId authority, OrganisationId id) {
    return asFoundation(
        authority,
        () ->
            jdbc.sql(
                    """
                    select id, kind, name from access.organisation
                    where authority_id = ? and id = ?\
                    """)
                .params(authority.value(), id.value())
                .query(ORGANISATION)
                .optional());
  }

  /** Takes an organisation on. */
  public OrganisationId takeOn(AuthorityId authority, OrganisationKind kind, String name) {
    var id = new OrganisationId(TimeOrderedIds.next(clock));
    acting.run(
        Wing.FOUNDATION,
        Actor.clock(authority),
        () ->
            jdbc.sql(
                    """
                    insert into access.organisation (authority_id, id, kind, name)
                    values (?, ?, ?, ?)\
                    """)
                .params(authority.value(), id.value(), kind.name(), name)
                .update());
    return id;
  }

  /**
   * A bidder that won a contract is a provider from now on; any other organisation stays as it is.
   */
  public void becomesProvider(AuthorityId authority, OrganisationId organisation) {
    acting.run(
        Wing.FOUNDATION,
        Actor.clock(authority),
        () ->
            jdbc.sql(
                    """
                    update access.organisation set kind = 'PROVIDER'
                    where authority_id = ? and id = ? and kind = 'BIDDER'\
                    """)
                .params(authority.value(), organisation.value())
                .update());
  }

  /** Gives somebody an account. It permits nothing until they hold an office. */
  public AccountId admit(
      AuthorityId authority, OrganisationId organisation, String name, String email) {
    var id = new AccountId(TimeOrderedIds.next(clock));
    acting.run(
        Wing.FOUNDATION,
        Actor.clock(authority),
        () ->
            jdbc.sql(
                    """
                    insert into access.account (authority_id, id, organisation_id, name, email)
                    values (?, ?, ?, ?, ?)\
                    """)
                .params(authority.value(), id.value(), organisation.value(), name, email)
                .update());
    return id;
  }

  /** Appoints somebody to an office from a day on; the title is how resolutions name it. */
  public void appoint(
      AuthorityId authority, AccountId account, Office office, String title, LocalDate starts) {
    acting.run(
        Wing.FOUNDATION,
        Actor.clock(authority),
        () ->
            jdbc.sql(
                    """
                    insert into access.office_held (authority_id, account_id, office, title, starts)
                    values (?, ?, ?, ?, ?)\
                    """)
                .params(authority.value(), account.value(), office.name(), title, starts)
                .update());
  }

  /**
   * Writes down that somebody was vetted and trained before Rowan knew them, and agreed to the code
   * of conduct: for the first people of a council. From then on {@code foundation.people} does.
   */
  public void vouchFor(AuthorityId authority, AccountId account, LocalDate until) {
    acting.run(
        Wing.FOUNDATION,
        Actor.clock(authority),
        () -> {
          standings.vetted(authority, account, Vetting.ENHANCED_DBS, until);
          standings.trained(authority, account, until);
          var version = Conduct.CURRENT.version(LocalDate.now(clock));
          standings.agreed(authority, account, version, clock.instant());
        });
  }

  private <T> T asFoundation(AuthorityId authority, Supplier<T> work) {
    return acting.in(Wing.FOUNDATION, Actor.clock(authority), work);
  }

  private List<Actor> combined(AuthorityId authority, List<Held> held) {
    var today = LocalDate.now(clock);
    var tomorrow = today.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    return held.stream().collect(Collectors.groupingBy(Held::account)).values().stream()
        .map(ofOne -> {
          var first = ofOne.getFirst();
          boolean opens = first.standing.missing(today, Conduct.CURRENT).isEmpty();
          var counting =
              ofOne.stream().filter(one -> opens || !permissions.opensRecords(one.office)).toList();
          var offices =
              counting.isEmpty()
                  ? EnumSet.of(Office.COLLEAGUE)
                  : counting.stream()
                      .map(Held::office)
                      .collect(Collectors.toCollection(() -> EnumSet.noneOf(Office.class)));
          // Who waits for something is looked up anew with each request, and goes on once it is
          // there.
          var until = counting.size() < ofOne.size() ? Instant.EPOCH : tomorrow;
          var title = counting.isEmpty() ? first.title : counting.getFirst().title;
          return new Actor(
              authority, first.account, first.organisation, offices, first.name, title, until);
        })
        .sorted(Comparator.comparing(Actor::name).thenComparing(a -> a.account().value()))
        .toList();
  }

  private static final RowMapper<Held> HELD =
      (row, number) ->
          new Held(
              new AccountId(row.getObject("id", UUID.class)),
              new OrganisationId(row.getObject("organisation_id", UUID.class)),
              row.getString("name"),
              Office.valueOf(row.getString("office")),
              row.getString("title"),
              Standings.read(row));

  private record Held(
      AccountId account,
      OrganisationId organisation,
      String name,
      Office office,
      String title,
      Standing standing) {}
}
