package rowan.support.refuge.vacancies;

/**
 * How many spaces are not free, by why not.
 *
 * @param outOfUse with those that are being made ready
 */
public record NotFree(int held, int livedIn, int outOfUse) {

  public int spaces() {
    return held + livedIn + outOfUse;
  }
}
