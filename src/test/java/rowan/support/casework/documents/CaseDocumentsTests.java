package rowan.support.casework.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.documents.DocumentRefusal;
import rowan.promises.WholeDatabase;
import rowan.support.casework.CaseId;
import rowan.support.casework.DatabaseOwner;
import rowan.support.casework.GivenCases;
import rowan.support.casework.file.NoSuchCase;
import rowan.testing.RowanTest;

@RowanTest
class CaseDocumentsTests {

  private static final AddDocumentResult DONE = new AddDocumentResult.Done();

  @Autowired private GivenCases given;
  @Autowired private CaseDocuments documents;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private GivenCases.Team team;
  private CaseId id;

  @BeforeEach
  void aCase() {
    team = given.team();
    id = given.aCase(team);
  }

  private static byte[] pdf(int bytes) {
    var content = new byte[bytes];
    new Random(bytes).nextBytes(content);
    var head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, content, 0, head.length);
    return content;
  }

  private AddDocumentResult add(InputStream bytes) {
    return documents.add(
        new AddDocument(
            team.idva(), id, DocumentSort.COURT_ORDER, "Order of 3 March", "a.pdf", bytes));
  }

  private CaseDocument added(byte[] bytes) {
    assertThat(add(new ByteArrayInputStream(bytes))).isEqualTo(DONE);
    return documents.of(team.idva(), id).orElseThrow().documents().getFirst();
  }

  private byte[] read(Actor actor, CaseDocument document) {
    var out = new ByteArrayOutputStream();
    documents.send(actor, documents.open(actor, id, document.id()).orElseThrow(), out);
    return out.toByteArray();
  }

  private long rows(Wing wing, Actor actor, String table) {
    return acting.in(
        wing, actor, () -> jdbc.sql("select count(*) from " + table).query(Long.class).single());
  }

  @ParameterizedTest
  @ValueSource(ints = {10, (1 << 20) - 60, 1 << 20, 3_700_001})
  void givesAFileBackAsItWas(int bytes) {
    var content = pdf(bytes);
    var document = added(content);
    assertThat(document.bytes()).isEqualTo(bytes);
    assertThat(document.title()).isEqualTo("Order of 3 March");
    assertThat(document.scanned()).isFalse();
    assertThat(read(team.idva(), document)).isEqualTo(content);
  }

  @Test
  void keepsNothingThatCanBeReadWithoutThePersonsKey() throws Exception {
    var words = "%PDF-1.7 She sleeps at the yellow boathouse.".getBytes(StandardCharsets.UTF_8);
    added(words);
    assertThat(WholeDatabase.tablesHolding("yellow boathouse")).isEmpty();
    assertThat(WholeDatabase.tablesHolding("Order of 3 March")).isEmpty();
  }

  @Test
  void refusesAProgramByWhateverName() {
    assertThat(add(new ByteArrayInputStream("MZ\u0090\0".getBytes(StandardCharsets.ISO_8859_1))))
        .isEqualTo(new AddDocumentResult.RefusedFile(DocumentRefusal.KIND_NOT_TAKEN));
    assertNothingIsLeft();
  }

  @Test
  void refusesAnEmptyFile() {
    assertThat(add(InputStream.nullInputStream()))
        .isEqualTo(new AddDocumentResult.RefusedFile(DocumentRefusal.EMPTY));
    assertNothingIsLeft();
  }

  @Test
  void keepsNothingOfAFileThatWasCutShort() {
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the sender went away");
          }
        };
    assertThat(add(new SequenceInputStream(new ByteArrayInputStream(pdf(2_500_000)), broken)))
        .isEqualTo(new AddDocumentResult.RefusedFile(DocumentRefusal.CUT_SHORT));
    assertNothingIsLeft();
  }

  private void assertNothingIsLeft() {
    assertThat(documents.of(team.idva(), id).orElseThrow().documents()).isEmpty();
    assertThat(rows(Wing.SUPPORT, team.idva(), "documents.document")).isZero();
    assertThat(rows(Wing.SUPPORT, team.idva(), "documents.chunk")).isZero();
  }

  @Test
  void isNotThereForAnOrganisationThatIsNotInvolved() {
    var document = added(pdf(2_000_000));
    assertThat(documents.of(team.stranger(), id)).isEmpty();
    assertThat(documents.open(team.stranger(), id, document.id())).isEmpty();
    assertThatThrownBy(() ->
            documents.add(
                new AddDocument(
                    team.stranger(),
                    id,
                    DocumentSort.OTHER,
                    "x",
                    "a.pdf",
                    new ByteArrayInputStream(pdf(10)))))
        .isInstanceOf(NoSuchCase.class);
    assertThat(rows(Wing.SUPPORT, team.stranger(), "casework.document")).isZero();
    assertThat(rows(Wing.SUPPORT, team.stranger(), "documents.document")).isZero();
    assertThat(rows(Wing.SUPPORT, team.stranger(), "documents.chunk")).isZero();
  }

  @Test
  void isReadOnlyThroughItsOwnCase() {
    var document = added(pdf(10));
    var other = given.aCase(team);
    assertThat(documents.open(team.idva(), other, document.id())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update documents.document set bytes = 1, kept_at = kept_at where true",
        "delete from documents.chunk where true",
        "update documents.chunk set number = number + 1 where true",
      })
  void staysAsItWasKept(String statement) {
    var content = pdf(1_200_000);
    var document = added(content);
    try {
      acting.run(Wing.SUPPORT, team.idva(), () -> jdbc.sql(statement).update());
    } catch (DataAccessException refused) {
      assertThat(refused).hasRootCauseMessage("ERROR: permission denied for table chunk");
    }
    assertThat(read(team.idva(), document)).isEqualTo(content);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from documents.chunk where number = 3",
        "update documents.chunk set sealed = set_byte(sealed, 77, 255 - get_byte(sealed, 77)) where number = 1",
        "update documents.chunk a set sealed = b.sealed from documents.chunk b where a.number = 1 and b.number = 2"
            + " and a.document_id = b.document_id and a.authority_id = b.authority_id",
      })
  void doesNotOpenOnceTheDatabasesOwnerChangedIt(String statement) throws Exception {
    var document = added(pdf(3_500_000));
    assertThat(DatabaseOwner.run(team.council().authority().id(), statement)).isPositive();
    assertThatThrownBy(() -> read(team.idva(), document)).isInstanceOf(UncheckedIOException.class);
  }
}
