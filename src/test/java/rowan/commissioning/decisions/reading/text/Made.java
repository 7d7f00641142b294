package rowan.commissioning.decisions.reading.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Files as councils publish them, made on the spot. */
public final class Made {

  private static final float LEFT = 60;
  private static final float TOP = 780;
  private static final float LINE = 16;

  private Made() {}

  /** A PDF with these lines on one page; an empty line leaves a gap. */
  public static byte[] pdf(List<String> lines) throws IOException {
    try (var document = new PDDocument()) {
      page(document, lines);
      return saved(document);
    }
  }

  public static byte[] pdfWithoutText() throws IOException {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      return saved(document);
    }
  }

  public static byte[] lockedPdf(String password) throws IOException {
    try (var document = new PDDocument()) {
      page(document, List.of("RESOLVED: That the contract be awarded."));
      document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      return saved(document);
    }
  }

  private static void page(PDDocument document, List<String> lines) throws IOException {
    var page = new PDPage();
    document.addPage(page);
    try (var content = new PDPageContentStream(document, page)) {
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
      float y = TOP;
      for (var line : lines) {
        content.beginText();
        content.newLineAtOffset(LEFT, y);
        content.showText(line);
        content.endText();
        y -= line.isEmpty() ? 2 * LINE : LINE;
      }
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  /**
   * A list in Word: the numeral's format, its pattern, and the items; deeper items are indented.
   */
  public record WordList(STNumberFormat.Enum format, String pattern, List<String> items) {}

  /** A DOCX with a heading, a lead, and lists numbered by Word itself. */
  public static byte[] docx(String heading, String lead, List<WordList> lists) throws IOException {
    try (var document = new XWPFDocument()) {
      document.createParagraph().createRun().setText(heading);
      document.createParagraph().createRun().setText(lead);
      for (int i = 0; i < lists.size(); i++) {
        addList(document, lists.get(i), i);
      }
      return saved(document);
    }
  }

  /** A DOCX with a table of facts and one paragraph below. */
  public static byte[] docxWithTable(List<List<String>> rows, String paragraph) throws IOException {
    try (var document = new XWPFDocument()) {
      var table = document.createTable(rows.size(), rows.getFirst().size());
      for (int row = 0; row < rows.size(); row++) {
        for (int cell = 0; cell < rows.get(row).size(); cell++) {
          table.getRow(row).getCell(cell).setText(rows.get(row).get(cell));
        }
      }
      document.createParagraph().createRun().setText(paragraph);
      return saved(document);
    }
  }

  private static void addList(XWPFDocument document, WordList list, int place) {
    var numbering = document.createNumbering();
    var made = CTAbstractNum.Factory.newInstance();
    made.setAbstractNumId(BigInteger.valueOf(place));
    var level = made.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(list.format());
    level.addNewLvlText().setVal(list.pattern());
    var abstractId = numbering.addAbstractNum(new XWPFAbstractNum(made));
    var id = numbering.addNum(abstractId);
    for (var item : list.items()) {
      var paragraph = document.createParagraph();
      paragraph.setNumID(id);
      paragraph.setNumILvl(BigInteger.ZERO);
      paragraph.createRun().setText(item);
    }
  }

  private static byte[] saved(XWPFDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.write(out);
    return out.toByteArray();
  }

  /** A zip with these entries, each filled with a byte repeated. */
  public static byte[] zip(List<String> names, int bytesEach) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(new byte[bytesEach]);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /** A DOCX whose document part is the given XML. */
  public static byte[] docxOf(String documentXml) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      put(
          zip,
          "[Content_Types].xml",
          """
          <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>\
          """);
      put(
          zip,
          "_rels/.rels",
          """
          <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>\
          """);
      put(zip, "word/document.xml", documentXml);
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
