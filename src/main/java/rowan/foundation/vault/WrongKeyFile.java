package rowan.foundation.vault;

/** The database was sealed with another key file than the one that was given. */
public class WrongKeyFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongKeyFile() {
    super("The database was sealed with another key file: give that one in ROWAN_KEYSET.");
  }
}
