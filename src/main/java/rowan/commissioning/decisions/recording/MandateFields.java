package rowan.commissioning.decisions.recording;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import rowan.commissioning.decisions.reading.mandates.MandateProposal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a mandate says, as its row keeps it: the kind in a column, its fields as JSON. */
final class MandateFields {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS).build();

  private static final Map<String, Class<?>> KINDS =
      Arrays.stream(MandateProposal.class.getPermittedSubclasses())
          .collect(Collectors.toUnmodifiableMap(MandateFields::kind, Function.identity()));

  private MandateFields() {}

  static String written(MandateProposal mandate) {
    return JSON.writeValueAsString(mandate);
  }

  /**
   * The mandate of a row.
   *
   * @throws IllegalStateException if the row holds something that this version does not know
   */
  static MandateProposal read(String kind, String fields) {
    var type = KINDS.get(kind);
    if (type == null) {
      throw new IllegalStateException("a mandate of an unknown kind is stored: " + kind);
    }
    try {
      return (MandateProposal) JSON.readValue(fields, type);
    } catch (JacksonException notOurs) {
      throw new IllegalStateException(
          "a stored mandate of kind " + kind + " cannot be read", notOurs);
    }
  }

  /** {@code CoProduce} is {@code co-produce}. */
  private static String kind(Class<?> type) {
    return type.getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(java.util.Locale.ROOT);
  }
}
