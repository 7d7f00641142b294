package rowan.foundation.audit.merkle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * {@code rowan merkle prove FILE}: writes every root and every path of the tree of some leaves, so
 * that anyone can compare them with another's. Starts no framework and no database. Exit code 0
 * when they were written, 2 when not, with one sentence on the error stream.
 */
public final class ProveCommand {

  /** Paths grow with the square of the leaves: of these there are half a million of each kind. */
  public static final int MOST_LEAVES = 1_000;

  private static final int DONE = 0;
  private static final int REFUSED = 2;
  private static final String HELP =
      """
      Writes the roots, inclusion paths and consistency paths of a Merkle tree (RFC 9162).

      Usage: rowan merkle prove FILE

        FILE     a JSON array of the leaves, each in hexadecimal digits; - for standard input
        --help   show this

      Exit code 0 when they were written, 2 when they could not be, with the reason on standard error.
      """;

  /** What the file says that cannot be done; the message is a sentence for who wrote it. */
  private static final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    Unfit(String sentence) {
      super(sentence);
    }
  }

  /** Runs the command with the arguments after {@code merkle prove}. */
  public int run(List<String> words, InputStream in, PrintStream out, PrintStream err) {
    if (words.contains("--help") || words.contains("-h")) {
      out.print(HELP);
      out.flush();
      return DONE;
    }
    if (words.size() != 1) {
      return refuse(err, "Name the file of the leaves, or - for standard input.");
    }
    var file = words.getFirst();
    try (var content = file.equals("-") ? in : Files.newInputStream(Path.of(file))) {
      write(leaves(content), out);
      return DONE;
    } catch (NoSuchFileException missing) {
      return refuse(err, "There is no file '%s': check the name.".formatted(file));
    } catch (JacksonException unreadable) {
      return refuse(err, "'%s' is not JSON: give an array of leaves in hex.".formatted(file));
    } catch (Unfit unfit) {
      return refuse(err, String.valueOf(unfit.getMessage()));
    } catch (IOException | InvalidPathException unreadable) {
      return refuse(
          err, "'%s' could not be opened: check that it is a file you may read.".formatted(file));
    }
  }

  private static List<byte[]> leaves(InputStream content) throws Unfit {
    var leaves = new ArrayList<byte[]>();
    try (var json = new JsonFactory().createParser(ObjectReadContext.empty(), content)) {
      if (json.nextToken() != JsonToken.START_ARRAY) {
        throw new Unfit(
            "The file does not begin with an array: give [\"00\", \"10\"] or the like.");
      }
      while (json.nextToken() != JsonToken.END_ARRAY) {
        if (leaves.size() == MOST_LEAVES) {
          throw new Unfit("There are more than %,d leaves: give fewer.".formatted(MOST_LEAVES));
        }
        leaves.add(leaf(json.currentToken(), json.getValueAsString(""), leaves.size() + 1));
      }
    }
    return leaves;
  }

  private static byte[] leaf(JsonToken token, String written, int number) throws Unfit {
    try {
      if (token == JsonToken.VALUE_STRING) {
        return HexFormat.of().parseHex(written);
      }
    } catch (IllegalArgumentException notHex) {
      // refused below, like what is no text at all
    }
    throw new Unfit(
        "Leaf %d is not in hexadecimal digits: give two for each byte.".formatted(number));
  }

  private static void write(List<byte[]> leaves, OutputStream out) throws IOException {
    var tree = MerkleTree.of(leaves);
    var keepsOpen = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (var json = keepsOpen.createGenerator(new Indented(), out)) {
      json.writeStartObject();
      json.writeStringProperty("source", "RFC 9162 section 2.1");
      json.writeObjectPropertyStart("case");
      json.writeArrayPropertyStart("leaves");
      leaves.forEach(leaf -> json.writeString(HexFormat.of().formatHex(leaf)));
      json.writeEndArray();
      json.writeObjectPropertyStart("roots");
      for (int size = 0; size <= tree.size(); size++) {
        json.writeStringProperty(Integer.toString(size), tree.root(size).written());
      }
      json.writeEndObject();
      inclusion(tree, json);
      consistency(tree, json);
      json.writeEndObject();
      json.writeEndObject();
    }
    out.write('\n');
    out.flush();
  }

  private static void inclusion(MerkleTree tree, JsonGenerator json) {
    json.writeArrayPropertyStart("inclusion");
    for (int size = 1; size <= tree.size(); size++) {
      for (int index = 0; index < size; index++) {
        path("index", index, "size", size, tree.inclusion(index, size), json);
      }
    }
    json.writeEndArray();
  }

  private static void consistency(MerkleTree tree, JsonGenerator json) {
    json.writeArrayPropertyStart("consistency");
    for (int second = 1; second <= tree.size(); second++) {
      for (int first = 1; first <= second; first++) {
        path("first", first, "second", second, tree.consistency(first, second), json);
      }
    }
    json.writeEndArray();
  }

  private static void path(
      String a, int isA, String b, int isB, List<Hash> path, JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty(a, isA);
    json.writeNumberProperty(b, isB);
    json.writeArrayPropertyStart("path");
    path.forEach(hash -> json.writeString(hash.written()));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static int refuse(PrintStream err, String sentence) {
    err.println(sentence);
    err.flush();
    return REFUSED;
  }

  /** So that a person can read it too. */
  private static final class Indented extends ObjectWriteContext.Base {

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter();
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
