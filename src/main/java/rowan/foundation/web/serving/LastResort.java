package rowan.foundation.web.serving;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import rowan.foundation.web.ErrorPages;
import rowan.foundation.web.Language;
import rowan.foundation.web.Words;

/**
 * Answers what the container refuses before any of our filters sees it, such as an address that is
 * none: a few words and a reference, in the place of its own page.
 */
final class LastResort extends ErrorReportValve {

  private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

  @Override
  protected void report(Request request, Response response, @Nullable Throwable broken) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    var reference = ErrorPages.reference();
    LOG.info("{}: refused with {} before any page", reference, status);
    SecurityHeaders.ALWAYS.forEach(response::setHeader);
    response.setContentType("text/html");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    try {
      var writer = response.getReporter();
      if (writer != null) {
        writer.write(page(status, reference));
        response.finishResponse();
      }
    } catch (IOException gone) {
      LOG.debug("{}: nobody is listening any more", reference);
    }
  }

  private static String page(int status, String reference) {
    var words = Words.in(Language.ENGLISH);
    var shown = "wrong." + ErrorPages.shown(HttpStatusCode.valueOf(status)).value();
    return """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8">\
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>%1$s</title></head>
    <body><main><h1>%1$s</h1><p>%2$s</p><p><a href="/">%3$s</a></p><p>%4$s %5$s</p></main></body></html>
    """
        .formatted(
            words.say(shown + ".heading"),
            words.say(shown + ".advice"),
            words.say("wrong.start"),
            words.say("wrong.reference"),
            reference);
  }
}
