package rowan.support.prevention;

import java.util.UUID;

/** Work of one kind towards one end, in many sessions. */
public record ProgrammeId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
