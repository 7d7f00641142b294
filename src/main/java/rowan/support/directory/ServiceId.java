package rowan.support.directory;

import java.util.UUID;

/** A service in the directory. */
public record ServiceId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
