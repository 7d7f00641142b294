package rowan.commissioning.decisions.reading.mandates;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rowan.foundation.kernel.Money;

/**
 * One thing that a resolution permits or asks. Null and empty mean that the words do not say. Terms
 * are in whole months; days are calendar days in the United Kingdom.
 */
public sealed interface MandateProposal {

  /** The name of the kind in the published JSON. */
  String kind();

  /**
   * Buy a service.
   *
   * @param lots how many lots or contracts it is to be split into; 1 for a single contract
   */
  record Commission(
      @Nullable Integer initialMonths,
      List<Integer> extensionMonths,
      @Nullable LocalDate starts,
      @Nullable LocalDate ends,
      @Nullable Integer lots,
      @Nullable Procedure procedure,
      Set<Requirement> requires)
      implements MandateProposal {
    @Override
    public String kind() {
      return "commission";
    }
  }

  /**
   * Named offices may act.
   *
   * @param jointly whether all of several must act; false for one, and where any may
   * @param consult whom they are to consult first
   * @param purpose what they may do, in the words of the resolution
   */
  record Delegate(List<String> to, boolean jointly, List<String> consult, @Nullable String purpose)
      implements MandateProposal {
    @Override
    public String kind() {
      return "delegate";
    }
  }

  /** Write the specification together with others. */
  record CoProduce(List<String> with) implements MandateProposal {
    @Override
    public String kind() {
      return "co-produce";
    }
  }

  /** Hear somebody before it is settled. */
  record Engage(List<String> with, @Nullable LocalDate by) implements MandateProposal {
    @Override
    public String kind() {
      return "engage";
    }
  }

  /** Send or report something to somebody. */
  record Circulate(@Nullable String what, @Nullable String to, @Nullable LocalDate by)
      implements MandateProposal {
    @Override
    public String kind() {
      return "circulate";
    }
  }

  /** Keep staff where they are employed. */
  record RetainStaff(String role, @Nullable String employer) implements MandateProposal {
    @Override
    public String kind() {
      return "retain-staff";
    }
  }

  /** Something is due, or ends, on a day. */
  record Deadline(String what, @Nullable LocalDate by) implements MandateProposal {
    @Override
    public String kind() {
      return "deadline";
    }
  }

  /** Lengthen a contract that is there already. */
  record Extend(@Nullable String what, @Nullable Integer months, @Nullable LocalDate notBeyond)
      implements MandateProposal {
    @Override
    public String kind() {
      return "extend";
    }
  }

  /** Look again at intervals, in the words of the resolution ('key intervals', 'annually'). */
  record Review(String intervals) implements MandateProposal {
    @Override
    public String kind() {
      return "review";
    }
  }

  /**
   * Money, in pounds sterling.
   *
   * @param annual for each year
   * @param total in all, where the words give no sum for a year
   */
  record Allocate(@Nullable Money annual, @Nullable Money ofWhichNew, @Nullable Money total)
      implements MandateProposal {
    @Override
    public String kind() {
      return "allocate";
    }
  }

  /** A contract is awarded. */
  record Award(
      @Nullable LocalDate starts, @Nullable LocalDate ends, @Nullable Integer initialMonths)
      implements MandateProposal {
    @Override
    public String kind() {
      return "award";
    }
  }

  /** Watch a law in the making, or put one into practice. */
  record Monitor(String law) implements MandateProposal {
    @Override
    public String kind() {
      return "monitor";
    }
  }

  /** Nothing that can be typed; for the officer to judge. */
  record Note() implements MandateProposal {
    @Override
    public String kind() {
      return "note";
    }
  }
}
