package rowan.commissioning.decisions.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import rowan.commissioning.decisions.reading.text.Made;
import rowan.commissioning.decisions.reading.text.ReadingRefusal;
import rowan.commissioning.decisions.reading.text.ReadingRefusal.Reason;

/** The same decision as a web page, a PDF and a Word file. */
class DocumentsTests {

  private static final String BUYING =
      "That a competitive procurement of the refuge be approved, for two years with an option of one year.";
  private static final String SIGNING =
      "That authority be delegated to the Director of Housing to award the contract.";
  private static final String TOLD =
      """
      title: Refuge services
      1 RESOLVED_ONLY
      - Commission for 2 years + option of 1 year, competitive; requires competitive
      2 RESOLVED_ONLY
      - Delegate to Director of Housing: award the contract
      """;

  @Test
  void readsAWebPageWithItsNumbersWrittenOut() {
    var page =
        """
        <!doctype html><html><head><title>Council</title><style>p {color: red}</style></head>
        <body><nav><ul><li>Home</li><li>That the menu be approved</li></ul></nav>
        <main><h1>Refuge services</h1><p>Resolved:</p>
        <ol><li><p>%s</p></li><li>%s</li></ol></main>
        <footer>That the footer be noted</footer><script>var x = "RESOLVED: That x";</script></body></html>\
        """
            .formatted(BUYING, SIGNING);
    assertThat(told(page.getBytes(StandardCharsets.UTF_8))).isEqualTo(TOLD);
  }

  @Test
  void countsAsABrowserDoes() {
    var page =
        """
        <p>RESOLVED:</p><ol type="a" start="3"><li>That the report be noted.</li>
        <li>That the following be approved:<ol type="i"><li>the first lot</li><li>the second lot</li></ol></li>
        <li value="6">That officers be thanked.</li></ol>\
        """;
    var reading = read(page.getBytes(StandardCharsets.UTF_8));
    assertThat(reading.resolutions())
        .extracting(ReadResolution::number)
        .containsExactly("c", "d", "f");
    assertThat(reading.resolutions().get(1).text())
        .isEqualTo("That the following be approved:\n(i) the first lot\n(ii) the second lot");
  }

  @Test
  void readsAPageWhoseEveryListStartsAtOne() {
    var page =
        """
        <div><h2>Refuge services</h2><p>Resolved:</p><ol><li>%s</li></ol><ol start="2"><li>%s</li></ol></div>\
        """
            .formatted(BUYING, SIGNING);
    assertThat(told(page.getBytes(StandardCharsets.UTF_8))).isEqualTo(TOLD);
  }

  @Test
  void readsAPdfWhoseLinesAreBrokenAtThePage() throws IOException {
    var pdf =
        Made.pdf(
            List.of(
                "Refuge services",
                "",
                "RESOLVED:",
                "",
                "1. That a competitive procurement of the refuge be approved, for two years with",
                "an option of one year.",
                "",
                "2. That authority be delegated to the Director of Housing to award the",
                "contract.",
                "",
                "3"));
    assertThat(told(pdf)).isEqualTo(TOLD);
  }

  @Test
  void readsAWordFileNumberedByWord() throws IOException {
    var docx =
        Made.docx(
            "Refuge services",
            "RESOLVED:",
            List.of(new Made.WordList(STNumberFormat.DECIMAL, "%1.", List.of(BUYING, SIGNING))));
    assertThat(told(docx)).isEqualTo(TOLD);
  }

  @Test
  void readsWordsLettersAndRomanNumerals() throws IOException {
    var docx =
        Made.docx(
            "Refuge services",
            "RESOLVED:",
            List.of(
                new Made.WordList(
                    STNumberFormat.LOWER_ROMAN,
                    "(%1)",
                    List.of(BUYING, SIGNING, "That the report be noted."))));
    assertThat(read(docx).resolutions())
        .extracting(ReadResolution::number)
        .containsExactly("i", "ii", "iii");
  }

  @Test
  void refusesAPdfThatIsLocked() throws IOException {
    var refusal = refusal(Made.lockedPdf("secret"));
    assertThat(refusal.reason()).isEqualTo(Reason.PROTECTED);
    assertThat(refusal.sentence()).contains("password");
  }

  @Test
  void readsAPdfThatOnlyForbidsChanges() throws IOException {
    assertThat(read(Made.lockedPdf("")).resolutions()).hasSize(1);
  }

  @Test
  void refusesAPdfThatHoldsOnlyPictures() throws IOException {
    assertThat(refusal(Made.pdfWithoutText()).reason()).isEqualTo(Reason.ONLY_PICTURES);
  }

  @Test
  void refusesFilesThatAreDamaged() throws IOException {
    var pdf = "%PDF-1.7\nnothing that follows is a PDF".getBytes(StandardCharsets.UTF_8);
    assertThat(refusal(pdf).reason()).isEqualTo(Reason.DAMAGED);
    assertThat(refusal(Made.docxOf("<w:document").clone()).reason()).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void readsFactsFromATableOfWord() throws IOException {
    var docx =
        Made.docxWithTable(
            List.of(
                List.of("Decision maker", "Cabinet Member for Housing"),
                List.of("Date of decision:", "4 March 2024")),
            "Decision: That the contract be extended by six months.");
    var reading = read(docx);
    assertThat(reading.body()).isEqualTo("Cabinet Member for Housing");
    assertThat(reading.date()).isEqualTo("2024-03-04");
    assertThat(reading.resolutions()).hasSize(1);
  }

  @Test
  void refusesADocumentWithoutResolutions() {
    var refusal =
        refusal(
            "<p>The weather was fine and the councillors were well.</p>"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(refusal.reason()).isEqualTo(Reason.NO_RESOLUTIONS);
    assertThat(refusal.sentence()).startsWith("No resolutions were found");
  }

  private static ReadingRefusal refusal(byte[] content) {
    return ((ReadingResult.Refused) new DecisionReader().read(content, "decision")).refusal();
  }

  private static String told(byte[] content) {
    return Telling.of(read(content));
  }

  private static DecisionReading read(byte[] content) {
    var result = new DecisionReader().read(content, "decision");
    assertThat(result).isInstanceOf(ReadingResult.Done.class);
    return ((ReadingResult.Done) result).reading();
  }
}
