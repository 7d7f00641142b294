package rowan.support.casework.held;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.records.HeldFile;
import rowan.foundation.records.HeldRecord;
import rowan.foundation.records.RecordsOfAPerson;
import rowan.foundation.records.SealedSource;
import rowan.foundation.records.SealedSources;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.support.casework.children.ChildrenForAnswers;
import rowan.support.casework.connected.PeopleByName;
import rowan.support.casework.finding.SamePeople;
import rowan.support.casework.risk.AnswersInWords;

/** Everything in the cases of a person, and the children of their households. */
@Component
class CaseworkRecords implements RecordsOfAPerson {

  private static final Pattern NUMBER = Pattern.compile("(?i)c[ -]?([0-9]{1,8})");

  private final Reading reading;
  private final Found found;
  private final ChildrenForAnswers children;
  private final FilesHeld files;
  private final JdbcClient jdbc;
  private final List<SealedSource> sources;

  CaseworkRecords(
      Reading reading,
      Found found,
      ChildrenForAnswers children,
      FilesHeld files,
      JdbcClient jdbc,
      AnswersInWords answers) {
    this.reading = reading;
    this.found = found;
    this.children = children;
    this.files = files;
    this.jdbc = jdbc;
    this.sources =
        Stream.concat(CaseSources.OF_AN_ADULT.stream(), Stream.of(assessments(answers))).toList();
  }

  /** How sealed columns are read, by which right. */
  @Component
  record Reading(SealedSources sealed, Acting acting) {}

  /** How people are found. */
  @Component
  record Found(PeopleByName byName, SamePeople same) {}

  private static SealedSource assessments(AnswersInWords answers) {
    return new SealedSource(
        "Answers about risk",
        "casework.risk_assessment.answers",
        """
        select t.id, t.written_at as at, t.answers as words, t.instrument, t.version
        from casework.opening o
        join casework.risk_assessment t on t.authority_id = o.authority_id and t.case_id = o.case_id
        where o.authority_id = :authority and o.person_id = :person order by at, t.id\
        """,
        (row, opened) -> answers.of(opened, row.getString("instrument"), row.getInt("version")));
  }

  @Override
  public List<HeldRecord> about(Actor officer, PersonKey key) {
    var held = new ArrayList<>(reading.sealed.all(officer, key, sources));
    held.addAll(reading.sealed.all(officer, key, CaseSources.OF_A_CHILD));
    held.addAll(reading.sealed.coded(officer, key, CaseSources.IN_CODES));
    if (!cases(officer, key.person()).isEmpty()) {
      held.addAll(
          reading.acting.in(
              Wing.BREAKING_GLASS,
              officer,
              () -> reading.sealed.all(officer, key, CaseSources.OF_EMERGENCIES)));
    }
    return held;
  }

  @Override
  public Set<String> columns() {
    var columns = new HashSet<>(SealedSources.columns(sources));
    columns.addAll(SealedSources.columns(CaseSources.OF_A_CHILD));
    columns.addAll(SealedSources.columns(CaseSources.OF_EMERGENCIES));
    columns.add(FilesHeld.TITLE);
    return columns;
  }

  @Override
  public List<HeldFile> files(Actor officer, PersonKey key) {
    return files.of(officer, key);
  }

  @Override
  public Set<PersonId> named(Actor officer, String name) {
    return found.byName.named(officer, name);
  }

  @Override
  public Optional<PersonId> numbered(Actor officer, String number) {
    var read = NUMBER.matcher(number.strip());
    return read.matches()
        ? jdbc.sql("select person_id from casework.opening where authority_id = ? and number = ?")
            .params(officer.authority().value(), Long.parseLong(read.group(1)))
            .query(UUID.class)
            .optional()
            .map(PersonId::new)
        : Optional.empty();
  }

  @Override
  public Map<PersonId, PersonId> wholePeople(Actor officer, Collection<PersonId> people) {
    return found.same.wholePeople(officer, people);
  }

  @Override
  public Set<PersonId> children(Actor officer, PersonId person) {
    return children.of(officer, person);
  }

  @Override
  public Set<String> childrensNames(Actor officer, PersonId person) {
    return children.names(officer, person);
  }

  @Override
  public Set<UUID> cases(Actor officer, PersonId person) {
    return Set.copyOf(
        jdbc.sql("select case_id from casework.opening where authority_id = ? and person_id = ?")
            .params(officer.authority().value(), person.value())
            .query(UUID.class)
            .list());
  }

  @Override
  public Set<String> others(Actor officer, PersonKey key) {
    var names = new HashSet<String>();
    jdbc.sql(
            """
            select p.id, p.name from casework.opening o
            join casework.connected_person p on p.authority_id = o.authority_id and p.case_id = o.case_id
            where o.authority_id = ? and o.person_id = ?\
            """)
        .params(officer.authority().value(), key.person().value())
        .query(row -> {
          names.add(
              key.open(
                  new Place("casework.connected_person.name", row.getObject("id", UUID.class)),
                  row.getBytes("name")));
        });
    return names;
  }
}
