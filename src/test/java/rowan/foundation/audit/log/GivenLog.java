package rowan.foundation.audit.log;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.AuthorityId;
import rowan.testing.Council;

/** Councils with a log of their own, and a witness in a file of the test's. */
@TestComponent
public class GivenLog {

  private static final List<String> CODES =
      List.of("casework.case-page", "casework.plan", "casework.documents", "refuge.search");

  private final Authorities authorities;
  private final Accounts accounts;
  private final Acting acting;
  private final Audit audit;
  private final Sequencer sequencer;
  private final LogRows rows;

  GivenLog(
      Authorities authorities,
      Accounts accounts,
      Acting acting,
      Audit audit,
      Sequencer sequencer,
      LogRows rows) {
    this.authorities = authorities;
    this.accounts = accounts;
    this.acting = acting;
    this.audit = audit;
    this.sequencer = sequencer;
    this.rows = rows;
  }

  /** Whoever acts in it, and where its heads go. */
  public final class Log {
    private final Council council = Council.founded(authorities, accounts);
    private final Path file;
    private final Export export;

    /** Those who write entries. */
    public final List<Actor> workers =
        List.of(
            council.holder(Office.IDVA),
            council.holder(Office.TRIAGE),
            council.holder(Office.REFUGE_MANAGER));

    private Log(Path file) {
      this.file = file;
      this.export = new Export(acting, rows, file.toString());
    }

    public AuthorityId id() {
      return council.authority().id();
    }

    public Council council() {
      return council;
    }

    public Path heads() {
      return file;
    }

    public Export export() {
      return export;
    }

    /** Writes entries, each in a transaction of its own, some of which come to nothing. */
    public void write(int entries, Random random) {
      int written = 0;
      while (written < entries) {
        var worker = workers.get(random.nextInt(workers.size()));
        if (random.nextInt(4) == 0) {
          comesToNothing(worker);
        } else {
          acting.run(Wing.SUPPORT, worker, () -> look(worker, random));
          written++;
        }
      }
    }

    private void comesToNothing(Actor worker) {
      try {
        acting.run(
            Wing.SUPPORT,
            worker,
            () -> {
              audit.look(worker, "casework.case-page", UUID.randomUUID());
              throw new IllegalStateException("planted");
            });
      } catch (IllegalStateException planted) {
        // its number stays unused
      }
    }

    private void look(Actor worker, Random random) {
      var people = new ArrayList<UUID>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        people.add(new UUID(random.nextLong(), random.nextLong()));
      }
      audit.look(worker, CODES.get(random.nextInt(CODES.size())), people);
    }

    /** Sequences what is there and hands it to the witness. */
    public Sequencer.Turn sequence() {
      var turn = sequencer.sequence(id());
      export.hand(id());
      return turn;
    }

    /** Until nothing can come below the last entry any more. */
    public void settle() {
      while (sequence() != Sequencer.Turn.SETTLED) {
        Thread.onSpinWait();
      }
    }
  }

  /** A log of a council of its own, its witness in a folder. */
  public Log in(Path folder) {
    return new Log(folder.resolve(UUID.randomUUID() + ".jsonl"));
  }
}
