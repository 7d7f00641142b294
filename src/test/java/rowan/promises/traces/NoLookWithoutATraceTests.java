package rowan.promises.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.log.Sequencer;
import rowan.support.casework.page.CasePages;
import rowan.testing.RowanTest;

/**
 * Each read and write of a person's record through casework leaves exactly one entry, of that
 * person, in the transaction that it happens in. The front doors are taken from the classes
 * themselves: a new public method fails here until it says what it leaves.
 *
 * <p>Each of these entries then has its place in the log's tree. {@code
 * OneEntryForEachRequestTests} holds the same of every route, whatever doors it goes through.
 */
@RowanTest
class NoLookWithoutATraceTests {

  @Autowired private List<RoomProbes> rooms;
  @Autowired private Scenes scenes;
  @Autowired private CasePages pages;
  @Autowired private Sequencer sequencer;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private Map<String, Probe> probes() {
    var probes = new TreeMap<String, Probe>();
    rooms.forEach(room -> probes.putAll(room.probes()));
    return probes;
  }

  private List<Class<?>> doors() {
    return rooms.stream().<Class<?>>flatMap(room -> room.doors().stream()).toList();
  }

  private List<String> entriesSince(Scene on, long number) {
    return acting.in(
        Wing.FOUNDATION,
        on.idva,
        () ->
            jdbc.sql(
                    "select kind || ' ' || (? = any(subjects)) from audit.entry where number > ?"
                        + " and account_id <> ? order by number")
                .params(on.person.value(), number, new UUID(0, 0))
                .query(String.class)
                .list());
  }

  /** How many entries of people have a place in the tree. */
  private int chainedSince(Scene on, long number) {
    return acting.in(
        Wing.FOUNDATION,
        on.idva,
        () ->
            jdbc.sql(
                    """
                    select count(*) from audit.entry e
                    join audit.leaf l on l.authority_id = e.authority_id and l.number = e.number
                    where e.number > ? and e.account_id <> ?\
                    """)
                .params(number, new UUID(0, 0))
                .query(Integer.class)
                .single());
  }

  private long lastEntry(Actor actor) {
    return acting.in(
        Wing.FOUNDATION,
        actor,
        () ->
            jdbc.sql("select coalesce(max(number), 0) from audit.entry")
                .query(Long.class)
                .single());
  }

  private Stream<String> publicMethods() {
    return doors().stream()
        .flatMap(door ->
            Arrays.stream(door.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .map(name -> door.getSimpleName() + "." + name));
  }

  @Test
  void everyPublicMethodOfAFrontDoorIsInTheList() {
    var said = new TreeSet<>(probes().keySet());
    rooms.forEach(room -> said.addAll(room.touchingNoRecord()));
    assertThat(new TreeSet<>(publicMethods().toList())).isEqualTo(said);
  }

  @Test
  void everyServiceOfTheRoomIsAFrontDoorOfTheList() {
    var services =
        new ClassFileImporter()
            .importPackages("rowan.support.casework").stream()
                .filter(type -> type.isAnnotatedWith(Service.class))
                .map(type -> type.getSimpleName())
                .toList();
    var listed = new ArrayList<>(doors().stream().map(Class::getSimpleName).toList());
    listed.add("CaseFacts"); // counts, by the role that can read no person
    assertThat(services).containsExactlyInAnyOrderElementsOf(listed);
  }

  @TestFactory
  Stream<DynamicTest> eachLeavesExactlyOneEntryOfThePerson() {
    return probes().entrySet().stream()
        .map(one ->
            DynamicTest.dynamicTest(
                one.getKey(),
                () -> {
                  var on = scenes.anew();
                  var probe = one.getValue();
                  probe.before().accept(on);
                  long before = lastEntry(on.idva);
                  probe.call().accept(on);
                  assertThat(entriesSince(on, before))
                      .isEqualTo(Collections.nCopies(probe.entries(), probe.kind() + " true"));
                  sequencer.sequence(on.idva.authority());
                  assertThat(chainedSince(on, before)).isEqualTo(probe.entries());
                }));
  }

  @TestFactory
  Stream<DynamicTest> aFaultBeforeTheCommitLeavesNeitherEntryNorChange() {
    return probes().entrySet().stream()
        .map(one ->
            DynamicTest.dynamicTest(
                one.getKey(),
                () -> {
                  var on = scenes.anew();
                  var probe = one.getValue();
                  probe.before().accept(on);
                  long before = lastEntry(on.idva);
                  var rows = rows(on);
                  assertThatThrownBy(() ->
                          acting.run(
                              Wing.SUPPORT,
                              on.idva,
                              () -> {
                                probe.call().accept(on);
                                throw new IllegalStateException("planted");
                              }))
                      .hasMessage("planted");
                  assertThat(entriesSince(on, before)).isEmpty();
                  assertThat(rows(on)).isEqualTo(rows);
                }));
  }

  private List<Long> rows(Scene on) {
    return acting.in(
        Wing.SUPPORT,
        on.idva,
        () ->
            Stream.of(
                    "casework.happening",
                    "casework.contact",
                    "casework.step",
                    "casework.step_done",
                    "casework.goal",
                    "casework.own_score",
                    "casework.risk_assessment",
                    "casework.handover",
                    "casework.closing",
                    "casework.opening",
                    "casework.document",
                    "casework.connected_person",
                    "messages.outbox",
                    "messages.safe_contact")
                .map(table -> jdbc.sql("select count(*) from " + table).query(Long.class).single())
                .toList());
  }

  @Test
  void whatWasRefusedIsWrittenDownToo() {
    var on = scenes.anew();
    long before = lastEntry(on.idva);
    assertThat(pages.page(on.team.stranger(), on.id)).isEmpty();
    assertThat(entriesSince(on, before)).containsExactly("REFUSAL false");
  }
}
