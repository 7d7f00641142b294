package rowan.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTests {

  @Test
  void showsADayInItsThreeFields() {
    var form = Form.blank().with("starts", LocalDate.of(2026, 3, 27));

    assertThat(form.typed("starts-day")).isEqualTo("27");
    assertThat(form.typed("starts-month")).isEqualTo("3");
    assertThat(form.typed("starts-year")).isEqualTo("2026");
  }

  @Test
  void knowsWhatWasChosenAmongMany() {
    var form = Form.of(Map.of("needs", List.of("PETS", "STEPS")));

    assertThat(form.chose("needs", "STEPS")).isTrue();
    assertThat(form.chose("needs", "OTHER")).isFalse();
    assertThat(form.chose("nothing", "PETS")).isFalse();
  }

  @Test
  void namesWhatDescribesAField() {
    var form = Form.blank().refused("title", "Enter a title");

    assertThat(form.describedBy("title", "Up to 20")).isEqualTo("title-hint title-error");
    assertThat(form.describedBy("title", "")).isEqualTo("title-error");
    assertThat(form.describedBy("other", "")).isNull();
  }

  @Test
  void keepsTheFirstSentenceAboutAField() {
    var form = Form.blank().refused("title", "First").refused("title", "Second").refused("Whole");

    assertThat(form.errors().inPageOrder())
        .extracting(FormErrors.FormError::sentence)
        .containsExactly("First", "Whole");
  }
}
