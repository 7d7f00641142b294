package rowan.foundation.audit.reading;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.audit.log.EntryCopy;
import rowan.foundation.audit.log.Export;
import rowan.foundation.audit.log.Heads;
import rowan.foundation.audit.log.Proofs;

/**
 * The entries, and what proves each; needs {@code READ_AUDIT}. Reading them is written down as
 * well.
 */
@Service
public class AuditLog {

  private final Permissions permissions;
  private final Acting acting;
  private final EntryRows rows;
  private final Audit audit;
  private final Tree tree;

  AuditLog(Permissions permissions, Acting acting, EntryRows rows, Audit audit, Tree tree) {
    this.permissions = permissions;
    this.acting = acting;
    this.rows = rows;
    this.audit = audit;
    this.tree = tree;
  }

  /** What the log's proofs come from. */
  @org.springframework.stereotype.Component
  record Tree(Heads heads, Proofs proofs, Export export, DataSource database) {}

  /** Which entries are asked for. */
  public record Asked(Optional<EntryKind> kind, Optional<LocalDate> day, Optional<Long> before) {}

  /**
   * Some entries, the newest first.
   *
   * @param before the entry before which the next page begins; nothing on the last
   */
  public record Page(List<EntryLine> entries, Optional<Long> before, LogStanding standing) {

    public Page {
      entries = List.copyOf(entries);
    }
  }

  /** One entry, and its proof once it has a place. */
  public record Entry(EntryLine line, Optional<EntryProof> proof) {}

  /** Reads a page of entries. */
  public Page page(Actor reader, Asked asked) {
    permissions.require(reader, Action.READ_AUDIT);
    return acting.in(
        Wing.FOUNDATION,
        reader,
        () -> {
          var entries = rows.page(reader, asked);
          audit.look(reader, "audit.read-entries", List.of());
          return new Page(
              entries,
              entries.size() < EntryRows.AT_A_TIME
                  ? Optional.empty()
                  : Optional.of(entries.getLast().number()),
              standing(reader));
        });
  }

  private LogStanding standing(Actor reader) {
    var authority = reader.authority();
    return new LogStanding(
        tree.heads.last(reader).map(signed -> signed.head()),
        tree.export.hasWitness(),
        tree.export.last(authority),
        tree.export.trouble(authority).map(Export.Trouble::sentence),
        rows.verified(reader));
  }

  /** Reads one entry, if there is one of that number. */
  public Optional<Entry> entry(Actor reader, long number) {
    permissions.require(reader, Action.READ_AUDIT);
    return acting.in(
        Wing.FOUNDATION,
        reader,
        () ->
            rows.one(reader, number)
                .map(line -> {
                  audit.look(reader, "audit.read-entry", line.subjects());
                  return new Entry(line, proof(reader, number));
                }));
  }

  private Optional<EntryProof> proof(Actor reader, long number) {
    return tree.heads
        .covering(reader, number)
        .map(covered ->
            new EntryProof(
                leaf(number),
                covered.position(),
                covered.signed(),
                tree.proofs.inclusion(reader, covered.position(), covered.signed().head().size())));
  }

  private byte[] leaf(long number) {
    var connection = DataSourceUtils.getConnection(tree.database);
    try (var copy =
        EntryCopy.of(
            connection,
            "audit.entry e where e.authority_id = access.authority() and e.number = " + number)) {
      byte[] leaf = copy.next() ? copy.leaf() : new byte[0];
      while (leaf.length > 0 && copy.next()) {
        // to the end of the copy
      }
      return leaf;
    } catch (SQLException failure) {
      throw new IllegalStateException("could not read an entry", failure);
    } finally {
      DataSourceUtils.releaseConnection(connection, tree.database);
    }
  }
}
