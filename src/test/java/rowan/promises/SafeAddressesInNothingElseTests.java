package rowan.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import rowan.foundation.access.Office;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;
import rowan.support.casework.address.WhereTheyLive;
import rowan.support.refuge.GivenRefuges;
import rowan.testing.HttpVisitor;
import rowan.testing.Produced;
import rowan.testing.ProducedTaps;
import rowan.testing.RowanTest;

/**
 * The last class of a run, which looks through everything that all others made the application
 * produce: each page, export, mail, log line and event, the addresses and headers of each request,
 * and in the end each row of the database, audit entries and indexes among them. Every safe address
 * that a test plants has one word in it. It may be in the answer to who asks for that address, and
 * nowhere else.
 *
 * <p>To see it fail, let {@code RefugePages} show the address back that was typed into a refused
 * form, or print it in {@code AddRefuge.toString} and log that.
 */
@RowanTest
@Order(Integer.MAX_VALUE)
class SafeAddressesInNothingElseTests {

  private static final Map<String, String> WHY = Map.of("reason", "MOVING", "why", "Van at nine");

  @Autowired private GivenCases given;
  @Autowired private GivenRefuges refuges;
  @Autowired private WhereTheyLive addresses;
  @Autowired private ApplicationEventPublisher events;
  @LocalServerPort private int port;

  private GivenCases.Team team;
  private CaseId id;

  @BeforeEach
  void aCase() {
    team = given.team();
    id = given.aCase(team);
  }

  private HttpVisitor worker() {
    return HttpVisitor.signedIn(team.council().authority(), port, team.idva());
  }

  @Test
  void areWhereTheyWereAskedForAndNowhereElseInWhatAllTestsProduced() throws Exception {
    addresses.keep(team.idva(), id, "Flat 2, 9 Quillwort Yard");
    var worker = worker();
    assertThat(worker.get("/cases/" + id + "/address").body()).contains("Where they live");
    assertThat(worker.post("/cases/" + id + "/address", WHY).body()).contains("9 Quillwort Yard");
    assertThat(Produced.sightings(Produced.OF_SAFE_ADDRESSES))
        .isNotEmpty()
        .containsOnly("where it was asked for");
    assertThat(WholeDatabase.tablesHolding(Produced.OF_SAFE_ADDRESSES)).isEmpty();
  }

  private record Planted(String words) {}

  @Test
  void wouldBeFoundInEachKindOfThingThatIsProduced() throws Exception {
    var word = "muskthistle";
    Produced.watchFor(word);
    var worker = worker();
    worker.get("/caseload?who=" + word);
    assertThat(Produced.sightings(word)).containsExactly("the address of GET");

    var manager = team.council().holder(Office.REFUGE_MANAGER);
    refuges.refuge(manager, "Muskthistle", "1 Quillwort Way");
    HttpVisitor.signedIn(team.council().authority(), port, manager).get("/refuge/places");
    LoggerFactory.getLogger(getClass()).warn("Planted: Muskthistle");
    events.publishEvent(new Planted("by the muskthistle"));
    var mail = new SimpleMailMessage();
    mail.setText("To Muskthistle Row");
    try {
      ProducedTaps.tapped(new JavaMailSenderImpl()).send(mail);
    } catch (MailException noServer) {
      assertThat(noServer).isNotNull();
    }
    assertThat(Produced.sightings(word))
        .contains(
            "the address of GET",
            "the answer to GET /refuge/places",
            "a log line of " + getClass().getName(),
            "an event, Planted",
            "a mail");
    assertThat(WholeDatabase.tablesHolding(word)).contains("refuge.refuge");
  }
}
