package rowan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the content security policy forbids is not written in the first place. */
class TemplateTests {

  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\$unsafe\\{|<script(?![^>]*\\bsrc=)|\\son[a-z]+=\"|\\sstyle=\"|javascript:");

  @Test
  void noTemplateHoldsUnescapedOutputOrInlineScriptOrStyle() throws IOException {
    try (var templates = Files.walk(Path.of("src/main/jte"))) {
      var found = templates.filter(Files::isRegularFile).filter(TemplateTests::breaks).toList();
      assertThat(found).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$unsafe{name}",
        "<script>alert(1)</script>",
        "<a onclick=\"go()\">",
        "<p style=\"color:red\">",
        "<a href=\"javascript:go()\">"
      })
  void theRuleFindsWhatItForbids(String planted) {
    assertThat(FORBIDDEN.matcher(planted).find()).isTrue();
  }

  @Test
  void theRuleLetsAScriptOfOursPass() {
    assertThat(FORBIDDEN.matcher("<script src=\"${asset}\" defer></script>").find()).isFalse();
  }

  @Test
  void noSourceFileIsLeftOverFromAMerge() throws IOException {
    try (var files = Files.walk(Path.of("src"))) {
      List<Path> left =
          files
              .filter(file -> file.toString().matches(".*(\\.orig|\\.rej|_BACKUP_.*|_LOCAL_.*)$"))
              .toList();
      assertThat(left).isEmpty();
    }
  }

  private static boolean breaks(Path template) {
    try {
      return FORBIDDEN.matcher(Files.readString(template)).find();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
