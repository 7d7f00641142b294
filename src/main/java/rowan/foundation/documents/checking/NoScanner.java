package rowan.foundation.documents.checking;

/** Where no scanner is set up. */
public final class NoScanner implements Scanner {

  @Override
  public boolean present() {
    return false;
  }

  @Override
  public Scan begin() {
    return new Scan() {
      @Override
      public void feed(byte[] from, int offset, int length) {}

      @Override
      public boolean clean() {
        return true;
      }

      @Override
      public void close() {}
    };
  }
}
