package rowan.support.casework.finding.likeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

/**
 * Names that nobody has, as unevenly shared as real ones. Published counts of surnames and of
 * forenames follow the law of Zipf and Mandelbrot: the share of the name of rank r is about
 * proportional to 1 / (r + q). With q = 8 the commonest surname here is of 1.3 % of the people and
 * the hundred commonest of 29 %; with q = 10 the commonest forename is of 1.4 %.
 */
public final class InventedPeople {

  private static final String[] STARTS = {
    "B", "Br", "C", "Ch", "D", "F", "G", "Gr", "H", "J", "K", "Kh", "L", "M", "N", "P", "R", "S",
    "Sh", "St", "T", "Tr", "V", "W", "Y", "Z", ""
  };
  private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "ee", "ou"};
  private static final String[] ENDS = {
    "n", "m", "r", "l", "s", "t", "d", "k", "b", "v", "nd", "rt", "sh", "ng", "lk", ""
  };

  private final Random random;
  private final Shares surnames;
  private final Shares forenames;

  public InventedPeople(long seed) {
    this.random = new Random(seed);
    this.surnames = new Shares(words(60_000, 3), 8);
    this.forenames = new Shares(words(8_000, 2), 10);
  }

  /** Somebody. */
  public record Person(String forename, String surname, LocalDate born, String phone) {

    public String name() {
      return forename + " " + surname;
    }

    public List<Fact> facts() {
      return List.of(Fact.name(name()), Fact.born(born), Fact.phone(phone));
    }
  }

  public Person next() {
    return new Person(
        forenames.draw(random),
        surnames.draw(random),
        LocalDate.of(1950, 1, 1).plusDays(random.nextInt(56 * 365)),
        "07700 %06d".formatted(random.nextInt(1_000_000)));
  }

  public Shares surnames() {
    return surnames;
  }

  public Shares forenames() {
    return forenames;
  }

  private List<String> words(int many, int syllables) {
    var words = new ArrayList<String>();
    var seen = new HashSet<String>();
    while (words.size() < many) {
      var word = new StringBuilder();
      int length = 1 + random.nextInt(syllables);
      for (int i = 0; i < length; i++) {
        word.append(of(STARTS)).append(of(VOWELS)).append(of(ENDS));
      }
      var one = PlainName.words(word.toString());
      if (!one.isEmpty() && one.getFirst().length() > 2 && seen.add(one.getFirst())) {
        words.add(one.getFirst());
      }
    }
    return words;
  }

  private String of(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** Names, the commonest first, and how large a part of the people has each. */
  public static final class Shares {

    private final List<String> names;
    private final double[] upTo;

    private Shares(List<String> names, double q) {
      this.names = names;
      this.upTo = new double[names.size()];
      double sum = 0;
      for (int i = 0; i < upTo.length; i++) {
        sum += 1 / (i + 1 + q);
        upTo[i] = sum;
      }
      for (int i = 0; i < upTo.length; i++) {
        upTo[i] /= sum;
      }
    }

    private String draw(Random random) {
      int found = java.util.Arrays.binarySearch(upTo, random.nextDouble());
      return names.get(Math.min(found < 0 ? -found - 1 : found, names.size() - 1));
    }

    public List<String> names() {
      return names;
    }

    public double share(int rank) {
      return rank == 0 ? upTo[0] : upTo[rank] - upTo[rank - 1];
    }
  }
}
