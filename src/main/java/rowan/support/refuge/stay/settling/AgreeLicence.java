package rowan.support.refuge.stay.settling;

import java.time.LocalDate;

/**
 * Somebody agreed to the licence.
 *
 * @param version the one that they were shown
 * @param language in which it was given, as ISO 639 has it
 */
public record AgreeLicence(int version, GivenHow how, String language, LocalDate on) {

  /** Without the language: it says something of somebody. */
  @Override
  public String toString() {
    return "AgreeLicence[version=" + version + "]";
  }
}
