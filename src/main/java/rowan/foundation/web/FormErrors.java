package rowan.foundation.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form: at most one sentence for each field, in the order of the page. */
public record FormErrors(Map<String, String> sentences) {

  /** The field id of a sentence about the form as a whole. */
  public static final String WHOLE_FORM = "";

  public static final FormErrors NONE = new FormErrors(Map.of());

  public FormErrors {
    sentences = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(sentences));
  }

  /**
   * One thing that is wrong.
   *
   * @param fieldId of the element to go to, or {@link #WHOLE_FORM}
   */
  public record FormError(String fieldId, String sentence) {}

  public boolean isEmpty() {
    return sentences.isEmpty();
  }

  /** The sentence about a field, or nothing. */
  public @Nullable String of(String fieldId) {
    return sentences.get(fieldId);
  }

  public List<FormError> inPageOrder() {
    return sentences.entrySet().stream()
        .map(entry -> new FormError(entry.getKey(), entry.getValue()))
        .toList();
  }
}
