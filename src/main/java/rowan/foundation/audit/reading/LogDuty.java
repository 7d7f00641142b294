package rowan.foundation.audit.reading;

import java.util.Optional;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.OverdueDuty;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.log.Export;

/** That the log is witnessed, and was found to be what it was. */
@Component
class LogDuty implements OverdueDuty {

  private final Acting acting;
  private final EntryRows rows;
  private final Export export;

  LogDuty(Acting acting, EntryRows rows, Export export) {
    this.acting = acting;
    this.rows = rows;
    this.export = export;
  }

  @Override
  public Optional<String> now(Actor reader) {
    var trouble = export.trouble(reader.authority());
    if (trouble.isPresent()) {
      return Optional.of("The audit log is not witnessed outside: " + said(trouble.get()));
    }
    return acting
        .in(Wing.FOUNDATION, reader, () -> rows.verified(reader))
        .filter(verified -> verified.wrong().isPresent())
        .map(verified -> "The last check of the audit log found that it was changed.");
  }

  private static String said(Export.Trouble trouble) {
    return switch (trouble) {
      case CANNOT_WRITE -> "its witness can't be written to.";
      case CONTRADICTED -> "it contradicts what its witness holds.";
    };
  }
}
