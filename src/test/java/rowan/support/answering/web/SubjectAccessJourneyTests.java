package rowan.support.answering.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;
import rowan.support.casework.documents.AddDocument;
import rowan.support.casework.documents.CaseDocuments;
import rowan.support.casework.documents.DocumentSort;
import rowan.testing.Browser;
import rowan.testing.HttpVisitor;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.Visit;

/** Somebody asks what is held about them; two officers read it; it leaves. */
@RowanTest
@NeedsBrowser
class SubjectAccessJourneyTests {

  @Autowired private GivenCases given;
  @Autowired private CaseDocuments documents;
  @LocalServerPort private int port;

  private GivenCases.Team team;
  private Actor officer;
  private Actor second;
  private CaseId id;

  @BeforeEach
  void aCase() {
    team = given.team();
    id = given.aCase(team);
    documents.add(
        new AddDocument(
            team.idva(),
            id,
            DocumentSort.LETTER,
            "A letter of hers",
            "a.pdf",
            new java.io.ByteArrayInputStream(
                "%PDF-1.7 hers".getBytes(java.nio.charset.StandardCharsets.US_ASCII))));
    officer = team.council().holder(Office.INFORMATION_GOVERNANCE);
    second = team.council().holder(Office.INFORMATION_GOVERNANCE);
  }

  private static void writesDown(Visit visit, String asker, String name) {
    visit.go("/subject-access/new");
    visit.choose("asker", asker);
    visit.fill("name", name);
    visit.fill("details", "A letter, answer to the library");
    visit.press("Write it down");
  }

  @Test
  void goesFromARequestToWhatLeaves(Browser browser) {
    var first = Visit.signedIn(browser, team.council(), officer);
    first.go("/subject-access");
    assertThat(first.text()).contains("Nobody has asked");
    first.isAccessible("subject-access-none");
    first.go("/subject-access/new");
    first.press("Write it down");
    assertThat(first.refusal()).contains("Choose who asks", "Enter whose data is asked for");
    first.isAccessible("subject-access-new-refused");
    writesDown(first, "PERSON", "Asha Khan");
    var path = java.net.URI.create(first.page().url()).getPath();
    assertThat(first.page().title()).isEqualTo("Subject access – Rowan");
    first.isAccessible("subject-access-received");
    first.choose("identity", "PHOTO_DOCUMENT");
    first.press("Write it down");
    first.press("Collect it");
    assertThat(first.refusal()).contains("Choose whose right the children’s records are");
    first.isAccessible("subject-access-collect-refused");
    first.choose("children", "FOR_THEM");
    first.press("Collect it");
    assertThat(first.text()).contains("Collected.");
    first.page().getByText("Go through it").click();
    assertThat(first.text()).contains("He waited outside the school again");
    first.isAccessible("subject-access-passages");
    while (first.page().url().contains("/passages")) {
      if (first.text().contains("Open the file and read it before you give it")) {
        first.isAccessible("subject-access-file");
      }
      first.press("Keep this page and go on");
    }
    first.press("Give it to a second reader");
    first.press("It may leave");
    assertThat(first.refusal()).contains("Somebody else reads it a second time");
    first.isAccessible("subject-access-same-reader");

    var other = Visit.signedIn(browser, team.council(), second);
    other.go(path);
    other.follow("Read what is given, and what is taken out");
    other.isAccessible("subject-access-second");
    other.go(path);
    other.press("It may leave");
    assertThat(other.text()).contains("As a letter (PDF)");
    other.isAccessible("subject-access-answered");
    other.go("/subject-access");
    other.isAccessible("subject-access");

    var visitor = HttpVisitor.signedIn(team.council().authority(), port, second);
    assertThat(visitor.get(path + "/answer.json").body())
        .contains("rowan-subject-access-2", "He waited outside the school again");
    assertThat(visitor.get(path + "/answer.zip").headers().firstValue("Content-Type"))
        .contains("application/zip");
    assertThat(visitor.get(path + "/answer.pdf").headers().firstValue("Content-Type"))
        .contains("application/pdf");
  }

  @Test
  void findsTheNumberByWhichAChildIsHeldOrErased(Browser browser) {
    var worker = Visit.signedIn(browser, team.council(), team.idva());
    worker.go("/cases/" + id);
    worker.follow("Children");
    assertThat(worker.text()).contains("Idris", "A boy, aged 9", "C-1001/1", "C-1001/2");
    worker.isAccessible("case-children");
  }

  @Test
  void tellsSomebodyElseOfNobody(Browser browser) {
    var first = Visit.signedIn(browser, team.council(), officer);
    writesDown(first, "SOMEBODY_ELSE", "Tariq Khan");
    assertThat(first.text()).contains("Nobody is looked up.").doesNotContain("Collect");
    first.isAccessible("subject-access-somebody-else");
    first.press("Give it to a second reader");
    assertThat(first.text()).contains("The answer is the letter that tells of nobody.");
  }
}
