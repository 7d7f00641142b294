package rowan.commissioning.decisions.reading.phrases;

import java.util.regex.Pattern;

/** Lines that say the same in Welsh and in English: 'Y CABINET / THE CABINET'. */
public final class Bilingual {

  private static final Pattern TWO_HALVES =
      Pattern.compile("^\\s*([^/]{3,200}?)\\s+/\\s+([^/]{3,200}?)\\s*$");
  private static final Pattern WELSH =
      Loose.pattern(
          "\\b(?:cyngor|y\\s+cabinet|dydd|ionawr|chwefror|mawrth|ebrill|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr"
              + "|penderfyniad\\w*|penderfynwyd|cyfarfod|cofnodion|pwyllgor|eitem|adroddiad|argymhell\\w+|gwasanaeth\\w*|trais|[cg]h?am-?drin|cymorth|domestig|tai|lloches\\w*|cefnog\\w+|rhesymau|dyddiad|teitl|bwrdd\\s+gweithredol)\\b");

  private Bilingual() {}

  /** The English half of such a line; any other line as it is. */
  public static String inEnglish(String line) {
    var halves = TWO_HALVES.matcher(line);
    if (!halves.matches()) {
      return line;
    }
    boolean first = WELSH.matcher(halves.group(1)).find();
    boolean second = WELSH.matcher(halves.group(2)).find();
    if (first == second) {
      return line;
    }
    return first ? halves.group(2) : halves.group(1);
  }
}
