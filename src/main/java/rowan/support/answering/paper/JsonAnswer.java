package rowan.support.answering.paper;

import java.util.LinkedHashMap;
import java.util.Map;
import rowan.support.answering.Answer;

/** An answer as a machine reads it; {@code docs/subject-access.md} says what each field means. */
public final class JsonAnswer {

  private JsonAnswer() {}

  public static Map<String, Object> of(Answer answer) {
    var whole = new LinkedHashMap<String, Object>();
    whole.put("format", "rowan-subject-access-2");
    whole.put("controller", answer.council());
    whole.put("reference", answer.reference());
    whole.put("answered", answer.answered().toString());
    whole.put("letter", answer.letter());
    whole.put("records", answer.records().stream().map(JsonAnswer::record).toList());
    return whole;
  }

  private static Map<String, Object> record(Answer.Given given) {
    var record = new LinkedHashMap<String, Object>();
    record.put("source", given.source());
    record.put("at", given.at().toString());
    record.put("parts", given.parts().stream().map(JsonAnswer::part).toList());
    return record;
  }

  private static Map<String, Object> part(Answer.Part part) {
    if (part.takenOut().isPresent()) {
      return Map.of("taken_out", part.takenOut().get().name());
    }
    return part.file()
        .<Map<String, Object>>map(name -> Map.of("file", name))
        .orElseGet(() -> Map.of("words", part.words().orElse("")));
  }
}
