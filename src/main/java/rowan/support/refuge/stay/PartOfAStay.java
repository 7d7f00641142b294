package rowan.support.refuge.stay;

import java.time.LocalDate;
import java.util.List;

/** One part of a stay, as a bean of the package that keeps it: what its page tells of it. */
public interface PartOfAStay {

  /** How it stands, read in the running transaction. */
  Part of(OpenStay stay);

  /**
   * What is still to be done, in the running transaction: found without opening what is sealed, so
   * that a list of many stays can say it.
   */
  List<Duty> duties(OpenStay stay);

  /**
   * A part in one line.
   *
   * @param order on the page; the lowest first
   * @param path of its own page
   * @param fact how it stands, in a few words
   */
  record Part(int order, String title, String path, String fact) {}

  /**
   * Something to be done.
   *
   * @param urgent whether it comes before everything else
   */
  record Duty(String words, LocalDate due, String path, boolean urgent) {}
}
