package rowan.support.refuge.network.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A sheet in the words of the network, some vacancies to a page. */
public final class SheetJson {

  public static final int VERSION = 1;

  /** Vacancies on one page. */
  public static final int ON_A_PAGE = 50;

  /** The most pages that a sheet has. */
  public static final int MOST_PAGES = 4;

  private static final JsonMapper JSON = new JsonMapper();

  private SheetJson() {}

  public static int pages(Sheet sheet) {
    return Math.max(1, Math.ceilDiv(sheet.vacancies().size(), ON_A_PAGE));
  }

  /** One page, from 1. */
  public static byte[] page(Sheet sheet, int page) {
    int from = (page - 1) * ON_A_PAGE;
    int to = Math.min(from + ON_A_PAGE, sheet.vacancies().size());
    return bytes(sheet, page, pages(sheet), sheet.vacancies().subList(from, to));
  }

  /** All of it as one page, for our own keeping. */
  public static String whole(Sheet sheet) {
    return new String(bytes(sheet, 1, 1, sheet.vacancies()), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Sheet sheet, int page, int pages, List<Vacancy> vacancies) {
    var top = JSON.createObjectNode();
    top.put("version", VERSION);
    top.put("area", sheet.area());
    top.put("telephone", sheet.telephone());
    top.put("updatedAt", sheet.updatedAt().toString());
    var languages = top.putArray("languages");
    sheet.languages().forEach(languages::add);
    top.put("page", page);
    top.put("pages", pages);
    var list = top.putArray("vacancies");
    vacancies.forEach(one -> write(one, list.addObject()));
    return JSON.writeValueAsBytes(top);
  }

  private static void write(Vacancy one, ObjectNode into) {
    one.region().ifPresentOrElse(word -> into.put("region", word), () -> into.putNull("region"));
    into.put("kind", one.kind().name());
    into.put("beds", one.beds());
    into.put("cots", one.cots());
    into.put("ownDoor", one.ownDoor());
    into.put("womenOnly", one.womenOnly());
    into.put("menOnly", one.menOnly());
    into.put("boysUpTo", one.boysUpTo());
    into.put("stepFree", one.stepFree());
    into.put("pets", one.pets());
    var cannot = into.putArray("cannotMeet");
    one.cannotMeet().stream().sorted().map(Enum::name).forEach(cannot::add);
    into.put("places", one.places());
  }
}
