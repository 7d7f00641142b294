package rowan.support.refuge.network.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Needs;
import rowan.support.refuge.network.Publishing;
import rowan.support.refuge.network.signing.HttpMessage;
import rowan.support.refuge.network.signing.Profile;

/** Our free spaces, for members of the network: {@code docs/network.md}. */
@Controller
class VacanciesInterface {

  private final Publishing publishing;

  VacanciesInterface(Publishing publishing) {
    this.publishing = publishing;
  }

  @GetMapping(Profile.VACANCIES)
  @Needs(Action.ASK_AS_MEMBER)
  @ResponseBody
  void vacancies(Actor actor, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var asked =
        new Publishing.Asked(actor, request.getRemoteAddr(), read(request), hasBody(request));
    switch (publishing.answer(asked)) {
      case Publishing.Told.Signed(var status, var headers, var body) -> {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.getOutputStream().write(body);
      }
      case Publishing.Told.NotProved none -> {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Signature");
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
      }
      case Publishing.Told.TooMany many -> response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    }
  }

  /** The request as it was signed; a header that came twice is what no signature of ours covers. */
  private static HttpMessage.Request read(HttpServletRequest request) {
    var headers = new TreeMap<String, String>();
    for (var name : Collections.list(request.getHeaderNames())) {
      headers.put(name, String.join(", ", Collections.list(request.getHeaders(name))));
    }
    var query = Optional.ofNullable(request.getQueryString()).map(any -> "?" + any).orElse("?");
    var host = Optional.ofNullable(request.getHeader(HttpHeaders.HOST)).orElse("");
    return new HttpMessage.Request(
        request.getMethod(),
        host.replaceFirst(":443$", ""),
        request.getRequestURI(),
        query,
        headers);
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0
        || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
  }
}
