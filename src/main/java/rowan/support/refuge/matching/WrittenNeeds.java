package rowan.support.refuge.matching;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rowan.support.refuge.areas.Distance;
import rowan.support.refuge.features.ByAndFor;
import rowan.support.refuge.limits.SupportNeed;

/**
 * What a household asks, as a search keeps it: a few plain columns, and texts to be sealed.
 *
 * @param languages codes, parted by commas
 * @param awayFrom parts of the area, parted by commas
 * @param support names, parted by commas
 * @param asked the rest, a line each
 */
public record WrittenNeeds(
    boolean stepFree,
    boolean pets,
    Optional<LocalDate> by,
    @Nullable String languages,
    @Nullable String awayFrom,
    @Nullable String support,
    @Nullable String asked) {

  private static final String YES = "yes";

  public static WrittenNeeds of(Needs needs) {
    var lines = new LinkedHashMap<String, String>();
    flag(lines, "wheelchair", needs.building().wheelchair());
    flag(lines, "own-bathroom", needs.building().ownBathroom());
    flag(lines, "staff-at-night", needs.people().atNight());
    several(lines, "by-and-for", needs.people().byAndFor());
    several(lines, "funds", needs.funds());
    several(lines, "priorities", needs.priorities().inOrder());
    needs.priorities().near().ifPresent(part -> lines.put("near", part));
    if (needs.away().atLeast() != Distance.NEAR) {
      lines.put("away-at-least", needs.away().atLeast().name());
    }
    return new WrittenNeeds(
        needs.stepFree(),
        needs.pets(),
        needs.by(),
        together(needs.people().languages()),
        together(needs.away().parts()),
        SupportNeed.writtenAll(needs.support()),
        lines.isEmpty()
            ? null
            : lines.entrySet().stream()
                .map(line -> line.getKey() + "=" + line.getValue())
                .collect(joining("\n")));
  }

  public Needs read() {
    var lines = lines(asked);
    return new Needs(
        new Needs.Building(
            stepFree, lines.containsKey("wheelchair"), lines.containsKey("own-bathroom"), pets),
        new Needs.People(
            parted(languages).collect(toUnmodifiableSet()),
            lines.containsKey("staff-at-night"),
            set(lines, "by-and-for", ByAndFor.class),
            SupportNeed.readAll(support)),
        new Needs.Away(
            parted(awayFrom).collect(toUnmodifiableSet()),
            Distance.valueOf(lines.getOrDefault("away-at-least", Distance.NEAR.name()))),
        set(lines, "funds", Funds.class),
        by,
        new Priorities(
            values(lines, "priorities", Priority.class).toList(),
            Optional.ofNullable(lines.get("near"))));
  }

  /** The rest, in words for the person who asks what is kept of them. */
  public static String inWords(String asked) {
    var needs = new WrittenNeeds(false, false, Optional.empty(), null, null, null, asked).read();
    var said = Stream.<String>builder();
    if (needs.building().wheelchair()) {
      said.add("Uses a wheelchair");
    }
    if (needs.building().ownBathroom()) {
      said.add("A bathroom of their own");
    }
    if (needs.people().atNight()) {
      said.add("Staff at night");
    }
    needs.people().byAndFor().forEach(one -> said.add("By and for " + one.title()));
    needs.funds().forEach(one -> said.add(one.title()));
    if (needs.away().atLeast() != Distance.NEAR) {
      said.add(needs.away().atLeast().asked());
    }
    var matters = PlainWords.priorities(needs);
    if (!matters.isEmpty()) {
      said.add("What matters most: " + matters);
    }
    return said.build().collect(joining("\n"));
  }

  private static void flag(Map<String, String> lines, String key, boolean so) {
    if (so) {
      lines.put(key, YES);
    }
  }

  private static void several(
      Map<String, String> lines, String key, Collection<? extends Enum<?>> some) {
    if (!some.isEmpty()) {
      lines.put(key, some.stream().map(Enum::name).collect(joining(",")));
    }
  }

  private static @Nullable String together(Set<String> words) {
    return words.isEmpty() ? null : String.join(",", words);
  }

  private static Stream<String> parted(@Nullable String words) {
    return words == null || words.isEmpty() ? Stream.empty() : Arrays.stream(words.split(",", -1));
  }

  private static Map<String, String> lines(@Nullable String asked) {
    var lines = new LinkedHashMap<String, String>();
    if (asked != null) {
      for (var line : List.of(asked.split("\n", -1))) {
        int sign = line.indexOf('=');
        lines.put(line.substring(0, sign), line.substring(sign + 1));
      }
    }
    return lines;
  }

  private static <E extends Enum<E>> Stream<E> values(
      Map<String, String> lines, String key, Class<E> of) {
    return parted(lines.get(key)).map(name -> Enum.valueOf(of, name));
  }

  private static <E extends Enum<E>> Set<E> set(
      Map<String, String> lines, String key, Class<E> of) {
    return values(lines, key, of).collect(toUnmodifiableSet());
  }

  /** Nothing of it: what is printed could be logged. */
  @Override
  public String toString() {
    return "WrittenNeeds";
  }
}
