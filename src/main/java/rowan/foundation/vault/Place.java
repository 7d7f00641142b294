package rowan.foundation.vault;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where a ciphertext lives: its column, as {@code schema.table.column}, and its row. It is bound
 * into the encryption, so that a ciphertext moved elsewhere does not open.
 */
public record Place(String column, UUID row) {

  byte[] asAssociatedData() {
    return (column + '|' + row).getBytes(StandardCharsets.UTF_8);
  }
}
