package rowan.commissioning.decisions.reading;

import java.util.Optional;
import org.slf4j.LoggerFactory;
import rowan.commissioning.decisions.reading.text.DocumentKind;

/**
 * Keeps what PDFBox and POI log out of the answer. On the command line nothing has set logging up,
 * and Logback would then write everything to standard output, into the JSON. Where logging is set
 * up already, as in the running application, this changes nothing; and Spring Boot sets it up anew
 * when it starts.
 */
final class Quiet {

  private static final String SETTING = "logback.configurationFile";
  private static final String SILENT = "rowan/commissioning/decisions/reading/silent-logback.xml";

  private Quiet() {}

  /** Only files that need those libraries pay for setting it up. */
  static void about(byte[] content) {
    if (content.length == 0 || content.length > (1 << 24)) {
      return;
    }
    switch (DocumentKind.of(content)) {
      case PDF, WORD -> silence();
      default -> {}
    }
  }

  private static void silence() {
    var before = Optional.ofNullable(System.getProperty(SETTING));
    if (before.isPresent()) {
      return;
    }
    System.setProperty(SETTING, SILENT);
    try {
      LoggerFactory.getILoggerFactory();
    } finally {
      System.clearProperty(SETTING);
    }
  }
}
