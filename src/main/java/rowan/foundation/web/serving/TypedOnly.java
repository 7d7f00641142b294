package rowan.foundation.web.serving;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose files were let go: an ordinary form with the fields that were typed. */
final class TypedOnly extends HttpServletRequestWrapper {

  private final Map<String, String[]> typed = new LinkedHashMap<>();

  TypedOnly(HttpServletRequest request, Map<String, List<String>> fields) {
    super(request);
    fields.forEach((name, values) -> typed.put(name, values.toArray(new String[0])));
  }

  @Override
  public String getContentType() {
    return "application/x-www-form-urlencoded";
  }

  @Override
  public @Nullable String getParameter(String name) {
    var values = typed.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    var values = typed.get(name);
    return values == null ? null : values.clone();
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(typed.keySet());
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(typed);
  }

  @Override
  public Collection<Part> getParts() {
    return new ArrayList<>();
  }

  @Override
  public @Nullable Part getPart(String name) {
    return null;
  }
}
