package rowan.commissioning.decisions.recording;

import java.util.regex.Pattern;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Deadline;

/** Tells a day on which what there is comes to its end from a day by which something is due. */
public final class PresentContracts {

  private static final Pattern END =
      Pattern.compile(
          "\\b(contracts?|agreements?|services?|arrangements?)\\b.*\\b(ends?|ended|ending|expir\\w+|ceas\\w+|terminat\\w+|run(s)? out)\\b"
              + "|\\b(ends?|ending|expiry|expiration|termination)\\b.*\\b(contracts?|agreements?|services?|arrangements?)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private PresentContracts() {}

  /** Whether the day is the one on which present contracts end. */
  public static boolean endBy(Deadline deadline) {
    return END.matcher(deadline.what()).find();
  }
}
