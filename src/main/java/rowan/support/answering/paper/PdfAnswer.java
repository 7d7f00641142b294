package rowan.support.answering.paper;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import rowan.support.answering.Answer;

/**
 * An answer as a PDF. What was taken out never comes here: there is nothing beneath its mark to be
 * found.
 */
public final class PdfAnswer {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private PdfAnswer() {}

  public static byte[] of(Answer answer, ZoneId zone) {
    var pdf = new ByteArrayOutputStream();
    try {
      var builder = new PdfRendererBuilder();
      builder.useFont(() -> PDDocument.class.getResourceAsStream(FONT), "Liberation Sans");
      builder.usePdfUaAccessibility(true);
      builder.withProducer("Rowan");
      builder.withHtmlContent(page(answer, zone), null);
      builder.toStream(pdf);
      builder.run();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return pdf.toByteArray();
  }

  /** The answer as the page that is printed. */
  static String page(Answer answer, ZoneId zone) {
    var page = new StringBuilder();
    page.append(
        """
        <!DOCTYPE html><html lang="en-GB"><head><title>Your request</title>
        <meta name="description" content="An answer to a request for personal data"/><meta name="author" content="Rowan"/>
        <style>@page{size:A4;margin:22mm 20mm}body{font-family:'Liberation Sans';font-size:11pt;line-height:1.45}
        h1{font-size:16pt}h2{font-size:12pt;margin:14pt 0 2pt}p{margin:0 0 7pt}.out{color:#555}</style></head><body>
        """);
    paragraph(page, answer.council());
    paragraph(page, DAY.format(answer.answered()) + " · " + answer.reference());
    page.append("<h1>Your request for personal data</h1>");
    answer.letter().forEach(words -> paragraph(page, words));
    for (var record : answer.records()) {
      page.append("<h2>")
          .append(escaped(record.source() + ", " + DAY.format(record.at().atZone(zone))))
          .append("</h2>");
      record.parts().forEach(part -> part(page, part));
    }
    return page.append("</body></html>").toString();
  }

  private static void part(StringBuilder page, Answer.Part part) {
    if (part.takenOut().isPresent()) {
      page.append("<p class=\"out\">")
          .append(escaped("[Taken out. " + part.takenOut().get().title() + "]"))
          .append("</p>");
    } else {
      paragraph(page, part.file().map(name -> "Enclosed: " + name).or(part::words).orElse(""));
    }
  }

  private static void paragraph(StringBuilder page, String words) {
    page.append("<p>").append(escaped(words)).append("</p>");
  }

  /** Words as they are, and no sign of theirs as mark-up; control characters are no words. */
  private static String escaped(String words) {
    return words
        .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
