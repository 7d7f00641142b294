package rowan.foundation.documents;

import java.util.Optional;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;

/**
 * Where the sealed bytes of files are: pieces of at most a mebibyte, numbered from 0. Each call
 * stands by itself, so that a slow sender or reader holds no transaction open.
 */
interface Chunks {

  void put(Holder holder, DocumentId id, int number, byte[] sealed);

  /** Nothing after the last piece. */
  Optional<byte[]> get(Holder holder, DocumentId id, int number);

  /** Clears away the pieces of a file that is not kept. */
  void remove(Holder holder, DocumentId id);

  /** In whose name, and by which wing's right, the store is asked. */
  record Holder(Wing wing, Actor actor) {}
}
