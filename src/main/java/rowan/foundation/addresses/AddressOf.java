package rowan.foundation.addresses;

import java.util.Set;
import java.util.UUID;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.Place;

/** Whose address it is, and with whose key it is sealed. */
public sealed interface AddressOf {

  /** The refuge's or the case's own id, by which the address is kept. */
  UUID holder();

  /** Whose key seals it. */
  PersonId key();

  /** A refuge, which has a key of its own, kept by its own id. */
  record Refuge(UUID holder) implements AddressOf {
    @Override
    public PersonId key() {
      return new PersonId(holder);
    }
  }

  /** The person of a case. */
  record Person(UUID holder, PersonId key) implements AddressOf {}

  /** Who is written down as looked at: the holder, and the person. */
  default Set<UUID> subjects() {
    return this instanceof Person(var theCase, var person)
        ? Set.of(theCase, person.value())
        : Set.of(holder());
  }

  /** Addresses of refuges were sealed before this room was there, and stay sealed as they were. */
  default Place place() {
    return new Place(
        this instanceof Refuge ? "refuge.address.sealed" : "addresses.safe_address.sealed",
        holder());
  }
}
