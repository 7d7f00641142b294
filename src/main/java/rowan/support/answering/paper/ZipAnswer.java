package rowan.support.answering.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import rowan.support.answering.Answer;
import tools.jackson.databind.json.JsonMapper;

/** An answer whole: the letter, the same for a machine, and the files beside them. */
public final class ZipAnswer {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ZipAnswer() {}

  /**
   * Writes it as it goes, one file after the other.
   *
   * @param send writes a file that is given
   */
  public static void write(
      Answer answer, ZoneId zone, OutputStream out, BiConsumer<Answer.GivenFile, OutputStream> send)
      throws IOException {
    var zip = new ZipOutputStream(out);
    zip.putNextEntry(new ZipEntry("answer.pdf"));
    zip.write(PdfAnswer.of(answer, zone));
    zip.putNextEntry(new ZipEntry("answer.json"));
    zip.write(JSON.writeValueAsBytes(JsonAnswer.of(answer)));
    for (var file : answer.files()) {
      zip.putNextEntry(new ZipEntry(file.name()));
      send.accept(file, zip);
    }
    zip.finish();
    zip.flush();
  }
}
