package rowan.commissioning.decisions.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rowan.commissioning.decisions.MandatesAtRandom;
import rowan.commissioning.decisions.reading.mandates.MandateProposal;

class MandateFieldsTests {

  @ParameterizedTest
  @MethodSource("rowan.commissioning.decisions.MandatesAtRandom#oneHundred")
  void keepsEveryMandateAsItIs(MandateProposal mandate) {
    var fields = MandateFields.written(mandate);
    assertThat(MandateFields.read(mandate.kind(), fields)).isEqualTo(mandate);
  }

  @Test
  void keepsMandatesOfEveryKind() {
    assertThat(MandatesAtRandom.oneHundred().map(Object::getClass).distinct())
        .hasSize(MandateProposal.class.getPermittedSubclasses().length);
  }

  @Test
  void readsNothingOfAnUnknownKind() {
    assertThatThrownBy(() -> MandateFields.read("dissolve", "{}"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void readsNothingThatIsBroken() {
    assertThatThrownBy(() -> MandateFields.read("deadline", "{\"by\":\"yesterday\"}"))
        .isInstanceOf(IllegalStateException.class);
  }
}
