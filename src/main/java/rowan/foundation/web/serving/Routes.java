package rowan.foundation.web.serving;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the controller method that a request is for. It is asked twice for each, by the permission
 * and by the answer, and looks once. Of the hundreds of routes it tries those that begin with the
 * request's first word, where that can be told from the address as it was sent.
 */
final class Routes extends RequestMappingHandlerMapping {

  private static final String FOUND = Routes.class.getName() + ".found";

  /** What a route begins with: {@code cases} of {@code /cases/{id}}; missing where it varies. */
  private final Map<RequestMappingInfo, String> firstWords = new HashMap<>();

  /** What was found for a request, as long as it is still the same one: a fault leads elsewhere. */
  private record Found(String address, String method, HandlerMethod answer) {

    boolean isFor(HttpServletRequest request) {
      return address.equals(request.getRequestURI()) && method.equals(request.getMethod());
    }
  }

  /** A request that knows what is asked of it hundreds of times. */
  private static final class Asked extends HttpServletRequestWrapper {

    private final String method;
    private final Optional<String> firstWord;

    Asked(HttpServletRequest request, String path) {
      super(request);
      this.method = request.getMethod();
      this.firstWord = firstWord(path);
    }

    @Override
    public String getMethod() {
      return method;
    }
  }

  @Override
  protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo route) {
    super.registerHandlerMethod(handler, method, route);
    var words = route.getPatternValues().stream().map(Routes::firstWord).distinct().toList();
    if (words.size() == 1) {
      words.getFirst().ifPresent(word -> firstWords.put(route, word));
    }
  }

  /** Nothing where more than its letters would have to be looked at. */
  private static Optional<String> firstWord(String path) {
    int end = path.indexOf('/', 1);
    var word = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    boolean plain = word.chars().allMatch(each -> Character.isLetterOrDigit(each) || each == '-');
    return plain ? Optional.of(word) : Optional.empty();
  }

  @Override
  protected @Nullable HandlerMethod getHandlerInternal(HttpServletRequest request)
      throws Exception {
    if (request.getAttribute(FOUND) instanceof Found found && found.isFor(request)) {
      return found.answer;
    }
    var answer = super.getHandlerInternal(request);
    if (answer != null) {
      request.setAttribute(FOUND, new Found(request.getRequestURI(), request.getMethod(), answer));
    }
    return answer;
  }

  @Override
  protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
      throws Exception {
    return super.lookupHandlerMethod(path, new Asked(request, path));
  }

  @Override
  protected @Nullable RequestMappingInfo getMatchingMapping(
      RequestMappingInfo route, HttpServletRequest request) {
    return request instanceof Asked asked && begins(route, asked)
        ? super.getMatchingMapping(route, request)
        : null;
  }

  private boolean begins(RequestMappingInfo route, Asked asked) {
    var word = firstWords.get(route);
    return word == null || asked.firstWord.isEmpty() || word.equals(asked.firstWord.get());
  }

  /** Spring's own is left out. */
  @Configuration(proxyBeanMethods = false)
  static class InPlaceOfSprings implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
      return new Routes();
    }
  }
}
