package rowan.commissioning.decisions.reading.text;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;

/** Counts as Word does, and writes the number that it draws before a paragraph. */
final class WordNumbers {

  private static final int LEVELS = 9;

  private final XWPFDocument document;
  private final Map<BigInteger, int[]> counts = new HashMap<>();

  WordNumbers(XWPFDocument document) {
    this.document = document;
  }

  /** The number with a space behind it, or nothing. */
  String of(XWPFParagraph paragraph) {
    var numbering = document.getNumbering();
    var id = paragraph.getNumID();
    if (id == null || id.signum() == 0 || numbering == null) {
      return "";
    }
    var level = paragraph.getNumIlvl();
    int depth = level == null ? 0 : Math.min(level.intValue(), LEVELS - 1);
    var count = counts.computeIfAbsent(listOf(numbering, id), list -> new int[LEVELS]);
    count[depth] = count[depth] == 0 ? start(numbering, id, depth) : count[depth] + 1;
    for (int deeper = depth + 1; deeper < LEVELS; deeper++) {
      count[deeper] = 0;
    }
    return drawn(numbering, id, depth, count, paragraph);
  }

  /** Two numberings of one abstract list count together, unless one starts anew. */
  private static BigInteger listOf(XWPFNumbering numbering, BigInteger id) {
    var list = numbering.getAbstractNumID(id);
    var num = numbering.getNum(id);
    boolean startsAnew = num != null && num.getCTNum().sizeOfLvlOverrideArray() > 0;
    return list == null || startsAnew ? id.negate() : list;
  }

  private static int start(XWPFNumbering numbering, BigInteger id, int depth) {
    var num = numbering.getNum(id);
    if (num != null) {
      for (var override : num.getCTNum().getLvlOverrideList()) {
        if (override.getIlvl().intValue() == depth && override.getStartOverride() != null) {
          return override.getStartOverride().getVal().intValue();
        }
      }
      var list = numbering.getAbstractNum(num.getCTNum().getAbstractNumId().getVal());
      if (list != null) {
        for (var level : list.getCTAbstractNum().getLvlList()) {
          if (level.getIlvl().intValue() == depth && level.getStart() != null) {
            return level.getStart().getVal().intValue();
          }
        }
      }
    }
    return 1;
  }

  private static String drawn(
      XWPFNumbering numbering, BigInteger id, int depth, int[] count, XWPFParagraph paragraph) {
    var format = paragraph.getNumFmt();
    if (format == null || format.equals("none")) {
      return "";
    }
    if (format.equals("bullet")) {
      return "• ";
    }
    var pattern = paragraph.getNumLevelText();
    if (pattern == null || pattern.isBlank()) {
      return "";
    }
    var drawn = pattern;
    for (int level = 0; level <= depth; level++) {
      var number = written(count[level], level == depth ? format : formatOf(numbering, id, level));
      drawn = drawn.replace("%" + (level + 1), number);
    }
    return drawn + " ";
  }

  private static @Nullable String formatOf(XWPFNumbering numbering, BigInteger id, int depth) {
    var num = numbering.getNum(id);
    var list =
        num == null ? null : numbering.getAbstractNum(num.getCTNum().getAbstractNumId().getVal());
    if (list == null) {
      return null;
    }
    for (var level : list.getCTAbstractNum().getLvlList()) {
      if (level.getIlvl().intValue() == depth && level.getNumFmt() != null) {
        return level.getNumFmt().getVal().toString();
      }
    }
    return null;
  }

  private static String written(int count, @Nullable String format) {
    return switch (format == null ? "decimal" : format) {
      case "lowerLetter" -> ListNumbers.letters(count);
      case "upperLetter" -> ListNumbers.letters(count).toUpperCase(Locale.ROOT);
      case "lowerRoman" -> ListNumbers.roman(count);
      case "upperRoman" -> ListNumbers.roman(count).toUpperCase(Locale.ROOT);
      default -> Integer.toString(count);
    };
  }
}
