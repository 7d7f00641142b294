package rowan.support.refuge.vacancies;

/** How many spaces are not free, by why not. */
public record NotFree(int held, int livedIn, int beingCleaned, int outOfUse) {

  public int spaces() {
    return held + livedIn + beingCleaned + outOfUse;
  }
}
