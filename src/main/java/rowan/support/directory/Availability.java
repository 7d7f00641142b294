package rowan.support.directory;

/** Whether a service takes people now. */
public enum Availability {
  OPEN,
  /** Taking nobody new for now; somebody still answers and helps to find another. */
  FULL,
  /** Closed for a time. */
  PAUSED
}
