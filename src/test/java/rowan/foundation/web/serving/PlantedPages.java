package rowan.foundation.web.serving;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.HashMap;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.Controller;
import org.springframework.web.servlet.support.RequestContextUtils;
import rowan.foundation.web.ErrorPages;
import rowan.foundation.web.Frame;
import rowan.foundation.web.FrameSource;

/** Pages that go wrong, each in its own way, and somebody who is signed in if a header says so. */
class PlantedPages {

  static final String SECRET = "12 Rowan Street";

  @Bean
  SimpleUrlHandlerMapping plantedPageMapping() {
    var pages = new HashMap<String, Object>();
    pages.put("/planted/broken", planted(() -> new IllegalStateException(SECRET)));
    pages.put("/planted/method", planted(() -> new HttpRequestMethodNotSupportedException("GET")));
    pages.put(
        "/planted/type",
        planted(() -> new HttpMediaTypeNotSupportedException(MediaType.TEXT_XML, List.of())));
    pages.put("/planted/bad", sent(400));
    pages.put("/planted/forbidden", sent(403));
    pages.put("/planted/large", sent(413));
    pages.put("/planted/unavailable", sent(503));
    pages.put("/planted/not-permitted", (Controller) (request, response) -> ErrorPages.notFound());
    pages.put(
        "/planted/notice",
        (Controller)
            (request, response) -> {
              RequestContextUtils.getOutputFlashMap(request)
                  .put(Frame.Notice.NAME, Frame.Notice.done("The referral is recorded."));
              return new ModelAndView("redirect:/style/case");
            });
    pages.put(
        "/planted/secure", (Controller) (request, response) -> new ModelAndView("style/public"));
    return new SimpleUrlHandlerMapping(pages, 0);
  }

  private interface Fault {
    Exception fault();
  }

  private static Controller planted(Fault fault) {
    return (request, response) -> {
      throw fault.fault();
    };
  }

  private static Controller sent(int status) {
    return (request, response) -> {
      response.sendError(status, SECRET);
      return null;
    };
  }

  @Bean
  FilterRegistrationBean<Filter> brokenInTheChain() {
    var filter =
        new FilterRegistrationBean<Filter>((request, response, chain) -> {
          throw new IllegalStateException(SECRET);
        });
    filter.addUrlPatterns("/planted/in-the-chain");
    return filter;
  }

  @Bean
  FilterRegistrationBean<Filter> asIfByHttps() {
    var filter =
        new FilterRegistrationBean<Filter>((request, response, chain) ->
            chain.doFilter(
                new HttpServletRequestWrapper((HttpServletRequest) request) {
                  @Override
                  public boolean isSecure() {
                    return true;
                  }
                },
                response));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    filter.addUrlPatterns("/planted/secure");
    return filter;
  }

  @Bean
  FrameSource signedInByHeader() {
    return (bare, request) -> {
      var who = request.getHeader("X-Signed-In");
      if ("broken".equals(who)) {
        throw new IllegalStateException("no database");
      }
      return who == null
          ? bare
          : bare.signedInAs(who, List.of(new Frame.Entry("Caseload", "/caseload")))
              .carrying(() -> List.of(new Frame.Carried("_csrf", "planted")));
    };
  }
}
