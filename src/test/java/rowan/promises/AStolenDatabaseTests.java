package rowan.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.SafeContact;
import rowan.foundation.retention.AskErasure;
import rowan.foundation.retention.Decisions;
import rowan.foundation.retention.Ground;
import rowan.foundation.retention.RetentionResult;
import rowan.foundation.retention.carryingout.Erasing;
import rowan.foundation.vault.Erasures;
import rowan.foundation.vault.KeyRotation;
import rowan.foundation.vault.Place;
import rowan.foundation.vault.StolenKeys;
import rowan.foundation.vault.WrongKeyFile;
import rowan.launch.embedded.OnlineBackup;
import rowan.support.casework.CaseId;
import rowan.support.casework.Casework;
import rowan.support.casework.Child;
import rowan.support.casework.GivenCases;
import rowan.support.casework.OpenCase;
import rowan.support.casework.OpenResult;
import rowan.support.casework.connected.AddConnected;
import rowan.support.casework.connected.ConnectedPeople;
import rowan.support.casework.connected.Relation;
import rowan.support.casework.documents.AddDocument;
import rowan.support.casework.documents.CaseDocuments;
import rowan.support.casework.documents.DocumentSort;
import rowan.support.casework.lead.CloseCase;
import rowan.support.casework.lead.ClosingReason;
import rowan.support.casework.lead.Closings;
import rowan.support.casework.lead.Outcome;
import rowan.support.casework.plan.Plans;
import rowan.testing.TestClock;

/**
 * Somebody has the disk of the database, or its backup. A server of the test's own is read byte by
 * byte, and a backup of it is really restored.
 *
 * <p>To see it fail: store a name as it is typed ({@code key.seal} in {@code Openings.open}), or
 * let {@code LocalKeyset.forgetEarlier} keep the earlier key.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"test", "demo"})
@ContextConfiguration(initializers = OwnPostgres.ForSpring.class)
@Import({TestClock.InSpring.class, GivenCases.class})
@DirtiesContext
class AStolenDatabaseTests {

  /** Begins everything that is planted, and stands nowhere else. */
  private static final String MARK = "Qzxvq";

  /** Stands in the clear, to show that the search finds what is there. */
  private static final String CLEAR = "Wjkqz";

  private static final int PEOPLE = 20;
  private static final int IDENTIFIERS_OF_ONE = 10;

  @Autowired private GivenCases given;
  @Autowired private Casework casework;
  @Autowired private ConnectedPeople connected;
  @Autowired private Plans plans;
  @Autowired private CaseDocuments documents;
  @Autowired private Closings closings;
  @Autowired private Decisions decisions;
  @Autowired private Erasing erasing;
  @Autowired private Erasures erasures;
  @Autowired private KeyRotation rotation;
  @Autowired private Authorities authorities;
  @Autowired private Clock clock;

  @TempDir Path temporary;

  private GivenCases.Team team;
  private int planted;

  @BeforeEach
  void aCouncil() {
    team = given.team();
    planted = 0;
  }

  private String identifier(int person, String kind) {
    planted++;
    return MARK + kind + person + "x" + planted;
  }

  private record Somebody(CaseId id, PersonId person, String name) {}

  private Somebody plant(int number) {
    var person = given.person(team.triage());
    var name = identifier(number, "name");
    var usual = given.command(team, person, team.idva().account());
    var plan = given.safeToCall();
    var opened =
        casework.open(
            new OpenCase(
                team.triage(),
                person,
                name,
                usual.dateOfBirth(),
                usual.gender(),
                List.of(
                    new Child(Optional.of(identifier(number, "child")), 9, true),
                    new Child(Optional.of(identifier(number, "child")), 4, false)),
                new SafeContact(
                    Channel.LETTER,
                    identifier(number, "address"),
                    plan.days(),
                    plan.from(),
                    plan.to(),
                    false,
                    identifier(number, "askfor"),
                    plan.checkedOn()),
                identifier(number, "happened"),
                team.idva().account(),
                usual.referredAt(),
                "police",
                usual.communities()));
    var id = ((OpenResult.Done) opened).caseId();
    connected.add(
        new AddConnected(team.idva(), id, Relation.WHO_HURTS, identifier(number, "hurts")));
    plans.addGoal(team.idva(), id, identifier(number, "goal"));
    documents.add(
        new AddDocument(
            team.idva(),
            id,
            DocumentSort.LETTER,
            identifier(number, "title"),
            "letter.txt",
            new ByteArrayInputStream(identifier(number, "file").getBytes(StandardCharsets.UTF_8))));
    return new Somebody(id, person, name);
  }

  @Test
  void showsNothingOfAnybodyAndOpensNobodyWhoWasErased() throws Exception {
    whatIsStolen(PEOPLE);
  }

  /** The bar of a thousand identifiers, ten of each of a hundred people. */
  @Test
  @Tag("long")
  void showsNoneOfAThousandIdentifiers() throws Exception {
    whatIsStolen(100);
  }

  private void whatIsStolen(int people) throws Exception {
    var log = new ListAppender<ILoggingEvent>();
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    log.start();
    root.addAppender(log);
    team.council()
        .organisation(rowan.foundation.access.OrganisationKind.PROVIDER, CLEAR + " Outreach");
    var everybody = new ArrayList<Somebody>();
    for (int i = 0; i < people; i++) {
      everybody.add(plant(i));
    }
    assertThat(planted).isEqualTo(people * IDENTIFIERS_OF_ONE);
    OwnPostgres.server().asSuperuser().createStatement().execute("checkpoint");

    var backup = Files.createTempDirectory("rowan-backup-");
    try {
      OnlineBackup.take(OwnPostgres.server(), OwnPostgres.home(), backup);
      assertThat(filesHolding(OwnPostgres.home(), CLEAR)).isNotEmpty();
      assertThat(filesHolding(OwnPostgres.home(), MARK)).isEmpty();
      assertThat(filesHolding(backup, CLEAR)).isNotEmpty();
      assertThat(filesHolding(backup, MARK)).isEmpty();
      assertThat(log.list).noneMatch(event -> event.getFormattedMessage().contains(MARK));
      erasedStaysErased(everybody.getFirst(), everybody.getLast(), backup);
      assertThat(filesHolding(OwnPostgres.home(), MARK)).isEmpty();
    } finally {
      root.detachAppender(log);
      OwnPostgres.delete(backup);
    }
  }

  private void erasedStaysErased(Somebody her, Somebody other, Path backup) throws Exception {
    var before = temporary.resolve("the key file of before");
    Files.copy(OwnPostgres.keyset(), before);
    var officer = team.council().holder(Office.INFORMATION_GOVERNANCE);
    erase(her, officer);
    assertThat(erasures.inBackups(officer).orElseThrow().people()).isEqualTo(3);
    assertThatThrownBy(() -> casework.summary(team.idva(), her.id))
        .isInstanceOf(Erasures.ErasedPerson.class);

    try (var restored = OnlineBackup.restored(backup)) {
      var stolen = new Restored(restored.access().url(), backup);
      assertThat(stolen.name(her, OwnPostgres.keyset()))
          .as("until the key is changed, who has a backup and the key file reads on")
          .contains(her.name);
      assertThat(rotation.addKey()).isTrue();
      rotation.rotate(authorities.all(), (what, done, of) -> {});
      assertThat(rotation.forgetEarlier(authorities.all())).isTrue();
      assertThat(erasures.inBackups(officer)).isEmpty();

      assertThat(stolen.name(her, OwnPostgres.keyset())).isEmpty();
      assertThat(stolen.fieldsThatOpen(her, OwnPostgres.keyset())).isZero();
      assertThat(stolen.name(other, before)).as("the copy of then is what must go").isPresent();
      assertThatThrownBy(() ->
              StolenKeys.startVault(OwnPostgres.keyset(), stolen.application(restored), clock))
          .isInstanceOf(WrongKeyFile.class);
      assertThat(new Restored(OwnPostgres.server().access().url(), OwnPostgres.home()).entries())
          .as("the audit has all that it had")
          .containsAllEntriesOf(stolen.entries());
    }
    assertThat(casework.summary(team.idva(), other.id)).isPresent();
  }

  private void erase(Somebody her, Actor officer) {
    closings.close(
        new CloseCase(
            team.idva(), her.id, ClosingReason.THEY_ENDED_IT, Outcome.NOT_KNOWN, "She rang.", ""));
    var number = casework.summary(team.idva(), her.id).orElseThrow().number();
    var asked =
        (RetentionResult.Done)
            decisions.ask(new AskErasure(officer, number, Ground.OBJECTED, true, "She objects."));
    decisions.decide(team.council().holder(Office.STRATEGIC_DIRECTOR), asked.id(), true);
    erasing.all(Actor.clock(officer.authority()));
  }

  /** A database that was taken away, read by its superuser. */
  private final class Restored {

    private final JdbcClient jdbc;

    private Restored(String url, Path home) throws IOException {
      this.jdbc = JdbcClient.create(OwnPostgres.asSuperuser(url, home));
    }

    private Optional<String> name(Somebody somebody, Path keyset) {
      return jdbc.sql("select wrapped from vault.person_key where person_id = ?")
          .param(somebody.person.value())
          .query(byte[].class)
          .optional()
          .flatMap(wrapped ->
              StolenKeys.unwrapped(
                  keyset, team.council().authority().id(), somebody.person, wrapped))
          .map(key ->
              key.open(
                  new Place("casework.opening.name", somebody.id.value()),
                  jdbc.sql("select name from casework.opening where case_id = ?")
                      .param(somebody.id.value())
                      .query(byte[].class)
                      .single()));
    }

    /** How many of the keys that anything of hers lies under come out of their wrapping. */
    private long fieldsThatOpen(Somebody somebody, Path keyset) {
      return jdbc
          .sql(
              """
              select person_id, wrapped from vault.person_key where person_id = ?
              or person_id in (select child_id from casework.child where case_id = ?)\
              """)
          .params(somebody.person.value(), somebody.id.value())
          .query((row, number) ->
              StolenKeys.unwrapped(
                  keyset,
                  team.council().authority().id(),
                  new PersonId(row.getObject("person_id", UUID.class)),
                  row.getBytes("wrapped")))
          .list()
          .stream()
          .filter(Optional::isPresent)
          .count();
    }

    private Map<Long, String> entries() {
      var found = new TreeMap<Long, String>();
      jdbc.sql("select number, e::text as line from audit.entry e where authority_id = ?")
          .param(team.council().authority().id().value())
          .query(row -> {
            found.put(row.getLong("number"), row.getString("line"));
          });
      assertThat(found).isNotEmpty();
      return found;
    }

    private JdbcClient application(rowan.launch.embedded.EmbeddedPostgres server) {
      var login = server.access().application();
      return JdbcClient.create(
          new DriverManagerDataSource(server.access().url(), login.user(), login.password()));
    }
  }

  /** The files of a server in whose bytes a text stands, in one or two bytes a letter. */
  private static List<String> filesHolding(Path home, String text) throws IOException {
    var found = new ArrayList<String>();
    try (var paths = Files.walk(home.resolve("postgres"))) {
      for (var path : paths.filter(Files::isRegularFile).toList()) {
        var bytes = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
        if (bytes.contains(text)
            || bytes.contains(text.toLowerCase(java.util.Locale.ROOT))
            || bytes.contains(text.toUpperCase(java.util.Locale.ROOT))
            || bytes.contains(
                new String(
                    text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1))) {
          found.add(home.relativize(path).toString());
        }
      }
    }
    return found;
  }
}
