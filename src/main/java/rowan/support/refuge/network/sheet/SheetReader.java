package rowan.support.refuge.network.sheet;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rowan.support.refuge.discretion.Discretion;
import rowan.support.refuge.limits.SupportNeed;
import rowan.support.refuge.places.AccommodationKind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a member wrote, and believes nothing of it: each field is there, once, of its kind and
 * within its bounds, and no other is. What is shown on a page later are words that passed here.
 */
public final class SheetReader {

  private static final int MOST_LANGUAGES = 60;
  private static final int DEEPEST = 5;
  private static final int LONGEST_TEXT = 200;
  private static final int LONGEST_NUMBER = 12;

  private static final Pattern AREA = Pattern.compile("\\p{L}[\\p{L} '’&.,()-]{1,59}");
  private static final Pattern TELEPHONE = Pattern.compile("[0-9+() ]{6,20}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  private static final Set<String> OF_A_PAGE =
      Set.of(
          "version", "area", "telephone", "updatedAt", "languages", "page", "pages", "vacancies");
  private static final Set<String> OF_A_VACANCY =
      Set.of(
          "region",
          "kind",
          "beds",
          "cots",
          "ownDoor",
          "womenOnly",
          "boysUpTo",
          "stepFree",
          "pets",
          "cannotMeet",
          "places");

  /** May be missing, and is false then. */
  private static final String MEN_ONLY = "menOnly";

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST_TEXT)
                          .maxNameLength(LONGEST_TEXT)
                          .maxNumberLength(LONGEST_NUMBER)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private SheetReader() {}

  /** Whether others would read it as the name of an area. */
  public static boolean isArea(String typed) {
    return AREA.matcher(typed).matches();
  }

  /** Whether it is a word for a part of an area. */
  public static boolean isRegion(String typed) {
    return Discretion.isPartOfAnArea(typed);
  }

  /** Whether others would read it as a telephone number. */
  public static boolean isTelephone(String typed) {
    return TELEPHONE.matcher(typed).matches();
  }

  /**
   * One page of a sheet.
   *
   * @param sheet with the vacancies of this page alone
   */
  public record Page(Sheet sheet, int page, int pages) {}

  /** A page as it came; nothing, if it is not written as the network writes. */
  public static Optional<Page> page(byte[] json) {
    return page(json, SheetJson.ON_A_PAGE, SheetJson.MOST_PAGES);
  }

  /** A sheet that we kept ourselves. */
  public static Optional<Sheet> whole(String json) {
    return page(
            json.getBytes(StandardCharsets.UTF_8), SheetJson.ON_A_PAGE * SheetJson.MOST_PAGES, 1)
        .map(Page::sheet);
  }

  private static Optional<Page> page(byte[] json, int mostVacancies, int mostPages) {
    try {
      var top = object(JSON.readTree(json), OF_A_PAGE, Set.of());
      check(number(top, "version", SheetJson.VERSION, SheetJson.VERSION) == SheetJson.VERSION);
      int pages = number(top, "pages", 1, mostPages);
      int page = number(top, "page", 1, pages);
      var languages = texts(top.get("languages"), MOST_LANGUAGES);
      languages.forEach(code -> check(LANGUAGE.matcher(code).matches()));
      var vacancies = new ArrayList<Vacancy>();
      for (var one : list(top.get("vacancies"), mostVacancies)) {
        vacancies.add(vacancy(object(one, OF_A_VACANCY, Set.of(MEN_ONLY))));
      }
      var sheet =
          new Sheet(
              text(top, "area", AREA),
              text(top, "telephone", TELEPHONE),
              Instant.parse(text(top.get("updatedAt"))),
              languages,
              vacancies);
      return Optional.of(new Page(sheet, page, pages));
    } catch (JacksonException | NotSo | DateTimeException | IllegalArgumentException notRead) {
      return Optional.empty();
    }
  }

  private static Vacancy vacancy(JsonNode one) {
    var cannot = EnumSet.noneOf(SupportNeed.class);
    for (var need : texts(one.get("cannotMeet"), SupportNeed.values().length)) {
      cannot.add(SupportNeed.valueOf(need));
    }
    return new Vacancy(
        one.get("region").isNull() ? Optional.empty() : Optional.of(region(one)),
        AccommodationKind.valueOf(text(one.get("kind"))),
        number(one, "beds", 1, Vacancy.MOST_BEDS),
        number(one, "cots", 0, Vacancy.MOST_COTS),
        flag(one, "ownDoor"),
        flag(one, "womenOnly"),
        one.has(MEN_ONLY) && flag(one, MEN_ONLY),
        number(one, "boysUpTo", 0, Vacancy.BOYS_OF_ANY_AGE),
        flag(one, "stepFree"),
        flag(one, "pets"),
        cannot,
        number(one, "places", 1, Vacancy.MOST_PLACES));
  }

  private static JsonNode object(JsonNode node, Set<String> fields, Set<String> others) {
    check(node.isObject());
    var found = new HashSet<>(node.propertyNames());
    found.removeAll(others);
    check(found.equals(fields));
    return node;
  }

  private static List<JsonNode> list(JsonNode node, int most) {
    check(node.isArray() && node.size() <= most);
    var all = new ArrayList<JsonNode>();
    node.forEach(all::add);
    return all;
  }

  private static List<String> texts(JsonNode node, int most) {
    return list(node, most).stream().map(SheetReader::text).toList();
  }

  private static String text(JsonNode node) {
    check(node.isString());
    return node.stringValue();
  }

  private static String text(JsonNode of, String field, Pattern like) {
    var text = text(of.get(field));
    check(like.matcher(text).matches());
    return text;
  }

  private static String region(JsonNode of) {
    var word = text(of.get("region"));
    check(isRegion(word));
    return word;
  }

  private static int number(JsonNode of, String field, int least, int most) {
    var node = of.get(field);
    check(node.isInt() && node.intValue() >= least && node.intValue() <= most);
    return node.intValue();
  }

  private static boolean flag(JsonNode of, String field) {
    var node = of.get(field);
    check(node.isBoolean());
    return node.booleanValue();
  }

  private static void check(boolean so) {
    if (!so) {
      throw new NotSo();
    }
  }

  /** Something is not as the network writes it; what it is, nobody needs to be told. */
  private static final class NotSo extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
