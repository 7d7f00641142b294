package rowan.support.refuge.network.signing;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a signature covers, and what is said of it (RFC 9421 section 2.3).
 *
 * @param label by which the signature is found
 * @param parameters by name, in the order written; texts without their quotes
 * @param written all after the label, as it is signed
 */
public record SignatureInput(
    String label, List<Component> components, Map<String, String> parameters, String written) {

  private static final int LONGEST = 1_000;
  private static final String LABEL = "[a-z][a-z0-9_-]{0,30}";
  private static final String COMPONENT =
      "\"(@?[a-z][a-z0-9-]{0,40})\"(;req)?(?:;key=\"(" + LABEL + ")\")?";
  private static final Pattern COMPONENTS = Pattern.compile(COMPONENT);
  private static final String PARAMETER =
      ";([a-z]{1,10})=(?:([0-9]{1,11})|\"([!#-\\[\\]-~]{1,100})\")";
  private static final Pattern PARAMETERS = Pattern.compile(PARAMETER);
  private static final Pattern WHOLE =
      Pattern.compile(
          "("
              + LABEL
              + ")=(\\((|"
              + COMPONENT
              + "(?: "
              + COMPONENT
              + "){0,11})\\)"
              + "((?:"
              + PARAMETER
              + "){0,8}))");
  private static final int WRITTEN = 2;
  private static final int LISTED = 3;

  public SignatureInput {
    components = List.copyOf(components);
    parameters = Map.copyOf(parameters);
  }

  /** What stands in the header {@code Signature-Input}; nothing, if it is not written so. */
  public static Optional<SignatureInput> read(String header) {
    var whole = WHOLE.matcher(header.length() > LONGEST ? "" : header);
    if (!whole.matches()) {
      return Optional.empty();
    }
    var components =
        COMPONENTS
            .matcher(whole.group(LISTED))
            .results()
            .map(one ->
                new Component(
                    one.group(1), one.group(2) != null, Optional.ofNullable(one.group(3))))
            .toList();
    var parameters = new LinkedHashMap<String, String>();
    var all = PARAMETERS.matcher(whole.group(2).substring(whole.group(2).indexOf(')') + 1));
    while (all.find()) {
      var value = all.group(2) == null ? all.group(3) : all.group(2);
      if (parameters.put(all.group(1), value) != null) {
        return Optional.empty();
      }
    }
    if (new HashSet<>(components).size() != components.size()) {
      return Optional.empty();
    }
    return Optional.of(
        new SignatureInput(whole.group(1), components, parameters, whole.group(WRITTEN)));
  }

  public Optional<String> text(String parameter) {
    return Optional.ofNullable(parameters.get(parameter));
  }

  /** A moment, in seconds since 1970; nothing, if there is none. */
  public Optional<Instant> moment(String parameter) {
    try {
      return text(parameter).map(Long::valueOf).map(Instant::ofEpochSecond);
    } catch (NumberFormatException | DateTimeException notOne) {
      return Optional.empty();
    }
  }

  public boolean covers(List<Component> some) {
    return components.containsAll(some);
  }

  /** The header, label and all. */
  public String header() {
    return label + "=" + written;
  }

  /** What is signed (RFC 9421 section 2.5); nothing, if the message lacks a part of it. */
  Optional<byte[]> base(HttpMessage of) {
    var lines = new ArrayList<String>();
    for (var component : components) {
      var value = of.value(component);
      if (value.isEmpty() || value.get().indexOf('\n') >= 0) {
        return Optional.empty();
      }
      lines.add(component.written() + ": " + value.get());
    }
    lines.add("\"@signature-params\": " + written);
    return Optional.of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }
}
