package rowan.foundation.web.serving;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import rowan.foundation.web.Days;
import rowan.foundation.web.Frame;
import rowan.foundation.web.FrameSource;
import rowan.foundation.web.Language;

/** Makes the frame of each page that is shown, once for each request. */
@Component
class Frames {

  private static final Logger LOG = LoggerFactory.getLogger(Frames.class);
  private static final String MADE = Frames.class.getName() + ".made";

  private final Clock clock;
  private final Assets assets;
  private final ObjectProvider<FrameSource> source;

  Frames(Clock clock, Assets assets, ObjectProvider<FrameSource> source) {
    this.clock = clock;
    this.assets = assets;
    this.source = source;
  }

  Frame of(HttpServletRequest request) {
    if (request.getAttribute(MADE) instanceof Frame made) {
      return made;
    }
    var frame = dressed(bare(request), request);
    request.setAttribute(MADE, frame);
    return frame;
  }

  private Frame bare(HttpServletRequest request) {
    var frame =
        Frame.bare(
            pathAskedFor(request),
            Language.chosen(request),
            Days.at(clock.instant()),
            assets.path());
    var flash = RequestContextUtils.getInputFlashMap(request);
    return flash != null && flash.get(Frame.Notice.NAME) instanceof Frame.Notice notice
        ? frame.withNotice(notice)
        : frame;
  }

  private Frame dressed(Frame bare, HttpServletRequest request) {
    var dresser = source.getIfAvailable();
    if (dresser == null) {
      return bare;
    }
    try {
      return dresser.dress(bare, request);
    } catch (RuntimeException broken) {
      // The page that says that something is broken must not break on the same thing.
      LOG.warn("A page is shown without its navigation", broken);
      return bare;
    }
  }

  /** The address that was asked for, also while an error page is shown in its stead. */
  private static String pathAskedFor(HttpServletRequest request) {
    return request.getAttribute("jakarta.servlet.error.request_uri") instanceof String path
        ? path
        : request.getRequestURI();
  }
}
