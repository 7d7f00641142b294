package rowan.support.casework.contact;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.casework.file.CaseFile;

/** Contacts in the database: when and whether, without what was said. */
@Repository
class ContactRows {

  private final JdbcClient jdbc;

  ContactRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(CaseFile file, LogContact command, UUID id, boolean inSafeHours) {
    jdbc.sql(
            """
            insert into casework.contact (authority_id, case_id, at, id, channel, reached, in_safe_hours, written_at, written_by)
            values (:authority, :case, :at, :id, :channel, :reached, :safe, :now, :by)\
            """)
        .param("authority", file.actor().authority().value())
        .param("case", file.id().value())
        .param("at", DatabaseTime.of(command.at()))
        .param("id", id)
        .param("channel", command.way().name())
        .param("reached", command.reached())
        .param("safe", inSafeHours)
        .param("now", DatabaseTime.of(file.now()))
        .param("by", file.actor().account().value())
        .update();
    if (command.reached()) {
      jdbc.sql(
              """
              update casework.course set reached_at = greatest(coalesce(reached_at, :at), :at)
              where authority_id = :authority and case_id = :case\
              """)
          .param("at", DatabaseTime.of(command.at()))
          .param("authority", file.actor().authority().value())
          .param("case", file.id().value())
          .update();
    }
  }

  void checkDue(CaseFile file, LocalDate due) {
    jdbc.sql(
            """
            update casework.course set contact_check_due = ?
            where authority_id = ? and case_id = ?\
            """)
        .params(due, file.actor().authority().value(), file.id().value())
        .update();
  }
}
