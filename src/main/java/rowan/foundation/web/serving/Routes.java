package rowan.foundation.web.serving;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the controller method that a request is for. It is asked twice for each, by the permission
 * and by the answer, and looks once. Of the hundreds of routes it tries those that begin with the
 * request's first word and have as many, where that can be told from the address as it was sent.
 */
final class Routes extends RequestMappingHandlerMapping {

  private static final String FOUND = Routes.class.getName() + ".found";

  private final Map<RequestMappingInfo, Shape> shapes = new HashMap<>();

  /**
   * What all addresses of a route have in common, or the one of a request has.
   *
   * @param firstWord {@code cases} of {@code /cases/{id}}; nothing where it varies
   * @param words how many there are, told by the strokes between them; nothing where it varies
   */
  private record Shape(Optional<String> firstWord, OptionalInt words) {

    static final Shape ANY = new Shape(Optional.empty(), OptionalInt.empty());

    static Shape ofAddress(String path) {
      return new Shape(firstWord(path), OptionalInt.of(strokes(path)));
    }

    static Shape ofPattern(String pattern) {
      boolean manyWords = pattern.isEmpty() || pattern.contains("*");
      return manyWords ? new Shape(firstWord(pattern), OptionalInt.empty()) : ofAddress(pattern);
    }

    /** Nothing where more than its letters would have to be looked at. */
    private static Optional<String> firstWord(String path) {
      int end = path.indexOf('/', 1);
      var word = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
      boolean plain = word.chars().allMatch(each -> Character.isLetterOrDigit(each) || each == '-');
      return plain ? Optional.of(word) : Optional.empty();
    }

    private static int strokes(String path) {
      return (int) path.chars().filter(each -> each == '/').count();
    }

    /** Whether a route of this shape may answer an address of that one. */
    boolean admits(Shape address) {
      return (words.isEmpty() || words.equals(address.words))
          && (firstWord.isEmpty()
              || address.firstWord.isEmpty()
              || firstWord.equals(address.firstWord));
    }
  }

  /** What was found for a request, as long as it is still the same one: a fault leads elsewhere. */
  private record Found(String address, String method, HandlerMethod answer) {

    boolean isFor(HttpServletRequest request) {
      return address.equals(request.getRequestURI()) && method.equals(request.getMethod());
    }
  }

  /** A request that knows what is asked of it hundreds of times. */
  private static final class Asked extends HttpServletRequestWrapper {

    private final String method;
    private final Shape shape;

    Asked(HttpServletRequest request, String path) {
      super(request);
      this.method = request.getMethod();
      this.shape = Shape.ofAddress(path);
    }

    @Override
    public String getMethod() {
      return method;
    }
  }

  @Override
  protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo route) {
    super.registerHandlerMethod(handler, method, route);
    var those = route.getPatternValues().stream().map(Shape::ofPattern).distinct().toList();
    if (those.size() == 1) {
      shapes.put(route, those.getFirst());
    }
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
    return request instanceof Asked asked
            && shapes.getOrDefault(route, Shape.ANY).admits(asked.shape)
        ? super.getMatchingMapping(route, request)
        : null;
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
