package rowan.support.refuge.occupancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Wing;
import rowan.support.casework.DatabaseOwner;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.Refuge;
import rowan.support.refuge.capacity.RefugeCapacity;
import rowan.support.refuge.limits.LimitsToday;
import rowan.support.refuge.matching.Household;
import rowan.support.refuge.matching.Matching;
import rowan.support.refuge.matching.Needs;
import rowan.support.refuge.places.RefugePlaces;
import rowan.support.refuge.places.SpaceId;
import rowan.support.refuge.places.SpaceRegister;
import rowan.support.refuge.vacancies.Vacancies;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/**
 * What is asked of spaces all day reads what fills them now or in a month, by an index, however
 * many stays are past. With {@code --long}, 10,000 spaces and 1,000,000 past stays, and how long it
 * takes: that is printed and not asserted, since it depends on the machine.
 */
@RowanTest
class RefugeAtScaleTests {

  private static final double MILLISECONDS = 1e6;
  private static final int SPACES_IN_A_REFUGE = 20;
  private static final int SOME = 200;
  private static final int AT_A_TIME = 1_400;
  private static final int WARMING_UP = 200;
  private static final int TIMES = 500;

  /** Of every hundred spaces, how many are filled: the rest are free. */
  private static final String LOAD =
      """
      insert into refuge.refuge (authority_id, id, kind, name, provider_id, region, policy, made_at)
      select 'AUTHORITY', gen_random_uuid(), 'REFUGE', 'House ROUND' || n, 'PROVIDER', 'north', '', 'NOW'::timestamptz - interval '12 years'
      from generate_series(1, REFUGES) n;
      insert into refuge.space (authority_id, id, refuge_id, name, beds, cots, own_door, floor, step_free, female_only,
        boys_up_to, pets, languages, opened_at, own_bathroom)
      select r.authority_id, gen_random_uuid(), r.id, 'Room ' || n, 1 + n % 6, n % 3, n % 4 = 0, n % 3, n % 3 = 0, n % 4 > 0 or n % 5 > 0,
        case when n % 5 > 0 then 14 else 17 end, n % 7 = 0, '{en}', r.made_at, n % 4 = 0
      from refuge.refuge r, generate_series(1, 20) n where r.authority_id = 'AUTHORITY' and r.name like 'House ROUND%';
      create temporary table numbered on commit drop as
      select row_number() over (order by s.id) as number, s.* from refuge.space s
      join refuge.refuge r on r.authority_id = s.authority_id and r.id = s.refuge_id
      where s.authority_id = 'AUTHORITY' and r.name like 'House ROUND%';
      insert into refuge.occupancy (authority_id, id, space_id, female_only, boys_up_to, kind, during, begun_at, begun_by,
        case_id, person_id, need_id, women, men, others, untold, children, agreed_by_policy, outcome, ended_by)
      select authority_id, gen_random_uuid(), id, female_only, boys_up_to, 'STAY', tstzrange(at, at + interval '20 days'), at,
        'ACCOUNT', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 1, 0, 0, 0, 0, false, 'SETTLED_SOCIAL', 'ACCOUNT'
      from (select *, 'NOW'::timestamptz - n * interval '25 days' - number % 24 * interval '1 hour' as at
        from numbered, generate_series(1, STAYS) n) past;
      insert into refuge.occupancy (authority_id, id, space_id, female_only, boys_up_to, kind, during, begun_at, begun_by,
        women, men, others, untold, children, agreed_by_policy, outcome, ended_by)
      select authority_id, gen_random_uuid(), space_id, female_only, boys_up_to, 'CLEANING',
        tstzrange(until_at, until_at + interval '1 day'), until_at, begun_by, 0, 0, 0, 0, 0, false, 'READY', begun_by
      from refuge.occupancy where authority_id = 'AUTHORITY' and kind = 'STAY' and space_id in (select id from numbered)
        and begun_at > 'NOW'::timestamptz - interval '400 days';
      insert into refuge.occupancy (authority_id, id, space_id, female_only, boys_up_to, kind, during, begun_at, begun_by,
        case_id, person_id, need_id, women, men, others, untold, children, agreed_by_policy)
      select authority_id, gen_random_uuid(), id, female_only, boys_up_to,
        case when number % 100 < 93 then 'STAY' else 'HOLD' end,
        case when number % 100 < 93 then tstzrange(at - interval '3 days', null)
          else tstzrange(at - interval '9 minutes', at + interval '21 minutes') end,
        case when number % 100 < 93 then at - interval '3 days' else at - interval '9 minutes' end,
        'ACCOUNT', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 1, 0, 0, 0, 0, false
      from (select *, 'NOW'::timestamptz as at from numbered) now where number % 100 < 95;
      insert into refuge.occupancy (authority_id, id, space_id, female_only, boys_up_to, kind, during, begun_at, begun_by,
        women, men, others, untold, children, agreed_by_policy, why)
      select authority_id, gen_random_uuid(), id, female_only, boys_up_to,
        case number % 100 when 95 then 'CLEANING' else 'OUT_OF_USE' end, tstzrange(at, null), at, 'ACCOUNT',
        0, 0, 0, 0, 0, false, case number % 100 when 96 then 'REPAIRS' end
      from (select *, 'NOW'::timestamptz - interval '1 day' as at from numbered) now where number % 100 in (95, 96);
      analyze refuge.space, refuge.refuge, refuge.occupancy\
      """;

  @Autowired private GivenRefuges given;
  @Autowired private Refuge refuge;
  @Autowired private RefugePlaces places;
  @Autowired private SpaceRegister register;
  @Autowired private Vacancies vacancies;
  @Autowired private RefugeCapacity capacity;
  @Autowired private SpacesOverTime spaces;
  @Autowired private TestClock clock;
  @Autowired private Authorities authorities;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  @LocalServerPort private int port;

  private GivenRefuges.House house;

  @BeforeEach
  void aHouse() {
    house = given.house();
  }

  /**
   * Some at a time, each with their statistics gathered before the next: how keys are checked is
   * planned once for a connection, and over a table of which nothing is known yet any index of the
   * council does as well as another.
   */
  private void load(int many, int stays) throws SQLException {
    for (int from = 0, some = SOME; from < many; from += some, some = AT_A_TIME) {
      load("R%02d ".formatted(from / SOME), Math.min(some, many - from), stays);
    }
    DatabaseOwner.tidy(house.worker().authority(), "refuge.occupancy");
    DatabaseOwner.tidy(house.worker().authority(), "refuge.filled");
  }

  private void load(String round, int many, int stays) throws SQLException {
    DatabaseOwner.run(
        house.worker().authority(),
        LOAD.replace("AUTHORITY", house.worker().authority().toString())
            .replace("PROVIDER", house.manager().organisation().toString())
            .replace("ACCOUNT", house.worker().account().toString())
            .replace("NOW", clock.instant().toString())
            .replace("ROUND", round)
            .replace("REFUGES", String.valueOf(many / SPACES_IN_A_REFUGE))
            .replace("STAYS", String.valueOf(stays)));
  }

  private SpaceId aSpace() {
    return register.page(house.worker(), Optional.empty()).spaces().getLast().space().id();
  }

  private static YearMonth month(int ago) {
    return YearMonth.from(ZonedDateTime.ofInstant(TestClock.MORNING, ZoneId.of("Europe/London")))
        .minusMonths(ago);
  }

  /**
   * How many rows of what fills spaces were looked at; none by reading the table from its start.
   * Counted as a difference: the server keeps counting what earlier transactions of the same
   * connection read until it has told its statistics of them.
   */
  private long read(Runnable asked) {
    return acting.in(
        Wing.SUPPORT,
        house.worker(),
        () -> {
          var before = readSoFar();
          asked.run();
          var after = readSoFar();
          assertThat(after.scans() - before.scans()).as("sequential scans").isZero();
          return after.rows() - before.rows();
        });
  }

  private record Read(long scans, long rows) {}

  private Read readSoFar() {
    return jdbc.sql(
            """
            select coalesce(sum(seq_scan), 0) as scans, coalesce(sum(idx_tup_fetch), 0) as rows
            from pg_stat_xact_user_tables where schemaname = 'refuge' and relname = 'occupancy'\
            """)
        .query((row, number) -> new Read(row.getLong("scans"), row.getLong("rows")))
        .single();
  }

  private void readsOnlyWhatIsAskedFor(int many, int stays) {
    var worker = house.worker();
    var space = aSpace();
    assertThat(read(() -> capacity.now(worker))).as("capacity").isLessThan(5L * many);
    assertThat(read(() -> register.page(worker, Optional.of(space))))
        .as("a page")
        .isLessThan(5L * many);
    assertThat(read(() -> vacancies.free(worker, Optional.empty())))
        .as("free")
        .isLessThan(5L * many);
    // Its own past at most, with the cleaning after stays, once or twice as the planner likes: over
    // so few rows it takes one index of a space for another. That of all would be hundreds of
    // times.
    assertThat(read(() -> places.space(worker, space))).as("a space").isLessThan(5L * stays);
    assertThat(read(() -> spaces.history(worker, space, 1))).as("a history").isLessThan(5L * stays);
    assertThat(read(() -> spaces.month(worker, month(0), Optional.empty())))
        .as("this month")
        .isLessThan(5L * many);
  }

  @Test
  void readsWhatFillsSpacesNowByAnIndexHoweverManyStaysArePast() throws SQLException {
    // So many that reading all from the start costs the planner more than any of what is asked.
    load(400, 100);
    assertThat(capacity.now(house.worker()).spaces()).isEqualTo(400);
    assertThat(vacancies.free(house.worker(), Optional.empty()).free()).hasSize(12);
    readsOnlyWhatIsAskedFor(400, 100);
  }

  @Tag("long")
  @Test
  void holdsItsPaceWithTenThousandSpacesAndAMillionPastStays() throws SQLException {
    long began = System.nanoTime();
    load(10_000, 100);
    System.out.printf("loaded in %.0f s%n", (System.nanoTime() - began) / 1e9);
    readsOnlyWhatIsAskedFor(10_000, 100);
    var worker = house.worker();
    var matching =
        new Matching(
            new Household(
                1, 0, 0, 0, List.of(new Household.Child(4, false), new Household.Child(9, true))),
            Needs.NONE,
            ZonedDateTime.ofInstant(TestClock.MORNING, ZoneId.of("Europe/London")),
            LimitsToday.NONE);
    assertThat(vacancies.free(worker, Optional.empty()).free()).hasSize(300);
    measure("search: the free spaces", () -> vacancies.free(worker, Optional.empty()));
    measure(
        "search: the free spaces, matched",
        () -> matching.of(vacancies.free(worker, Optional.empty()).free()));
    measure("a manager's own refuges", () -> places.own(house.manager()));
    measure("capacity", () -> capacity.now(worker));
    measure("a page of spaces", () -> register.page(worker, Optional.of(aSpace())));
    measure("calendar: this month", () -> spaces.month(worker, month(0), Optional.empty()));
    measure("calendar: five years ago", () -> spaces.month(worker, month(60), Optional.empty()));
    measure("twelve months of 20 refuges", () -> spaces.years(worker, 3));
    var need = given.search(house);
    measure("a search as it is found", () -> refuge.found(worker, need));
    var authority =
        authorities.all().stream()
            .filter(one -> one.id().equals(worker.authority()))
            .findFirst()
            .orElseThrow();
    var visitor = HttpVisitor.signedIn(authority, port, worker);
    for (var path :
        List.of(
            "/refuge/searches/" + need,
            "/refuge",
            "/refuge/calendar",
            "/refuge/spaces/" + aSpace() + "/history")) {
      measure(
          "GET " + path.replaceAll("[0-9a-f-]{36}", "ID"),
          () -> assertThat(visitor.get(path).statusCode()).isEqualTo(200));
    }
  }

  private static void measure(String what, Runnable asked) {
    for (int i = 0; i < WARMING_UP; i++) {
      asked.run();
    }
    var took = new ArrayList<Double>();
    for (int i = 0; i < TIMES; i++) {
      long from = System.nanoTime();
      asked.run();
      took.add((System.nanoTime() - from) / MILLISECONDS);
    }
    took.sort(Double::compare);
    System.out.printf(
        "10,000 spaces, 1,000,000 past stays, %s: p50 %.1f ms, p99 %.1f ms%n",
        what, took.get(TIMES / 2), took.get(TIMES * 99 / 100));
  }
}
