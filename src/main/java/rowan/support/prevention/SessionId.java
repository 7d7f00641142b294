package rowan.support.prevention;

import java.util.UUID;

/** One meeting of a programme, on one day. */
public record SessionId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
