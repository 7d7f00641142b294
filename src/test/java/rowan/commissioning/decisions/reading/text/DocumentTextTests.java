package rowan.commissioning.decisions.reading.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rowan.commissioning.decisions.reading.text.ReadingRefusal.Reason;

class DocumentTextTests {

  private static final String WORDS =
      "RESOLVED: That the contract be awarded – for £150k, at the Council’s cost.";

  @Test
  void readsPlainTextInTheEncodingsOfCouncils() {
    for (var charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252"))) {
      assertThat(words(WORDS.getBytes(charset))).as(charset.name()).isEqualTo(WORDS);
    }
    assertThat(words(("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_8))).isEqualTo(WORDS);
  }

  @Test
  void takesOutInvisibleCharactersAndOddSpaces() {
    assertThat(DocumentText.ofPasted("A\u00ADgreed:\u00A01.\u200B That\r\nthe\rcontract"))
        .isEqualTo(new DocumentText.Words("Agreed: 1. That\nthe\ncontract"));
  }

  @Test
  void refusesAnEmptyFile() {
    assertThat(refusal(new byte[0], "minutes.pdf"))
        .isEqualTo(
            new ReadingRefusal(
                Reason.EMPTY, "'minutes.pdf' is empty: choose the file with the decision."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n\n\t\n", "\u00A0\u200B"})
  void refusesTextWithNothingInIt(String text) {
    assertThat(DocumentText.ofPasted(text))
        .asInstanceOf(type(DocumentText.Refused.class))
        .extracting(refused -> refused.refusal().reason())
        .isEqualTo(Reason.EMPTY);
  }

  @Test
  void refusesAFileOfMoreThanTenMegabytes() {
    var refusal = refusal(new byte[DocumentText.MOST_BYTES + 1], "scan.pdf");
    assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(refusal.sentence())
        .isEqualTo(
            "'scan.pdf' is larger than 10 MB: give only the decision, without its appendices.");
  }

  @Test
  void refusesTextThatIsTooLong() {
    assertThat(DocumentText.ofPasted("a ".repeat(DocumentText.MOST_CHARACTERS)))
        .asInstanceOf(type(DocumentText.Refused.class))
        .extracting(refused -> refused.refusal().reason())
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void tellsAFileByWhatIsInItAndNotByItsName() throws IOException {
    assertThat(words(Made.pdf(List.of("RESOLVED: That it be so.")), "decision.txt"))
        .contains("That it be so.");
    assertThat(words("RESOLVED: That it be so.".getBytes(StandardCharsets.UTF_8), "decision.pdf"))
        .isEqualTo("RESOLVED: That it be so.");
    assertThat(
            words(
                    "<p>RESOLVED: That it be so.</p>".getBytes(StandardCharsets.UTF_8),
                    "decision.docx")
                .strip())
        .isEqualTo("RESOLVED: That it be so.");
  }

  @Test
  void namesWhatAFileOfTheWrongTypeIs() throws IOException {
    assertThat(refusal(bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10), "a.docx").sentence())
        .isEqualTo(
            "'a.docx' is a picture: give the decision as PDF with text, DOCX, HTML or plain text.");
    assertThat(refusal(bytes(0xFF, 0xD8, 0xFF, 0xE0), "a.pdf").sentence()).contains("a picture");
    assertThat(refusal(Made.zip(List.of("xl/workbook.xml"), 10), "a.docx").sentence())
        .contains("a spreadsheet");
    assertThat(refusal(Made.zip(List.of("ppt/presentation.xml"), 10), "a").sentence())
        .contains("a presentation");
    assertThat(refusal(Made.zip(List.of("mimetype", "content.xml"), 10), "a.odt").sentence())
        .contains("OpenDocument")
        .contains("save it as");
    assertThat(refusal(Made.zip(List.of("minutes.pdf"), 10), "a.zip").sentence())
        .contains("an archive")
        .contains("unpack it");
    assertThat(refusal(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), "a.doc").sentence())
        .contains("(.doc")
        .contains("save it as .docx");
    assertThat(refusal("{\\rtf1\\ansi".getBytes(StandardCharsets.UTF_8), "a.rtf").sentence())
        .contains("rich text");
    assertThat(refusal(bytes(0x1F, 0x8B, 8, 0), "a.gz").sentence()).contains("an archive");
    assertThat(
            refusal("<?xml version=\"1.0\"?><data/>".getBytes(StandardCharsets.UTF_8), "a.xml")
                .sentence())
        .contains("XML");
  }

  @Test
  void namesAWordFileThatIsProtected() {
    var content = new byte[4096];
    System.arraycopy(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), 0, content, 0, 8);
    var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, content, 1024, name.length);

    var refusal = refusal(content, "a.docx");

    assertThat(refusal.reason()).isEqualTo(Reason.PROTECTED);
    assertThat(refusal.sentence()).contains("password");
  }

  @Test
  void refusesBytesDressedAsText() {
    var noise = new byte[20_000];
    new Random(7).nextBytes(noise);
    noise[0] = 'R';
    assertThat(refusal(noise, "decision.txt").reason()).isEqualTo(Reason.NOT_TEXT);
    assertThat(DocumentText.ofPasted("RESOLVED\u0000\u0001\u0002 that\u0000"))
        .asInstanceOf(type(DocumentText.Refused.class))
        .extracting(refused -> refused.refusal().reason())
        .isEqualTo(Reason.NOT_TEXT);
  }

  @Test
  void keepsAFileNameFromBreakingTheSentence() {
    var sentence = refusal(new byte[0], "\u001B[31m" + "x".repeat(300) + ".pdf").sentence();
    assertThat(sentence).doesNotContain("\u001B").hasSizeLessThan(160);
    assertThat(refusal(new byte[0], "").sentence()).startsWith("This file is empty");
  }

  @Test
  void readsNoFileThatADocumentPointsTo(@TempDir Path folder) throws IOException {
    var secret = Files.writeString(folder.resolve("secret.txt"), "the secret address");
    var xml =
        """
        <?xml version="1.0"?><!DOCTYPE d [<!ENTITY e SYSTEM "%s">]>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>RESOLVED: &e;</w:t></w:r></w:p></w:body></w:document>\
        """
            .formatted(secret.toUri());

    var result = DocumentText.of(Made.docxOf(xml), "decision.docx");

    assertThat(result.toString()).doesNotContain("the secret address");
    assertThat(result).isInstanceOf(DocumentText.Refused.class);
  }

  @Test
  void refusesAFileThatUnpacksToFarTooMuch() throws IOException {
    var refusal =
        refusal(
            Made.zip(List.of("[Content_Types].xml", "word/document.xml"), 200_000_000),
            "bomb.docx");
    assertThat(refusal.reason()).isIn(Reason.TOO_LARGE, Reason.DAMAGED, Reason.WRONG_TYPE);
  }

  private static byte[] bytes(int... values) {
    var bytes = new byte[Math.max(values.length, 16)];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static String words(byte[] content) {
    return words(content, "decision");
  }

  private static String words(byte[] content, String name) {
    var result = DocumentText.of(content, name);
    assertThat(result).isInstanceOf(DocumentText.Words.class);
    return ((DocumentText.Words) result).text();
  }

  private static ReadingRefusal refusal(byte[] content, String name) {
    var result = DocumentText.of(content, name);
    assertThat(result).isInstanceOf(DocumentText.Refused.class);
    return ((DocumentText.Refused) result).refusal();
  }
}
