package rowan.foundation.documents;

import rowan.foundation.vault.FileKey;

/** A file that is expected: its place is made, its bytes are to come. */
public final class Arriving {

  private final DocumentId id;
  private final FileKey key;

  Arriving(DocumentId id, FileKey key) {
    this.id = id;
    this.key = key;
  }

  DocumentId id() {
    return id;
  }

  FileKey key() {
    return key;
  }
}
