package rowan.commissioning.decisions.reading;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.mandates.MandateProposal;
import rowan.commissioning.decisions.reading.mandates.Proposed;
import rowan.foundation.kernel.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes a reading as JSON, in the published shape: each kind of mandate with all of its keys,
 * {@code null} where the text does not say, a list empty. Days are ISO 8601, money is in pounds.
 * Beside the published keys stand {@code recommendedText} where it differs, {@code total} for money
 * that is not for each year and, under {@code words}, the places in the text of a resolution of the
 * words that each of its mandates came from, in the same order.
 */
public final class ReadingJson {

  private final JsonGenerator json;

  private ReadingJson(JsonGenerator json) {
    this.json = json;
  }

  public static String of(DecisionReading reading) {
    var out = new StringWriter();
    try (var generator = new JsonFactory().createGenerator(new Indented(), out)) {
      new ReadingJson(generator).write(reading);
    }
    return out.append('\n').toString();
  }

  private void write(DecisionReading reading) {
    json.writeStartObject();
    text("title", reading.title());
    text("body", reading.body());
    day("date", reading.date());
    json.writeArrayPropertyStart("resolutions");
    reading.resolutions().forEach(this::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("narrative");
    for (var told : reading.narrative()) {
      json.writeStartObject();
      text("text", told.text());
      mandates(told.mandates());
      json.writeEndObject();
    }
    json.writeEndArray();
    texts("warnings", reading.warnings());
    json.writeEndObject();
  }

  private void write(ReadResolution resolution) {
    json.writeStartObject();
    text("number", resolution.number());
    json.writeBooleanProperty("recommended", resolution.recommended());
    json.writeBooleanProperty("resolved", resolution.resolved());
    text("text", resolution.text());
    if (resolution.recommendedText() != null) {
      text("recommendedText", resolution.recommendedText());
    }
    mandates(resolution.mandates());
    json.writeEndObject();
  }

  private void mandates(List<Proposed> mandates) {
    json.writeArrayPropertyStart("mandates");
    for (var proposed : mandates) {
      json.writeStartObject();
      json.writeStringProperty("kind", proposed.mandate().kind());
      fields(proposed.mandate());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("words");
    for (var proposed : mandates) {
      json.writeStartObject();
      json.writeNumberProperty("start", proposed.words().start());
      json.writeNumberProperty("end", proposed.words().end());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void fields(MandateProposal mandate) {
    switch (mandate) {
      case MandateProposal.Commission commission -> commission(commission);
      case MandateProposal.Delegate(var to, var jointly, var consult, var purpose) -> {
        texts("to", to);
        json.writeBooleanProperty("jointly", jointly);
        texts("consult", consult);
        text("for", purpose);
      }
      case MandateProposal.CoProduce(var with) -> texts("with", with);
      case MandateProposal.Engage(var with, var by) -> {
        text("with", String.join(" and ", with));
        day("by", by);
      }
      case MandateProposal.Circulate(var what, var to, var by) -> {
        text("what", what);
        text("to", to);
        day("by", by);
      }
      case MandateProposal.RetainStaff(var role, var employer) -> {
        text("role", role);
        text("employer", employer);
      }
      case MandateProposal.Deadline(var what, var by) -> {
        text("what", what);
        day("by", by);
      }
      case MandateProposal.Extend(var what, var months, var notBeyond) -> {
        text("what", what);
        number("months", months);
        day("notBeyond", notBeyond);
      }
      case MandateProposal.Review(var intervals) -> text("intervals", intervals);
      case MandateProposal.Allocate(var annual, var fresh, var total) -> {
        money("annual", annual);
        money("ofWhichNew", fresh);
        if (total != null) {
          money("total", total);
        }
        text("currency", "GBP");
      }
      case MandateProposal.Award(var starts, var ends, var initialMonths) -> {
        day("starts", starts);
        day("ends", ends);
        number("initialMonths", initialMonths);
      }
      case MandateProposal.Monitor(var law) -> text("law", law);
      case MandateProposal.Note() -> {}
    }
  }

  private void commission(MandateProposal.Commission commission) {
    number("initialMonths", commission.initialMonths());
    json.writeArrayPropertyStart("extensionMonths");
    commission.extensionMonths().forEach(json::writeNumber);
    json.writeEndArray();
    day("starts", commission.starts());
    day("ends", commission.ends());
    number("lots", commission.lots());
    var procedure = commission.procedure();
    text("procedure", procedure == null ? null : procedure.token());
    texts("requires", commission.requires().stream().map(requires -> requires.token()).toList());
  }

  private void text(String name, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }

  private void texts(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private void day(String name, @Nullable LocalDate day) {
    text(name, day == null ? null : day.toString());
  }

  private void number(String name, @Nullable Integer value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeNumberProperty(name, value.intValue());
    }
  }

  private void money(String name, @Nullable Money amount) {
    if (amount == null) {
      json.writeNullProperty(name);
      return;
    }
    var pounds = amount.inPounds().stripTrailingZeros();
    BigDecimal written = pounds.scale() < 0 ? pounds.setScale(0) : pounds;
    json.writeNumberProperty(name, written);
  }

  /** Puts each property on a line of its own. */
  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter();
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
