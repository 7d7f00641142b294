package rowan.support.casework.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.vault.Place;
import rowan.support.casework.CaseId;
import rowan.support.casework.file.CaseFile;
import rowan.support.casework.file.CaseLook;
import rowan.support.casework.file.Sealed;

/** Plans in the database. */
@Repository
class PlanRows {

  private final JdbcClient jdbc;

  PlanRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void addGoal(CaseFile file, UUID id, String words) {
    jdbc.sql(
            """
            insert into casework.goal (authority_id, case_id, id, words, written_at, written_by)
            values (:authority, :case, :id, :words, :now, :by)\
            """)
        .param("authority", file.actor().authority().value())
        .param("case", file.id().value())
        .param("id", id)
        .param("words", file.key().seal(goalPlace(id), words))
        .param("now", DatabaseTime.of(file.now()))
        .param("by", file.actor().account().value())
        .update();
  }

  void addStep(CaseFile file, UUID id, Optional<UUID> goal, String words, LocalDate due) {
    jdbc.sql(
            """
            insert into casework.step (authority_id, case_id, id, goal_id, words, due, written_at, written_by)
            values (:authority, :case, :id, :goal, :words, :due, :now, :by)\
            """)
        .param("authority", file.actor().authority().value())
        .param("case", file.id().value())
        .param("id", id)
        .param("goal", goal.orElse(null))
        .param("words", file.key().seal(stepPlace(id), words))
        .param("due", due)
        .param("now", DatabaseTime.of(file.now()))
        .param("by", file.actor().account().value())
        .update();
  }

  boolean hasGoal(Actor by, CaseId id, UUID goal) {
    return jdbc.sql(
            """
            select exists (select from casework.goal where authority_id = ? and case_id = ? and id = ?)\
            """)
        .params(by.authority().value(), id.value(), goal)
        .query(Boolean.class)
        .single();
  }

  boolean isToDo(Actor by, CaseId id, UUID step) {
    return jdbc.sql(
            """
            select exists (select from casework.step s
              where s.authority_id = ? and s.case_id = ? and s.id = ?
                and not exists (select from casework.step_done d
                  where d.authority_id = s.authority_id and d.case_id = s.case_id and d.step_id = s.id))\
            """)
        .params(by.authority().value(), id.value(), step)
        .query(Boolean.class)
        .single();
  }

  String words(CaseFile file, UUID step) {
    return jdbc.sql(
            "select words from casework.step where authority_id = ? and case_id = ? and id = ?")
        .params(file.actor().authority().value(), file.id().value(), step)
        .query((row, number) -> Sealed.of(row, "words"))
        .single()
        .open(file.key(), stepPlace(step));
  }

  void done(CaseFile file, UUID step) {
    jdbc.sql(
            """
            insert into casework.step_done (authority_id, case_id, step_id, written_at, written_by)
            values (?, ?, ?, ?, ?)\
            """)
        .params(
            file.actor().authority().value(),
            file.id().value(),
            step,
            DatabaseTime.of(file.now()),
            file.actor().account().value())
        .update();
  }

  void addScore(CaseFile file, int value) {
    jdbc.sql(
            """
            insert into casework.own_score (authority_id, case_id, given_at, value, written_at, written_by)
            values (:authority, :case, :now, :value, :now, :by)\
            """)
        .param("authority", file.actor().authority().value())
        .param("case", file.id().value())
        .param("now", DatabaseTime.of(file.now()))
        .param("value", value)
        .param("by", file.actor().account().value())
        .update();
  }

  private record GoalRow(UUID id, Sealed words) {}

  private record StepRow(UUID id, Optional<UUID> goal, Sealed words, LocalDate due, boolean done) {}

  /** Goals in the order they were set, each with its steps; then the steps that serve none. */
  PlanView plan(CaseLook.Seen seen, Actor actor, CaseId id) {
    var key = seen.key();
    var steps = new LinkedHashMap<Optional<UUID>, List<PlanView.Step>>();
    for (var row : steps(actor, id)) {
      steps
          .computeIfAbsent(row.goal, none -> new ArrayList<>())
          .add(
              new PlanView.Step(row.id, row.words.open(key, stepPlace(row.id)), row.due, row.done));
    }
    var goals = new ArrayList<PlanView.Goal>();
    for (var goal : goals(actor, id)) {
      goals.add(
          new PlanView.Goal(
              goal.id,
              goal.words.open(key, goalPlace(goal.id)),
              steps.getOrDefault(Optional.of(goal.id), List.of())));
    }
    var other = steps.getOrDefault(Optional.<UUID>empty(), List.of());
    return new PlanView(seen.initials(), seen.open(), goals, other, scores(actor, id));
  }

  private List<GoalRow> goals(Actor actor, CaseId id) {
    return jdbc.sql(
            """
            select id, words from casework.goal
            where authority_id = ? and case_id = ? order by written_at, id limit 100\
            """)
        .params(actor.authority().value(), id.value())
        .query(
            (row, number) -> new GoalRow(row.getObject("id", UUID.class), Sealed.of(row, "words")))
        .list();
  }

  private List<StepRow> steps(Actor actor, CaseId id) {
    return jdbc.sql(
            """
            select s.id, s.goal_id, s.words, s.due, d.step_id is not null as done
            from casework.step s
            left join casework.step_done d on d.authority_id = s.authority_id and d.case_id = s.case_id and d.step_id = s.id
            where s.authority_id = ? and s.case_id = ?
            order by s.due, s.id limit 500\
            """)
        .params(actor.authority().value(), id.value())
        .query((row, number) ->
            new StepRow(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("goal_id", UUID.class)),
                Sealed.of(row, "words"),
                row.getObject("due", LocalDate.class),
                row.getBoolean("done")))
        .list();
  }

  private List<PlanView.OwnScore> scores(Actor actor, CaseId id) {
    return jdbc.sql(
            """
            select given_at, value from casework.own_score
            where authority_id = ? and case_id = ? order by given_at limit 200\
            """)
        .params(actor.authority().value(), id.value())
        .query((row, number) ->
            new PlanView.OwnScore(DatabaseTime.read(row, "given_at"), row.getInt("value")))
        .list();
  }

  private static Place stepPlace(UUID id) {
    return new Place("casework.step.words", id);
  }

  private static Place goalPlace(UUID id) {
    return new Place("casework.goal.words", id);
  }
}
