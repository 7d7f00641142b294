package rowan.support.refuge.network.signing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a signature may cover of a request, or of an answer to one. */
public sealed interface HttpMessage {

  /** What a component says, as it is signed; nothing, if the message has none. */
  Optional<String> value(Component component);

  /**
   * A request.
   *
   * @param authority host and port as they were asked for, in lower case, without the usual port
   * @param path as it was sent, and not decoded
   * @param query with its question mark; a question mark alone if there is none
   * @param headers by their names in lower case
   */
  record Request(
      String method, String authority, String path, String query, Map<String, String> headers)
      implements HttpMessage {

    private static final Pattern MEMBER =
        Pattern.compile("([a-z][a-z0-9_-]{0,30})=(:[A-Za-z0-9+/=]{4,200}:)");

    public Request {
      authority = authority.toLowerCase(Locale.ROOT);
      headers = lower(headers);
    }

    @Override
    public Optional<String> value(Component component) {
      if (component.ofTheRequest() || component.key().isPresent()) {
        return Optional.empty();
      }
      return switch (component.name()) {
        case "@method" -> Optional.of(method);
        case "@authority" -> Optional.of(authority);
        case "@path" -> Optional.of(path);
        case "@query" -> Optional.of(query);
        default -> Optional.ofNullable(headers.get(component.name()));
      };
    }

    /** The one signature of this request, with the label that it has. */
    private Optional<String> signature(String label) {
      return Optional.ofNullable(headers.get("signature"))
          .map(MEMBER::matcher)
          .filter(member -> member.matches() && member.group(1).equals(label))
          .map(member -> member.group(2));
    }
  }

  /**
   * An answer.
   *
   * @param headers by their names in lower case
   */
  record Answer(int status, Map<String, String> headers, Request request) implements HttpMessage {

    public Answer {
      headers = lower(headers);
    }

    @Override
    public Optional<String> value(Component component) {
      if (component.ofTheRequest()) {
        return component.name().equals("signature")
            ? component.key().flatMap(request::signature)
            : request.value(Component.of(component.name()));
      }
      if (component.key().isPresent()) {
        return Optional.empty();
      }
      return component.name().equals("@status")
          ? Optional.of(Integer.toString(status))
          : Optional.ofNullable(headers.get(component.name()));
    }
  }

  private static Map<String, String> lower(Map<String, String> headers) {
    var lower = new TreeMap<String, String>();
    headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value.strip()));
    return Map.copyOf(lower);
  }
}
