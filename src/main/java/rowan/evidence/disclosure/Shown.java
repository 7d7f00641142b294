package rowan.evidence.disclosure;

/** A figure that points at nobody: a percentage, or a count rounded to the nearest five. */
public final class Shown implements Disclosed {

  private final long value;

  Shown(long value) {
    this.value = value;
  }

  public long value() {
    return value;
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
