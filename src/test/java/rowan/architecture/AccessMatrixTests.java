package rowan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import rowan.foundation.access.Action;
import rowan.foundation.access.Needs;
import rowan.foundation.access.Office;
import rowan.foundation.access.Permissions;
import rowan.promises.CaseRelation;
import rowan.testing.RowanTest;

/**
 * Prints who may do what, and where, for people to read. {@code RouteTests} holds every address to
 * it as a real client, {@code RowsOfOthersTests} every table.
 */
@RowanTest
class AccessMatrixTests {

  private static final Path PRINTED = Path.of("docs/access-matrix.md");
  private static final boolean RENEW = Boolean.getBoolean("rowan.renew");

  @Autowired private Permissions permissions;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  @Test
  void isPrintedAsItIs() throws IOException {
    var matrix = intro() + offices() + cases() + addresses();
    if (RENEW) {
      Files.writeString(PRINTED, matrix);
    }
    assertThat(Files.readString(PRINTED))
        .as(
            "docs/access-matrix.md; renew it by ./rowan test -Dtest=AccessMatrixTests -Drowan.renew=true")
        .isEqualTo(matrix);
  }

  private static String intro() {
    return """
    # Who may do what

    Printed from the code by `AccessMatrixTests`; to renew it: `./rowan test -Dtest=AccessMatrixTests -Drowan.renew=true`.
    An office permits an action; a page needs one; whether a record is there for somebody is a second question, which the
    database answers: by council, by organisation and its part in a case, by tender and its stage, and never for a colleague
    who is connected ([decisions](decisions)). `RouteTests` tries every address as every office, `CaseRelationTests`,
    `TheCaseIsNotThereTests` and `RowsOfOthersTests` every record and table.

    """;
  }

  private String offices() {
    var text = new StringBuilder("## Offices\n\n| action | offices |\n| --- | --- |\n");
    for (var action : Action.values()) {
      text.append("| ").append(words(action)).append(" | ").append(holders(action)).append(" |\n");
    }
    return text.toString();
  }

  /** Offices by which records are opened, what they wait for, and what somebody is to a case. */
  private String cases() {
    var text =
        new StringBuilder(
            "\n## Records of people\n\nOnly while vetting, training and code of conduct are in date: ");
    text.append(titles(permissions::opensRecords))
        .append(".\nGiven by one and confirmed by another: ")
        .append(titles(permissions::takesTwo))
        .append(
            """
            .

            At each address below `/cases/{id}`, for an office that permits it:

            | what somebody is to a case | finds | may do | tried by |
            | --- | --- | --- | --- |
            """);
    for (var relation : CaseRelation.values()) {
      text.append(relation.line());
    }
    return text.toString();
  }

  private static String titles(Predicate<Office> which) {
    return Stream.of(Office.values())
        .filter(which)
        .map(Office::title)
        .collect(Collectors.joining(", "));
  }

  private String addresses() {
    var rows = new TreeMap<String, String>();
    mapping
        .getHandlerMethods()
        .forEach((info, method) -> {
          var needs = method.getMethodAnnotation(Needs.class);
          if (needs != null && method.getBeanType().getName().startsWith("rowan.")) {
            for (var pattern : info.getPatternValues()) {
              var verbs =
                  info.getMethodsCondition().getMethods().stream()
                      .map(Enum::name)
                      .collect(Collectors.toCollection(TreeSet::new));
              rows.put(
                  pattern + " " + verbs,
                  "| `%s` | %s | %s |\n"
                      .formatted(pattern, String.join(", ", verbs), words(needs.value())));
            }
          }
        });
    return "\n## Addresses\n\n| address | method | needs |\n| --- | --- | --- |\n"
        + String.join("", rows.values());
  }

  private String holders(Action action) {
    if (permissions.granted(Office.VISITOR).contains(action)) {
      return "everybody";
    }
    var holders =
        Stream.of(Office.values())
            .filter(office -> permissions.granted(office).contains(action))
            .map(Office::title)
            .toList();
    return holders.isEmpty() ? "nobody" : String.join(", ", holders);
  }

  private static String words(Action action) {
    var words = action.name().toLowerCase(Locale.UK).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
