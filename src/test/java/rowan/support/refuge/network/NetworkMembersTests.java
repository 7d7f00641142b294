package rowan.support.refuge.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rowan.support.refuge.network.GivenNetwork.done;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.NotPermitted;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.GivenRefuges.House;
import rowan.support.refuge.network.signing.SigningKey;
import rowan.support.refuge.network.signing.VerifyingKey;
import rowan.testing.Meanwhile;
import rowan.testing.RowanTest;

/** Who takes part is decided by two people of one organisation, whatever is tried. */
@RowanTest
class NetworkMembersTests {

  private static final String ADDRESS = "https://southshire.example";

  private final VerifyingKey key = SigningKey.make().verifying();

  @Autowired private GivenRefuges refuges;
  @Autowired private GivenNetwork given;
  @Autowired private NetworkMembers members;
  @Autowired private OwnNetwork own;
  @Autowired private OwnKeysRewrapped rewrapped;
  @Autowired private Acting acting;
  @Autowired private JdbcClient jdbc;

  private House house;
  private Actor manager;

  @BeforeEach
  void aService() {
    house = refuges.house();
    manager = house.manager();
    given.joined(house);
  }

  private static NetworkRefusal why(NetworkResult<?> result) {
    return switch (result) {
      case NetworkResult.Refused<?>(var why) -> why;
      case NetworkResult.Done<?> done -> throw new AssertionError("it was done");
    };
  }

  private Member.Key only(MemberId id) {
    return members.member(manager, id).orElseThrow().keys().getFirst();
  }

  private int asManager(String sql, Object... params) {
    return as(manager, sql, params);
  }

  private int as(Actor actor, String sql, Object... params) {
    return acting.in(Wing.SUPPORT, actor, () -> jdbc.sql(sql).params(params).update());
  }

  @Test
  void exchangesNothingBeforeASecondPersonHeardTheDigits() {
    var id = given.added(house, "Southshire", ADDRESS, key);
    assertThat(members.exchanging(house.worker())).isEmpty();
    var digits = key.fingerprint();
    assertThat(why(members.confirm(manager, id, only(id).id(), digits)))
        .isEqualTo(NetworkRefusal.SAME_PERSON);
    var administrator = house.team().council().holder(Office.ADMINISTRATOR);
    assertThat(why(members.confirm(administrator, id, only(id).id(), digits)))
        .isEqualTo(NetworkRefusal.ANOTHER_ORGANISATION);
    var colleague = given.colleague(house);
    assertThat(why(members.confirm(colleague, id, only(id).id(), digits.replace('1', '2') + "0")))
        .isEqualTo(NetworkRefusal.WRONG_DIGITS);
    assertThat(members.exchanging(house.worker())).isEmpty();
    done(members.confirm(colleague, id, only(id).id(), digits.replace(" ", "")));
    assertThat(members.exchanging(house.worker()))
        .singleElement()
        .satisfies(one -> assertThat(one.confirmed()).containsExactly(key));
    assertThat(why(members.confirm(colleague, id, only(id).id(), digits)))
        .isEqualTo(NetworkRefusal.CONFIRMED_ALREADY);
  }

  /** What no page sends: statements of the application's own role, in a manager's name. */
  @Test
  void isNotGotRoundInTheDatabase() {
    var id = given.added(house, "Southshire", ADDRESS, key);
    var colleague = given.colleague(house);
    var confirm =
        "update refuge.network_member_key set confirmed_by = ?, confirmed_in = ?, confirmed_at = now()";
    assertThatThrownBy(
            () -> asManager(confirm, manager.account().value(), manager.organisation().value()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("a_second_person_confirms");
    assertThatThrownBy(
            () -> asManager(confirm, colleague.account().value(), manager.organisation().value()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("a_second_person_confirms");
    var administrator = house.team().council().holder(Office.ADMINISTRATOR);
    assertThatThrownBy(() ->
            as(
                administrator,
                confirm,
                administrator.account().value(),
                administrator.organisation().value()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("of_the_same_organisation");
    assertThatThrownBy(() ->
            asManager(
                """
                insert into refuge.network_member_key (authority_id, id, member_id, slot, public_key, organisation_id,
                  added_by, added_at)
                values (?, gen_random_uuid(), ?, 2, ?, ?, ?, now())\
                """,
                manager.authority().value(),
                id.value(),
                SigningKey.make().verifying().raw(),
                manager.organisation().value(),
                colleague.account().value()))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() ->
            asManager(
                "update refuge.network_member_key set public_key = ?",
                (Object) SigningKey.make().verifying().raw()))
        .isInstanceOf(DataAccessException.class);
    done(members.confirm(colleague, id, only(id).id(), key.fingerprint()));
    assertThatThrownBy(() ->
            asManager(
                "update refuge.network_member_key set confirmed_by = null, confirmed_in = null, confirmed_at = null"))
        .hasMessageContaining("what_was_said_of_a_key_stays");
    done(members.remove(manager, id));
    assertThatThrownBy(() ->
            asManager("update refuge.network_member set removed_by = null, removed_at = null"))
        .hasMessageContaining("a_member_is_removed_for_good");
    assertThatThrownBy(() -> asManager("delete from refuge.network_member"))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void hasEachAddressAndEachKeyOnceAndNeverItsOwn() {
    given.added(house, "Southshire", ADDRESS, key);
    assertThat(why(add("Again", ADDRESS, SigningKey.make().verifying())))
        .isEqualTo(NetworkRefusal.ADDRESS_TAKEN);
    assertThat(why(add("Again", "https://other.example", key))).isEqualTo(NetworkRefusal.KEY_TAKEN);
    assertThat(why(add("Us", "https://us.example", given.keyOf(house))))
        .isEqualTo(NetworkRefusal.OUR_OWN);
    assertThat(why(add("Inside", "https://10.0.0.1", SigningKey.make().verifying())))
        .isEqualTo(NetworkRefusal.NOT_AN_ADDRESS);
    assertThat(members.all(manager)).hasSize(1);
  }

  private NetworkResult<MemberId> add(String name, String address, VerifyingKey theirs) {
    return members.add(new AddMember(manager, name, address, theirs));
  }

  @Test
  void hasTwoKeysAtMostAndOneThatIsConfirmed() {
    var id = given.confirmed(house, "Southshire", ADDRESS, key);
    assertThat(why(members.endKey(manager, id, only(id).id()))).isEqualTo(NetworkRefusal.LAST_KEY);
    done(members.addKey(manager, id, SigningKey.make().verifying()));
    assertThat(why(members.addKey(manager, id, SigningKey.make().verifying())))
        .isEqualTo(NetworkRefusal.TWO_KEYS);
    assertThat(why(members.endKey(manager, id, only(id).id()))).isEqualTo(NetworkRefusal.LAST_KEY);
    assertThat(why(members.endKey(manager, id, UUID.randomUUID())))
        .isEqualTo(NetworkRefusal.NOT_THERE);
  }

  @Test
  void isAddedAnewOnceItWasRemoved() {
    var id = given.confirmed(house, "Southshire", ADDRESS, key);
    done(members.remove(manager, id));
    assertThat(why(members.resume(manager, id))).isEqualTo(NetworkRefusal.NOT_THERE);
    given.added(house, "Southshire", ADDRESS, key);
    assertThat(members.exchanging(house.worker())).isEmpty();
  }

  @Test
  void isForManagersAndAdministratorsOfThatCouncil() {
    var id = given.added(house, "Southshire", ADDRESS, key);
    for (var other : List.of(house.worker(), house.team().triage(), house.team().stranger())) {
      assertThatThrownBy(() -> members.all(other)).isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> members.suspend(other, id)).isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> own.makeNext(other)).isInstanceOf(NotPermitted.class);
    }
    assertThat(members.member(house.team().council().holder(Office.ADMINISTRATOR), id)).isPresent();
    var elsewhere = refuges.house();
    given.joined(elsewhere);
    assertThat(members.member(elsewhere.manager(), id)).isEmpty();
    assertThat(members.all(elsewhere.manager())).isEmpty();
  }

  @Test
  void keepsItsOwnKeySealedAndWrapsItAnew() {
    var authority = manager.authority();
    var sealed =
        acting.in(
            Wing.SUPPORT,
            manager,
            () -> jdbc.sql("select sealed from refuge.network_key").query(byte[].class).single());
    var head = Arrays.copyOf(sealed, 5);
    assertThat(rewrapped.left(authority, List.of(head))).isEqualTo(1);
    assertThat(rewrapped.left(authority, List.of(new byte[] {9, 9, 9, 9, 9}))).isZero();
    assertThat(rewrapped.rewrap(authority, List.of(head), 10)).isEqualTo(1);
    var again =
        acting.in(
            Wing.SUPPORT,
            manager,
            () -> jdbc.sql("select sealed from refuge.network_key").query(byte[].class).single());
    assertThat(again).isNotEqualTo(sealed);
    done(own.makeNext(manager));
    assertThat(why(own.makeNext(manager))).isEqualTo(NetworkRefusal.TWO_KEYS);
    done(own.useNext(manager));
    assertThat(why(own.useNext(manager))).isEqualTo(NetworkRefusal.NO_NEXT_KEY);
  }

  @Test
  void statesOnlyWhatOthersRead() {
    assertThat(
            why(
                own.join(
                    new JoinNetwork(manager, "https://a.example", "4 Elm Row", "01632 960 001"))))
        .isEqualTo(NetworkRefusal.NOT_AN_AREA);
    assertThat(
            why(own.join(new JoinNetwork(manager, "https://a.example", "Northshire", "ask Anna"))))
        .isEqualTo(NetworkRefusal.NOT_A_TELEPHONE);
    assertThat(
            why(
                own.join(
                    new JoinNetwork(manager, "http://a.example", "Northshire", "01632 960 001"))))
        .isEqualTo(NetworkRefusal.NOT_AN_ADDRESS);
  }

  @Test
  void hasANameOfTwoLettersOrMore() {
    assertThat(why(add(" A ", ADDRESS, key))).isEqualTo(NetworkRefusal.NOT_A_NAME);
    assertThat(why(add("Port", "https://a.example:0", key)))
        .isEqualTo(NetworkRefusal.NOT_AN_ADDRESS);
  }

  /** What a double click sends: the second is answered while the first is not over. */
  @Test
  void alwaysHasAKeyThatSignsHoweverOftenTheNextIsTaken() {
    done(own.makeNext(manager));
    CompletableFuture<NetworkResult<Boolean>> second =
        acting.in(
            Wing.SUPPORT,
            manager,
            () -> {
              done(own.useNext(manager));
              return Meanwhile.begins(() -> own.useNext(manager));
            });
    assertThat(why(second.join())).isEqualTo(NetworkRefusal.NO_NEXT_KEY);
    assertThat(
            acting.in(
                Wing.SUPPORT,
                manager,
                () ->
                    jdbc.sql(
                            """
                            select count(*) from refuge.network_key where signs_from is not null and ended_at is null\
                            """)
                        .query(Long.class)
                        .single()))
        .isEqualTo(1);
  }

  @Test
  void keepsAKeyThatIsConfirmedHoweverManyEndThemAtOnce() {
    var id = given.confirmed(house, "Southshire", ADDRESS, key);
    var next = SigningKey.make().verifying();
    done(members.addKey(manager, id, next));
    var keys = members.member(manager, id).orElseThrow().keys();
    done(members.confirm(given.colleague(house), id, keys.getLast().id(), next.fingerprint()));
    CompletableFuture<NetworkResult<MemberId>> second =
        acting.in(
            Wing.SUPPORT,
            manager,
            () -> {
              done(members.endKey(manager, id, keys.getFirst().id()));
              return Meanwhile.begins(() -> members.endKey(manager, id, keys.getLast().id()));
            });
    assertThat(why(second.join())).isEqualTo(NetworkRefusal.LAST_KEY);
    assertThat(members.member(manager, id).orElseThrow().confirmed()).containsExactly(next);
  }

  @Test
  void isConfirmedByOneOfTwoWhoConfirmAtOnce() {
    var id = given.added(house, "Southshire", ADDRESS, key);
    var first = given.colleague(house);
    var other = given.colleague(house);
    var digits = key.fingerprint();
    var waiting = only(id).id();
    CompletableFuture<NetworkResult<MemberId>> second =
        acting.in(
            Wing.SUPPORT,
            first,
            () -> {
              done(members.confirm(first, id, waiting, digits));
              return Meanwhile.begins(() -> members.confirm(other, id, waiting, digits));
            });
    assertThat(why(second.join())).isEqualTo(NetworkRefusal.CONFIRMED_ALREADY);
  }

  private OwnNetwork.Ours ours() {
    return own.ours(manager).orElseThrow();
  }

  private OwnNetwork.Stated states(String telephone) {
    return done(own.join(new JoinNetwork(manager, ours().address(), ours().area(), telephone)));
  }

  /** Whoever has one account must not send frightened people's workers to a number of their own. */
  @Test
  void tellsAnotherNumberOnceASecondPersonHasConfirmedIt() {
    var before = ours().telephone();
    assertThat(states(before)).isEqualTo(OwnNetwork.Stated.TOLD);
    assertThat(states("01632 960 666")).isEqualTo(OwnNetwork.Stated.WAITS_FOR_A_SECOND_PERSON);
    assertThat(ours().telephone()).isEqualTo(before);
    var first = ours().waiting().orElseThrow();
    assertThat(why(own.confirm(manager, first.id()))).isEqualTo(NetworkRefusal.SAID_BY_YOURSELF);
    states("01632 960 777");
    var colleague = given.colleague(house);
    assertThat(why(own.confirm(colleague, first.id()))).isEqualTo(NetworkRefusal.SAID_ANEW);
    var read = ours().waiting().orElseThrow();
    done(own.confirm(colleague, read.id()));
    assertThat(ours().telephone()).isEqualTo("01632 960 777");
    assertThat(ours().waiting()).isEmpty();
    states("01632 960 888");
    done(own.takeBack(colleague, ours().waiting().orElseThrow().id()));
    assertThat(ours().telephone()).isEqualTo("01632 960 777");
    assertThat(ours().waiting()).isEmpty();
  }

  @Test
  void isNoNumberOfOnePersonsByAnyStatement() {
    states("01632 960 666");
    var colleague = given.colleague(house);
    var account = manager.account().value();
    var publish = "update refuge.network_self set telephone = '01632 960 666'";
    for (var sql :
        List.of(
            publish,
            publish + ", confirmed_by = '" + account + "', confirmed_at = now()",
            publish + ", confirmed_by = '" + colleague.account() + "', confirmed_at = now()",
            publish
                + ", confirmed_by = '"
                + account
                + "', confirmed_at = now(), stated_by = '"
                + colleague.account()
                + "'")) {
      assertThatThrownBy(() -> asManager(sql))
          .as(sql)
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("a_second_person_confirms");
    }
    assertThatThrownBy(() ->
            asManager(
                "update refuge.network_statement set stated_by = ?", colleague.account().value()))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("row-level security");
  }
}
