package rowan.foundation.signin.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemandsTests {

  private static final Instant NOW = Instant.parse("2030-03-05T09:00:00Z");

  private static Claimed claimed(String context, List<String> methods, long secondsAgo) {
    return new Claimed(
        "s",
        Optional.empty(),
        Optional.empty(),
        Optional.of(context),
        methods,
        Optional.of(NOW.minusSeconds(secondsAgo)));
  }

  private static final Claimed SILENT =
      new Claimed(
          "s", Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

  @Test
  void areMetBySilenceOnlyWhereThereAreNone() {
    assertThat(Demands.NONE.objection(SILENT, NOW)).isEmpty();
    assertThat(Demands.NONE.any()).isFalse();
    for (var demands :
        List.of(
            new Demands(List.of("2"), List.of(), Optional.empty()),
            new Demands(List.of(), List.of("mfa"), Optional.empty()))) {
      assertThat(demands.objection(SILENT, NOW)).contains(SignInRefusal.TOO_WEAK);
      assertThat(demands.any()).isTrue();
    }
    var within = new Demands(List.of(), List.of(), Optional.of(Duration.ofMinutes(10)));
    assertThat(within.objection(SILENT, NOW)).contains(SignInRefusal.NOT_FRESH);
  }

  @Test
  void areMetByOneOfTheLevelsAndOneOfTheMeans() {
    var both = new Demands(List.of("2", "3"), List.of("mfa", "hwk"), Optional.empty());
    assertThat(both.objection(claimed("3", List.of("pwd", "mfa"), 0), NOW)).isEmpty();
    assertThat(both.objection(claimed("1", List.of("pwd", "mfa"), 0), NOW))
        .contains(SignInRefusal.TOO_WEAK);
    assertThat(both.objection(claimed("3", List.of("pwd"), 0), NOW))
        .contains(SignInRefusal.TOO_WEAK);
    assertThat(both.objection(claimed("2 3", List.of("mfa"), 0), NOW))
        .contains(SignInRefusal.TOO_WEAK);
  }

  @Test
  void areMetForAsLongAsTheySayAndByNoMomentThatHasNotCome() {
    var within = new Demands(List.of(), List.of(), Optional.of(Duration.ofMinutes(10)));
    assertThat(within.objection(claimed("1", List.of(), 630), NOW)).isEmpty();
    assertThat(within.objection(claimed("1", List.of(), 631), NOW))
        .contains(SignInRefusal.NOT_FRESH);
    assertThat(within.objection(claimed("1", List.of(), -30), NOW)).isEmpty();
    assertThat(within.objection(claimed("1", List.of(), -31), NOW))
        .contains(SignInRefusal.NOT_FRESH);
  }
}
