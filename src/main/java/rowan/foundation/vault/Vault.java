package rowan.foundation.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.audit.Audit;
import rowan.foundation.audit.Trace;
import rowan.foundation.kernel.AuthorityId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;

/**
 * Keeps people's keys. A key is had for a trace that names its person, and for nothing else; a
 * person whose key is destroyed cannot be read by anyone, from a backup neither.
 */
@Component
public class Vault {

  private static final int KEY_BYTES = 32;

  private static final String KEYS =
      """
      select person_id, wrapped from vault.person_key
      where authority_id = ? and person_id = any(?)\
      """;

  private static final String LOOK_AND_KEYS = "with looked as (" + Audit.ENTRY + ") " + KEYS;

  private final JdbcClient jdbc;
  private final Audit audit;
  private final KeyEncryption keyEncryption;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Vault(JdbcClient jdbc, Audit audit, KeyEncryption keyEncryption, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.keyEncryption = keyEncryption;
    this.clock = clock;
  }

  /**
   * Makes and stores the key of a person who is new to Rowan, or of something that is kept under a
   * key of its own.
   *
   * @throws IllegalStateException if the trace does not name it, or has ended
   */
  public PersonKey admit(Actor actor, Trace trace, PersonId person) {
    if (!trace.covers(person.value())) {
      throw new IllegalStateException("nothing written down says that this key is made");
    }
    var key = new byte[KEY_BYTES];
    random.nextBytes(key);
    jdbc.sql(
            """
            insert into vault.person_key (authority_id, person_id, wrapped, made_at)
            values (?, ?, ?, ?)\
            """)
        .param(actor.authority().value())
        .param(person.value())
        .param(keyEncryption.wrap(key, owner(actor, person.value())))
        .param(DatabaseTime.of(clock.instant()))
        .update();
    return keyOf(person, key);
  }

  /**
   * The person's key.
   *
   * @throws IllegalStateException if the trace does not name the person, or has ended
   */
  public PersonKey key(Actor actor, Trace trace, PersonId person) {
    return keys(actor, trace, List.of(person)).of(person);
  }

  /** The keys of several people at once, in one query. */
  public Keys keys(Actor actor, Trace trace, Collection<PersonId> people) {
    for (var person : people) {
      if (!trace.covers(person.value())) {
        throw new IllegalStateException("nothing written down says that this person is looked at");
      }
    }
    return read(
        actor,
        people,
        jdbc.sql(KEYS).param(actor.authority().value()).param(PersonId.values(people)));
  }

  /**
   * Writes down that somebody looks at these people, and gives their keys: one journey to the
   * database for both, for the pages that are asked for all day.
   *
   * @param what as {@link Audit} has it
   */
  public Keys look(Actor actor, String what, Collection<PersonId> people) {
    var subjects = people.stream().map(PersonId::value).toList();
    if (audit.isGathering(actor)) {
      return keys(actor, audit.look(actor, what, subjects), people);
    }
    return audit.look(
        actor,
        what,
        subjects,
        entry ->
            read(
                actor,
                people,
                jdbc.sql(LOOK_AND_KEYS)
                    .params(entry)
                    .param(actor.authority().value())
                    .param(PersonId.values(people))));
  }

  private Keys read(Actor actor, Collection<PersonId> people, StatementSpec statement) {
    Map<PersonId, PersonKey> found = new HashMap<>();
    statement.query(row -> {
      var id = row.getObject("person_id", UUID.class);
      var key = keyEncryption.unwrap(row.getBytes("wrapped"), owner(actor, id));
      found.put(new PersonId(id), keyOf(new PersonId(id), key));
    });
    return new Keys(found, found.size() == people.size() ? Map.of() : erased(actor, people));
  }

  private Map<PersonId, Instant> erased(Actor actor, Collection<PersonId> people) {
    Map<PersonId, Instant> erased = new HashMap<>();
    jdbc.sql(
            """
            select person_id, erased_at from vault.erased
            where authority_id = ? and person_id = any(?)\
            """)
        .param(actor.authority().value())
        .param(PersonId.values(people))
        .query(row -> {
          erased.put(
              new PersonId(row.getObject("person_id", UUID.class)),
              DatabaseTime.read(row, "erased_at"));
        });
    return erased;
  }

  /**
   * A fingerprint of a value, by which its row is found without the value being stored:
   * HMAC-SHA-256 under a random key of this authority, wing and purpose, itself encrypted with the
   * key-encryption key. Who has the database alone cannot try values out.
   *
   * @param purpose the column that holds it, as {@code schema.table.column}
   */
  public byte[] blindIndex(Actor actor, String purpose, String value) {
    return fingerprints(actor, purpose).of(value);
  }

  /**
   * Makes many fingerprints of one purpose, as {@link #blindIndex} makes one, with the key
   * unwrapped once. It holds that key: it is for one piece of work, and is kept nowhere.
   */
  public Fingerprints fingerprints(Actor actor, String purpose) {
    var owner = ownerOfFingerprints(actor.authority(), purpose);
    var wrapped = indexKey(actor, purpose);
    if (wrapped.isEmpty()) {
      var key = new byte[KEY_BYTES];
      random.nextBytes(key);
      jdbc.sql(
              """
              insert into vault.index_key (authority_id, purpose, wrapped, made_at)
              values (?, ?, ?, ?) on conflict do nothing\
              """)
          .param(actor.authority().value())
          .param(purpose)
          .param(keyEncryption.wrap(key, owner))
          .param(DatabaseTime.of(clock.instant()))
          .update();
      wrapped = indexKey(actor, purpose); // what was stored first, if two came at once
    }
    return new Fingerprints(keyEncryption.unwrap(wrapped.orElseThrow(), owner));
  }

  private Optional<byte[]> indexKey(Actor actor, String purpose) {
    return jdbc.sql(
            "select wrapped from vault.index_key where authority_id = ? and purpose = ? and wing = current_user")
        .params(actor.authority().value(), purpose)
        .query(byte[].class)
        .optional();
  }

  private static UUID purposeId(String purpose) {
    return UUID.nameUUIDFromBytes(purpose.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] owner(Actor actor, UUID person) {
    return owner(actor.authority(), person);
  }

  static byte[] owner(AuthorityId authority, UUID person) {
    return new Place("vault.person_key." + authority, person).asAssociatedData();
  }

  static byte[] ownerOfFingerprints(AuthorityId authority, String purpose) {
    return new Place("vault.index_key." + authority, purposeId(purpose)).asAssociatedData();
  }

  private static PersonKey keyOf(PersonId person, byte[] key) {
    try {
      return new PersonKey(person, key);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("not a key", broken);
    }
  }

  /** People's keys, by person. */
  public static final class Keys {

    private final Map<PersonId, PersonKey> keys;
    private final Map<PersonId, Instant> erased;

    Keys(Map<PersonId, PersonKey> keys, Map<PersonId, Instant> erased) {
      this.keys = keys;
      this.erased = erased;
    }

    /**
     * One person's key.
     *
     * @throws Erasures.ErasedPerson if it was destroyed, which the page says
     * @throws IllegalStateException if the key is not here: of another wing, or never made
     */
    public PersonKey of(PersonId person) {
      var key = keys.get(person);
      if (key != null) {
        return key;
      }
      var at = erased.get(person);
      if (at != null) {
        throw new Erasures.ErasedPerson(person, at);
      }
      throw new IllegalStateException("there is no key for this person");
    }

    /** One person's key, unless it was destroyed: for a list that has others on it as well. */
    public Optional<PersonKey> unlessErased(PersonId person) {
      return erased.containsKey(person) ? Optional.empty() : Optional.of(of(person));
    }

    /** One person's key, if it is here. */
    public Optional<PersonKey> ifThere(PersonId person) {
      return Optional.ofNullable(keys.get(person));
    }
  }
}
