package rowan.foundation.web;

/**
 * One of the things to choose from in a list, among radio buttons or checkboxes.
 *
 * @param value as it is sent
 * @param hint beneath the label; empty for none
 */
public record Choice(String value, String label, String hint) {

  public Choice(String value, String label) {
    this(value, label, "");
  }

  public static Choice of(Enum<?> value, String label) {
    return new Choice(value.name(), label, "");
  }

  public static Choice of(Enum<?> value, String label, String hint) {
    return new Choice(value.name(), label, hint);
  }
}
