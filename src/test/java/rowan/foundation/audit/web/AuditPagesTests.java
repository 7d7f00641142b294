package rowan.foundation.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.audit.log.GivenLog;
import rowan.foundation.audit.merkle.Hash;
import rowan.foundation.audit.merkle.Proof;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audit log as officers read it. */
@RowanTest
class AuditPagesTests {

  @TempDir Path folder;

  @Autowired private GivenLog given;
  @Autowired private Audit audit;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private GivenLog.Log log;
  private Actor officer;
  private HttpVisitor visitor;

  @BeforeEach
  void aLog() {
    log = given.in(folder);
    officer = log.council().holder(Office.INFORMATION_GOVERNANCE);
    visitor = HttpVisitor.signedIn(log.council().authority(), port, officer);
  }

  private long newest(String what) {
    return acting.in(
        Wing.FOUNDATION,
        officer,
        () ->
            jdbc.sql("select max(number) from audit.entry where what = ?")
                .param(what)
                .query(Long.class)
                .single());
  }

  private void look(String what) {
    var worker = log.workers.getFirst();
    acting.run(Wing.SUPPORT, worker, () -> audit.look(worker, what, UUID.randomUUID()));
  }

  @Test
  void listTheNewestInPlainWordsAndThenTheEarlier() {
    log.write(60, new Random());
    look("casework.case-page");
    var page = visitor.get("/audit").body();
    assertThat(page)
        .contains("Look: Opened a case", log.workers.getFirst().name(), "has no witness");
    var earlier = page.replaceFirst("(?s).*href=\"(/audit\\?before=[0-9]+)\".*", "$1");
    assertThat(visitor.get(earlier).body()).contains("casework.").contains("newest first");
    assertThat(newest("audit.read-entries")).as("reading is written down").isPositive();
  }

  @Test
  void areFoundByKindAndDay() {
    look("casework.case-page");
    assertThat(visitor.get("/audit?kind=SIGN_IN").body())
        .contains("access.signed-in")
        .doesNotContain("casework.case-page");
    assertThat(visitor.get("/audit?kind=EXPORT").body()).contains("There is no such entry");
    assertThat(visitor.get("/audit?day=2030-03-05").body()).contains("casework.case-page");
    assertThat(visitor.get("/audit?day=2030-03-04").body()).contains("There is no such entry");
    assertThat(visitor.get("/audit?day=yesterday&kind=ANY&before=x").body())
        .contains("casework.case-page");
  }

  @Test
  void proveAnEntryToWhoeverChecksTheFile() {
    log.write(9, new Random());
    look("casework.plan");
    log.settle();
    var path = "/audit/entries/" + newest("casework.plan");
    assertThat(visitor.get(path).body()).contains("The proof holds");
    var proof = JsonMapper.shared().readTree(visitor.get(path + "/proof").body());
    var leaf = Hash.ofLeaf(hex(proof, "leaf"));
    assertThat(leaf.written()).isEqualTo(proof.get("leaf_hash").asString());
    List<Hash> beside =
        proof
            .get("path")
            .valueStream()
            .map(hash -> Hash.of(HexFormat.of().parseHex(hash.asString())))
            .toList();
    assertThat(
            Proof.includes(
                Hash.of(hex(proof, "root")),
                proof.get("size").asLong(),
                leaf,
                proof.get("index").asLong(),
                beside))
        .isTrue();
    assertThat(proof.get("statement").asString())
        .startsWith("rowan audit log head 1\ncouncil " + officer.authority() + "\n")
        .contains("root " + proof.get("root").asString());
    assertThat(new String(hex(proof, "leaf"), StandardCharsets.ISO_8859_1))
        .contains("casework.plan");
  }

  private static byte[] hex(JsonNode proof, String name) {
    return HexFormat.of().parseHex(proof.get(name).asString());
  }

  @Test
  void sayWhereAnEntryHasNoPlaceYetOrIsNotThere() {
    look("casework.plan");
    var path = "/audit/entries/" + newest("casework.plan");
    assertThat(visitor.get(path).body()).contains("no place in the log yet");
    assertThat(visitor.get(path + "/proof").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/audit/entries/x").statusCode()).isEqualTo(404);
    var elsewhere = given.in(folder);
    elsewhere.write(1, new Random());
    elsewhere.settle();
    long theirs =
        acting.in(
            Wing.FOUNDATION,
            elsewhere.workers.getFirst(),
            () -> jdbc.sql("select max(number) from audit.entry").query(Long.class).single());
    assertThat(visitor.get("/audit/entries/" + theirs).statusCode()).isEqualTo(404);
  }
}
