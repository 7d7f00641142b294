package rowan.commissioning.decisions.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds lists whose numbers have neither stop nor bracket ('1 the contract be awarded; 2 the
 * Director be authorised'). One such line is any line that begins with a number; three in a row,
 * each where a paragraph begins, are a list, and get their stops.
 */
public final class BareNumbers {

  private static final Pattern NUMBERED =
      Pattern.compile(
          "^\\s*(?<number>\\d{1,2})\\s(?!\\s)(?=[A-Za-z])(?!(?i:jan|feb|mar|apr|may\\s+\\d|jun|jul|aug|sep|oct|nov|dec"
              + "|years?\\b|months?\\b|weeks?\\b|days?\\b|lots?\\b|x\\s|am\\b|pm\\b|st\\b|nd\\b|rd\\b|th\\b))");
  private static final Pattern ENDS_A_PARAGRAPH = Pattern.compile("(?:[.;:,]|\\band|\\bor)\\s*$");
  private static final int FEWEST = 3;

  private BareNumbers() {}

  /** The text with a stop behind each number of such a list. */
  public static String stopped(String text) {
    var lines = new ArrayList<>(text.lines().toList());
    var run = new ArrayList<Integer>();
    for (int i = 0; i < lines.size(); i++) {
      int number = numberAt(lines, i);
      if (number == run.size() + 1) {
        run.add(i);
      } else if (number == 1) {
        stop(lines, run);
        run.add(i);
      }
    }
    stop(lines, run);
    return String.join("\n", lines);
  }

  /** The bare number that a paragraph begins with at this line; nought if there is none. */
  private static int numberAt(List<String> lines, int at) {
    var line = NUMBERED.matcher(lines.get(at));
    boolean begins =
        at == 0
            || lines.get(at - 1).isBlank()
            || ENDS_A_PARAGRAPH.matcher(lines.get(at - 1)).find();
    return begins && line.find() ? Integer.parseInt(line.group("number")) : 0;
  }

  private static void stop(List<String> lines, List<Integer> run) {
    if (run.size() >= FEWEST) {
      run.forEach(at -> lines.set(at, lines.get(at).replaceFirst("(\\d{1,2})\\s", "$1. ")));
    }
    run.clear();
  }
}
