package rowan.foundation.vault;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;

/**
 * Destroys people's keys. Here they are gone at once; in copies of the database from before, they
 * lie wrapped with a key of the key file, and are gone when that is dropped ({@link KeyRotation}).
 */
@Component
public class Erasures {

  private final JdbcClient jdbc;
  private final Acting acting;
  private final KeyEncryption keys;

  Erasures(JdbcClient jdbc, Acting acting, KeyEncryption keys) {
    this.jdbc = jdbc;
    this.acting = acting;
    this.keys = keys;
  }

  /**
   * Destroys the keys of people whom a decision names, in the running transaction. What says when,
   * and by which decision, is all that stays.
   *
   * @return how many keys there were
   */
  public int destroy(Actor actor, UUID decision, Collection<PersonId> people, Instant at) {
    return acting.in(
        Wing.ERASING,
        actor,
        () ->
            jdbc.sql(
                    """
                    with gone as (
                      delete from vault.person_key where authority_id = ? and person_id = any (?)
                      returning authority_id, person_id, wrapped)
                    insert into vault.erased (authority_id, person_id, erased_at, erasure_id, key_id)
                    select authority_id, person_id, ?, ?,
                      ('x' || encode(substring(wrapped from 2 for 4), 'hex'))::bit(32)::bigint
                    from gone\
                    """)
                .param(actor.authority().value())
                .param(PersonId.values(people))
                .param(DatabaseTime.of(at))
                .param(decision)
                .update());
  }

  /**
   * People erased here whose key somebody could still unwrap, who has a backup and the key file.
   *
   * @param latest the newest of these erasures: a backup from before it may open them
   */
  public record InBackups(long people, Instant first, Instant latest) {}

  /** What the next change of the key-encryption key makes final; nothing where all is. */
  public Optional<InBackups> inBackups(Actor actor) {
    return acting.in(
        Wing.FOUNDATION,
        actor,
        () ->
            jdbc.sql(
                    """
                    select count(*) as people, min(erased_at) as first, max(erased_at) as latest
                    from vault.erased where authority_id = ? and key_id = any (?) having count(*) > 0\
                    """)
                .param(actor.authority().value())
                .param(keys.keyIds().toArray(Long[]::new))
                .query((row, number) ->
                    new InBackups(
                        row.getLong("people"),
                        DatabaseTime.read(row, "first"),
                        DatabaseTime.read(row, "latest")))
                .optional());
  }

  /** Whose words were asked for was erased: nobody can read them any more. */
  public static final class ErasedPerson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final PersonId person;
    private final Instant at;

    ErasedPerson(PersonId person, Instant at) {
      super("this person was erased", null, false, false);
      this.person = person;
      this.at = at;
    }

    public PersonId person() {
      return person;
    }

    public Instant at() {
      return at;
    }
  }
}
