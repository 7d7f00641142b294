package rowan.foundation.audit.web;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import rowan.foundation.audit.merkle.Hash;
import rowan.foundation.audit.reading.EntryLine;
import rowan.foundation.audit.reading.EntryProof;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A proof written out, with how to check it. */
final class ProofFile {

  private static final String HOW =
      "leaf_hash is SHA-256 of the byte 00 and the leaf; each node above is SHA-256 of the byte 01"
          + " and its two parts; index, size and path lead to root as RFC 9162 section 2.1.3.2"
          + " says; signature is Ed25519 over statement, by key.";

  private ProofFile() {}

  static String of(EntryLine line, EntryProof proof) {
    var head = proof.signed().head();
    var out = new StringWriter();
    try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("how", HOW);
      json.writeNumberProperty("entry", line.number());
      json.writeStringProperty("leaf", hex(proof.leaf()));
      json.writeStringProperty("leaf_hash", proof.hash().written());
      json.writeNumberProperty("index", proof.position());
      json.writeNumberProperty("size", head.size());
      json.writeArrayPropertyStart("path");
      proof.path().stream().map(Hash::written).forEach(json::writeString);
      json.writeEndArray();
      json.writeStringProperty("root", head.root().written());
      json.writeStringProperty("statement", new String(head.statement(), StandardCharsets.UTF_8));
      json.writeStringProperty("key", hex(proof.signed().publicKey()));
      json.writeStringProperty("signature", hex(proof.signed().signature()));
      json.writeEndObject();
    }
    return out.toString();
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
