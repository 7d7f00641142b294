package rowan.foundation.web.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rowan.foundation.web.State;

class SmallPicturesTests {

  private static final Instant OPENED = Instant.parse("2026-11-01T00:00:00Z");

  private static Instant hour(int hour) {
    return OPENED.plusSeconds(3600L * hour);
  }

  private static Lead lead(int now, Lead.Part... parts) {
    return new Lead("", OPENED, hour(100), hour(now), List.of(parts));
  }

  private static Scores scores(int... values) {
    return new Scores(
        "",
        1,
        10,
        java.util.Arrays.stream(values)
            .mapToObj(value -> new Scores.Score(LocalDate.of(2026, 11, 1), value))
            .toList());
  }

  private static Target target(@Nullable Double value, double target) {
    return new Target("", State.MET, value, "", target, "", 200);
  }

  @Test
  void drawsLeadsOneAfterTheOtherWithoutAGapOfHours() {
    var placed =
        lead(
                70,
                new Lead.Part(hour(0), hour(10), Kind.PAST, "Triage"),
                new Lead.Part(hour(10), hour(100), Kind.RUNNING, "Priya"))
            .placed();

    assertThat(placed.getFirst().span().from()).isEqualTo(0);
    assertThat(placed.getLast().span().x()).isEqualTo("10%");
    assertThat(placed.getFirst().span().to()).isEqualTo(10 - 0.4);
    assertThat(placed.getLast().words().to()).isEqualTo(70);
  }

  @Test
  void leavesOutALeadOfNoTime() {
    assertThat(lead(1, new Lead.Part(hour(5), hour(5), Kind.PAST, "")).placed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"10, false, true", "40, false, false", "60, true, false"})
  void setsTheWordTodayWhereThereIsRoom(int now, boolean late, boolean nearTheStart) {
    assertThat(lead(now).nowAt()).isEqualTo(now + "%");
    assertThat(lead(now).nowIsLate()).isEqualTo(late);
    assertThat(lead(now).nowIsNearTheStart()).isEqualTo(nearTheStart);
  }

  @Test
  void drawsAHigherScoreHigherAndKeepsToItsScale() {
    var points = scores(1, 10, 40).points();

    assertThat(points).extracting(Scores.Point::x).containsExactly("5%", "50%", "95%");
    assertThat(points.get(0).y()).isEqualTo(scores().foot());
    assertThat(points.get(1).y()).isEqualTo(scores().top());
    assertThat(points.get(2).y()).isEqualTo(scores().top());
    assertThat(points.get(0).y()).isGreaterThan(points.get(1).y());
    assertThat(points.get(1).wordsY()).isPositive();
  }

  @Test
  void joinsEachScoreToTheNext() {
    assertThat(scores(2, 3, 5).strokes()).hasSize(2);
    assertThat(scores(2, 3, 5).strokes().getLast().to().score().value()).isEqualTo(5);
    assertThat(scores(2).strokes()).isEmpty();
    assertThat(scores(2).points().getFirst().x()).isEqualTo("50%");
    assertThat(scores().points()).isEmpty();
  }

  @Test
  void drawsAFigureAgainstItsTarget() {
    assertThat(target(50.0, 100).bar().width()).isEqualTo("25%");
    assertThat(target(50.0, 100).targetAt()).isEqualTo("50%");
    assertThat(target(500.0, 150).bar().width()).isEqualTo("100%");
    assertThat(target(50.0, 150).targetIsLate()).isTrue();
  }

  @Test
  void drawsNoBarForAFigureThatMayNotBeShown() {
    assertThat(target(null, 100).isShown()).isFalse();
    assertThat(target(null, 100).bar().width()).isEqualTo("0%");
    assertThat(target(0.0, 100).isShown()).isTrue();
  }

  @Test
  void refusesAScaleOfNothing() {
    assertThatThrownBy(() -> new Scores("", 5, 5, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Target("", State.MET, 1.0, "", 1, "", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"0, 0%", "100, 100%", "33.333, 33.33%", "12.5, 12.5%", "10, 10%"})
  void writesHundredthsAsShortlyAsTheyGo(double hundredths, String written) {
    assertThat(Span.percent(hundredths)).isEqualTo(written);
  }
}
