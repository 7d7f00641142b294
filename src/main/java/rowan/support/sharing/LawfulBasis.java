package rowan.support.sharing;

import java.time.Instant;
import rowan.foundation.kernel.OrganisationId;

/** The lawful basis of a controller for a purpose, from a moment on. */
public record LawfulBasis(
    OrganisationId controller,
    Purpose purpose,
    Article6 article6,
    Article9 article9,
    Schedule1 schedule1,
    String note,
    Instant from) {

  /** In one line: {@code 6(1)(e) a public task; 9(2)(g) …}. */
  public String line() {
    var line = new StringBuilder(article6.title());
    if (article9 != Article9.NONE) {
      line.append("; ").append(article9.title());
    }
    if (schedule1 != Schedule1.NONE) {
      line.append("; Schedule 1, ").append(schedule1.title());
    }
    return line.toString();
  }
}
