package rowan.foundation.access.web;

import java.util.List;
import java.util.Set;

/**
 * What the page that gives a form back shows.
 *
 * @param path where the form goes
 * @param fields what was typed, to be sent again as it was
 */
public record KeptPage(String path, List<Field> fields) {

  private static final Set<String> OURS = Set.of("_csrf", "_for");

  /** One field of the form. */
  public record Field(String name, String value) {}

  static KeptPage of(KeptForms.KeptForm form) {
    return new KeptPage(
        form.path(),
        form.fields().stream()
            .filter(field -> !OURS.contains(field.name()))
            .map(field -> new Field(field.name(), field.value()))
            .toList());
  }

  /** What was written in sentences, to be read over before it is sent. */
  public List<String> written() {
    return fields.stream().map(Field::value).filter(value -> value.strip().contains(" ")).toList();
  }

  /** How many fields hold something that was typed or chosen. */
  public long typed() {
    return fields.stream().filter(field -> !field.value().isBlank()).count();
  }
}
