package rowan.support.refuge.stay.children;

import java.time.LocalDate;
import rowan.foundation.kernel.PersonId;

/** Something is written in a child's plan. */
public record WriteOfChild(PersonId child, ChildTopic topic, LocalDate on, String words) {

  /** Without the words: what is printed could be logged. */
  @Override
  public String toString() {
    return "WriteOfChild[child=" + child + ", topic=" + topic + "]";
  }
}
