package rowan.foundation.web.serving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The sheet of GOV.UK as we serve it: without its typeface, which is not ours to use, and without
 * the parts that no page of ours has, which are two thirds of it.
 */
final class GovukSheet {

  private static final String NOT_OURS =
      """
      accordion button--inverse button--secondary button--start button--warning breadcrumbs caption
      character-count cookie-banner crest exit-this-page footer frontend-supported grid- header
      heading-xl logo notification-banner pagination panel password-input phase-banner
      section-break service-navigation table tabs tag warning-text \\\\!-\
      """;

  private static final Pattern DROPPED =
      Pattern.compile(
          Arrays.stream(NOT_OURS.strip().split("\\s+", -1))
              .collect(Collectors.joining("|", "govuk-(", ")")));

  private static final Pattern CONDITION = Pattern.compile("@(media|supports|-moz-document)");

  private record Rule(String selectors, String body) {}

  private GovukSheet() {}

  static String ours(String sheet) {
    return kept(
        sheet
            .replaceAll("@font-face\\{[^}]*\\}", "")
            .replaceAll("/\\*[^*]*\\*/", "")
            .replace("GDS Transport,arial,sans-serif", "var(--type)")
            .replace("font-family:sans-serif", "font-family:var(--type)"));
  }

  private static String kept(String css) {
    var kept = new StringBuilder();
    for (var rule : rules(css)) {
      if (CONDITION.matcher(rule.selectors).lookingAt()) {
        write(kept, rule.selectors, kept(rule.body));
      } else if (rule.selectors.startsWith("@")) {
        write(kept, rule.selectors, rule.body);
      } else {
        write(kept, ours(rule), rule.body);
      }
    }
    return kept.toString();
  }

  private static String ours(Rule rule) {
    return Arrays.stream(rule.selectors.split(",", -1))
        .filter(selector -> !DROPPED.matcher(selector).find())
        .collect(Collectors.joining(","));
  }

  private static void write(StringBuilder kept, String selectors, String body) {
    if (!selectors.isEmpty() && !body.isEmpty()) {
      kept.append(selectors).append('{').append(body).append('}');
    }
  }

  /** The rules at the top of a sheet, each with what is between its own braces. */
  private static List<Rule> rules(String css) {
    var rules = new ArrayList<Rule>();
    int start = 0;
    int open = css.indexOf('{');
    while (open >= 0) {
      int end = closing(css, open);
      rules.add(new Rule(css.substring(start, open).strip(), css.substring(open + 1, end)));
      start = end + 1;
      open = css.indexOf('{', start);
    }
    return rules;
  }

  private static int closing(String css, int open) {
    int depth = 0;
    for (int i = open; i < css.length(); i++) {
      char c = css.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("a brace is not closed");
  }
}
