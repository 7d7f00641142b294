package rowan.bench.council;

import rowan.bench.council.GeneratedCouncil.Kind;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.KeyMaker;
import rowan.foundation.vault.PersonKey;

/** Some cases that are loaded in one transaction, with the keys of their people. */
final class Batch {

  private final int first;
  private final KeyMaker.Made[] keys;

  Batch(KeyMaker maker, int first, int last) {
    this.first = first;
    this.keys = new KeyMaker.Made[last - first + 1];
    for (int n = first; n <= last; n++) {
      keys[n - first] = maker.make(new PersonId(Kind.PERSON.id(n)));
    }
  }

  int first() {
    return first;
  }

  int last() {
    return first + keys.length - 1;
  }

  byte[] wrapped(int number) {
    return keys[number - first].wrapped();
  }

  PersonKey key(int number) {
    return keys[number - first].key();
  }
}
