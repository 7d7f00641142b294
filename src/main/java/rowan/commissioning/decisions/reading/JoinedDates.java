package rowan.commissioning.decisions.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.mandates.MandateProposal;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Award;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Commission;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Note;
import rowan.commissioning.decisions.reading.mandates.Proposed;
import rowan.commissioning.decisions.reading.phrases.Loose;
import rowan.commissioning.decisions.reading.phrases.Span;
import rowan.commissioning.decisions.reading.phrases.TermPhrase;
import rowan.commissioning.decisions.reading.phrases.Typography;

/**
 * Joins a first or last day that stands in a resolution of its own ('the contracts start on 1
 * October 2027') to what is to be bought or awarded by the other resolutions, and says so.
 */
final class JoinedDates {

  private static final Pattern SETS_A_DAY =
      Loose.pattern(
          "^\\W*(?:that\\s+)?(?:(?:the|all|both|each|any|new|these|those|of)\\s+)*(?<what>(?:[\\w'&/-]+\\s+){0,8}?(?:contracts?|services?|agreements?|arrangements|lots?|provision|model))\\s+(?:(?:will|shall|should|to|is|are|be|both|all|each|due|therefore)\\s+)*(?:start|commenc|begin|take\\s+effect|come\\s+into\\s+(?:effect|force|operation)|go\\s+live|run|end|expire|finish)\\w*\\b");
  private static final Pattern NAMES_A_FIRST_DAY =
      Loose.pattern("\\b(?:start|commencement|go-live)\\s+date\\b(?<what>)");
  private static final Pattern OF_TODAY =
      Loose.pattern("\\b(?:current|existing|present|incumbent|previous)\\b");
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}]+");
  private static final Set<String> SAYS_NOTHING =
      Set.of(
          "contract",
          "contracts",
          "service",
          "services",
          "agreement",
          "agreements",
          "arrangements",
          "provision",
          "model",
          "lots",
          "both",
          "each",
          "these",
          "those",
          "that",
          "with",
          "support",
          "domestic",
          "abuse",
          "council",
          "resulting",
          "award",
          "awarded");
  private static final int SHORTEST_WORD = 4;

  private JoinedDates() {}

  static List<ReadResolution> in(List<ReadResolution> resolutions) {
    var joined = new ArrayList<>(resolutions);
    for (var from : resolutions) {
      var term = dayOfItsOwn(from);
      if (term != null) {
        join(joined, from, term);
      }
    }
    return joined;
  }

  /** What the resolution sets, if it sets a day and nothing else. */
  private static @Nullable TermPhrase dayOfItsOwn(ReadResolution resolution) {
    var plain = Typography.plain(resolution.text());
    boolean untyped = resolution.mandates().stream().allMatch(p -> p.mandate() instanceof Note);
    if (!untyped || OF_TODAY.matcher(plain).find()) {
      return null;
    }
    boolean sets = SETS_A_DAY.matcher(plain).find() || NAMES_A_FIRST_DAY.matcher(plain).find();
    var term = sets ? TermPhrase.in(plain, new Span(0, plain.length())) : TermPhrase.NONE;
    return term.starts() == null && term.ends() == null ? null : term;
  }

  private static void join(List<ReadResolution> all, ReadResolution from, TermPhrase term) {
    var named = wordsThatTell(from);
    boolean some = all.stream().anyMatch(other -> takes(other, from) && names(other, named));
    for (int i = 0; i < all.size(); i++) {
      var other = all.get(i);
      if (takes(other, from) && (!some || names(other, named))) {
        all.set(i, withMandates(other, dated(other.mandates(), from.number(), term)));
      }
    }
  }

  private static boolean takes(ReadResolution other, ReadResolution from) {
    return !other.number().equals(from.number())
        && other.resolved() == from.resolved()
        && other.mandates().stream().anyMatch(p -> lacksDays(p.mandate()));
  }

  private static boolean lacksDays(MandateProposal mandate) {
    return switch (mandate) {
      case Commission it -> it.starts() == null && it.ends() == null;
      case Award it -> it.starts() == null && it.ends() == null;
      default -> false;
    };
  }

  /** The words of its subject that only some contracts share: 'refuge', 'outreach'. */
  private static List<String> wordsThatTell(ReadResolution resolution) {
    var sets = SETS_A_DAY.matcher(Typography.plain(resolution.text()));
    if (!sets.find()) {
      return List.of();
    }
    return Arrays.stream(NOT_A_WORD.split(sets.group("what").toLowerCase(Locale.UK)))
        .filter(word -> word.length() >= SHORTEST_WORD && !SAYS_NOTHING.contains(word))
        .toList();
  }

  private static boolean names(ReadResolution other, List<String> words) {
    var text = other.text().toLowerCase(Locale.UK);
    return words.stream().anyMatch(text::contains);
  }

  private static List<Proposed> dated(List<Proposed> mandates, String number, TermPhrase term) {
    return mandates.stream().map(p -> lacksDays(p.mandate()) ? dated(p, number, term) : p).toList();
  }

  private static Proposed dated(Proposed proposed, String number, TermPhrase term) {
    var doubts = new ArrayList<>(proposed.doubts());
    doubts.addAll(term.doubts());
    taken("start", term.starts(), number, doubts);
    taken("end", term.ends(), number, doubts);
    var mandate =
        switch (proposed.mandate()) {
          case Commission it ->
              new Commission(
                  it.initialMonths(),
                  it.extensionMonths(),
                  term.starts(),
                  term.ends(),
                  it.lots(),
                  it.procedure(),
                  it.requires());
          case Award it -> new Award(term.starts(), term.ends(), it.initialMonths());
          default -> proposed.mandate();
        };
    return new Proposed(mandate, proposed.words(), doubts);
  }

  private static void taken(
      String what, @Nullable LocalDate day, String number, List<String> doubts) {
    if (day != null) {
      doubts.add(
          "The %s on %s is taken from resolution %s."
              .formatted(what, MandateWords.day(day), number));
    }
  }

  private static ReadResolution withMandates(ReadResolution resolution, List<Proposed> mandates) {
    return new ReadResolution(
        resolution.number(),
        resolution.text(),
        resolution.standing(),
        resolution.recommendedText(),
        mandates);
  }
}
