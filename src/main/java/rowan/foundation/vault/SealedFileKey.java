package rowan.foundation.vault;

/**
 * A new key for a file, and what is stored of it.
 *
 * @param sealed the key, encrypted with the person's own: who destroys that, destroys the file
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, and never compared
public record SealedFileKey(FileKey key, byte[] sealed) {}
