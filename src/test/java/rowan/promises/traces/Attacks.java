package rowan.promises.traces;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import rowan.foundation.audit.verify.Finding.How;

/** Every way there is to change an audit log, for whoever owns its database. */
final class Attacks {

  private final Random random;

  Attacks(Random random) {
    this.random = random;
  }

  private Attack.Expected change(AttackedLog log) throws SQLException {
    var changes =
        List.of(
            "at = at + interval '1 microsecond'",
            "at = at - interval '1 day'",
            "kind = case kind when 'LOOK' then 'CHANGE' else 'LOOK' end",
            "what = what || '.x'",
            "account_id = gen_random_uuid()",
            "organisation_id = gen_random_uuid()",
            "offices = offices || ' AUDITOR'",
            "offices = ''",
            "subjects = subjects || gen_random_uuid()",
            "subjects = subjects[2:]");
    var number = log.any();
    log.run(
        "update audit.entry set "
            + changes.get(random.nextInt(changes.size()))
            + log.mine("number = " + number));
    return new Attack.Expected(How.CHANGED, number);
  }

  /** Changes an entry, and the tree in the database so that it fits. */
  private Attack.Expected changeTheTreeToo(AttackedLog log) throws SQLException {
    var changed = change(log);
    log.run("update audit.leaf set hash = sha256(hash)" + log.mine("number = " + changed.first()));
    log.run("update audit.node set hash = sha256(hash)" + log.mine("true"));
    log.run("update audit.head set root = sha256(root)" + log.mine("true"));
    return changed;
  }

  private Attack.Expected delete(AttackedLog log) throws SQLException {
    var number = log.any();
    log.run("delete from audit.entry" + log.mine("number = " + number));
    return new Attack.Expected(
        number == log.numbers().getLast() ? How.CUT_OFF : How.MISSING, number);
  }

  private Attack.Expected reorder(AttackedLog log) throws SQLException {
    return log.turnRound(log.some(3 + random.nextInt(5)));
  }

  private Attack.Expected swap(AttackedLog log) throws SQLException {
    return log.turnRound(log.some(2));
  }

  private Attack.Expected insert(AttackedLog log) throws SQLException {
    long number = random.nextLong(log.numbers().getLast());
    while (log.numbers().contains(number)) {
      number = random.nextLong(log.numbers().getLast());
    }
    log.run(
        """
        insert into audit.entry (authority_id, number, at, kind, what, account_id, organisation_id, offices, subjects)
        overriding system value
        select authority_id, %d, at, kind, what, account_id, organisation_id, offices, subjects from audit.entry\
        """
                .formatted(number)
            + log.mine("number = " + log.any()));
    return new Attack.Expected(How.INSERTED, number);
  }

  private Attack.Expected cutTheEnd(AttackedLog log) throws SQLException {
    var from = log.any();
    log.run("delete from audit.entry" + log.mine("number >= " + from));
    return new Attack.Expected(How.CUT_OFF, from);
  }

  /** Everything as it was after an earlier head: entries, tree and heads. */
  private Attack.Expected olderCopy(AttackedLog log) throws SQLException {
    var heads = log.longs("select distinct size from audit.head" + log.mine("true order by 1"));
    long size = heads.get(random.nextInt(heads.size() - 1));
    var lost =
        log.longs(
            "select number from audit.leaf" + log.mine("position >= " + size + " order by 1"));
    for (var table : List.of("audit.entry", "audit.about")) {
      log.run(
          "delete from %s".formatted(table) + log.mine("number = any (array%s)".formatted(lost)));
    }
    log.run("delete from audit.leaf" + log.mine("position >= " + size));
    log.run("delete from audit.head" + log.mine("size > " + size));
    return new Attack.Expected(How.OLDER_COPY, lost.getFirst());
  }

  /** An older copy in which people then worked on: its new entries have the numbers of the lost. */
  private Attack.Expected olderCopyWorkedOnIn(AttackedLog log) throws SQLException {
    var copy = olderCopy(log);
    log.run(
        """
        insert into audit.entry (authority_id, number, at, kind, what, account_id, organisation_id, offices, subjects)
        overriding system value
        select authority_id, %d, at + interval '1 hour', kind, what, account_id, organisation_id, offices, subjects
        from audit.entry\
        """
                .formatted(copy.first())
            + log.mine("number = " + log.numbers().getFirst()));
    return copy;
  }

  /** Each by its name. */
  Map<String, Attack> all() {
    return Map.of(
        "change", this::change,
        "change, and recompute the tree", this::changeTheTreeToo,
        "delete", this::delete,
        "reorder", this::reorder,
        "insert", this::insert,
        "cut the end", this::cutTheEnd,
        "swap two", this::swap,
        "an older copy of all", this::olderCopy,
        "an older copy, worked on in", this::olderCopyWorkedOnIn);
  }
}
