package rowan.foundation.documents;

import rowan.foundation.vault.FileKey;

/** A kept file, on somebody's way to read it. */
public final class Kept {

  private final DocumentId id;
  private final FileKind kind;
  private final long bytes;
  private final FileKey key;

  Kept(DocumentId id, FileKind kind, long bytes, FileKey key) {
    this.id = id;
    this.kind = kind;
    this.bytes = bytes;
    this.key = key;
  }

  public FileKind kind() {
    return kind;
  }

  /** Its length as it was sent. */
  public long bytes() {
    return bytes;
  }

  DocumentId id() {
    return id;
  }

  FileKey key() {
    return key;
  }
}
