package rowan.support.refuge.limits;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a household may need of those who work in a place, beside a roof. */
public enum SupportNeed {
  MENTAL_HEALTH(
      "Support with mental health",
      "Supports with mental health",
      "Cannot support with mental health"),
  DRUGS_OR_ALCOHOL(
      "Support with drugs or alcohol",
      "Supports with drugs or alcohol",
      "Cannot support with drugs or alcohol"),
  PERSONAL_CARE(
      "Help with personal care", "Helps with personal care", "Cannot help with personal care"),
  NO_PUBLIC_FUNDS(
      "No recourse to public funds",
      "Takes somebody with no recourse to public funds",
      "Cannot take somebody with no recourse to public funds"),
  QUIET("Somewhere quiet", "Quiet", "Not quiet");

  private final String title;
  private final String met;
  private final String notMet;

  SupportNeed(String title, String met, String notMet) {
    this.title = title;
    this.met = met;
    this.notMet = notMet;
  }

  /** Several in one text, as a search keeps them; nothing for none. */
  public static @Nullable String writtenAll(Set<SupportNeed> needs) {
    return needs.isEmpty() ? null : needs.stream().map(Enum::name).collect(Collectors.joining(","));
  }

  /** What {@link #writtenAll} wrote. */
  public static Set<SupportNeed> readAll(@Nullable String written) {
    return written == null
        ? Set.of()
        : Arrays.stream(written.split(",", -1))
            .map(SupportNeed::valueOf)
            .collect(Collectors.toUnmodifiableSet());
  }

  public String title() {
    return title;
  }

  /** Said of a place that can. */
  public String met() {
    return met;
  }

  /** Said of a place that cannot. */
  public String notMet() {
    return notMet;
  }
}
