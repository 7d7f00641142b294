package rowan.evidence.disclosure;

/** A figure kept back because so few people stand behind it that it could point at one. */
public final class Suppressed implements Disclosed {

  Suppressed() {}

  @Override
  public String toString() {
    return "kept back";
  }
}
