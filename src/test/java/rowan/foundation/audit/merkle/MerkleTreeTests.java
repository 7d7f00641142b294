package rowan.foundation.audit.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MerkleTreeTests {

  private static final Path VECTORS = Path.of("../shared/data/merkle/vectors.json");
  private static final int LARGEST = 70;

  private static List<byte[]> leaves(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> ("leaf " + i).getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  private static MerkleTree tree(int count) {
    return MerkleTree.of(leaves(count));
  }

  private static Hash leaf(int index) {
    return Hash.ofLeaf(leaves(index + 1).get(index));
  }

  @Test
  void agreesWithTheWellKnownEightLeaves() throws IOException {
    assumeTrue(Files.exists(VECTORS), "the folder ../shared with the known hashes is missing");
    var known = JsonMapper.shared().readTree(Files.readString(VECTORS)).get("case");
    var leaves =
        known.get("leaves").valueStream().map(one -> HexFormat.of().parseHex(one.asString()));
    var tree = MerkleTree.of(leaves.toList());
    known
        .get("roots")
        .properties()
        .forEach(root ->
            assertThat(tree.root(Integer.parseInt(root.getKey())).written())
                .isEqualTo(root.getValue().asString()));
    for (var path : known.get("inclusion")) {
      assertThat(written(tree.inclusion(path.get("index").asInt(), path.get("size").asInt())))
          .isEqualTo(hashes(path));
    }
    for (var path : known.get("consistency")) {
      assertThat(written(tree.consistency(path.get("first").asInt(), path.get("second").asInt())))
          .isEqualTo(hashes(path));
    }
  }

  private static List<String> hashes(JsonNode of) {
    return of.get("path").valueStream().map(JsonNode::asString).toList();
  }

  private static List<String> written(List<Hash> path) {
    return path.stream().map(Hash::written).toList();
  }

  @Test
  void hashesTheEmptyTreeAndOneEmptyLeafAsPublished() {
    assertThat(new MerkleTree().root(0).written())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(MerkleTree.of(List.of(new byte[0])).root(1).written())
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  }

  /** The definition of section 2.1.1, word for word, and far too slow. */
  private static Hash byDefinition(List<byte[]> leaves) {
    if (leaves.isEmpty()) {
      return Hash.ofNothing();
    }
    if (leaves.size() == 1) {
      return Hash.ofLeaf(leaves.getFirst());
    }
    int left = 1;
    while (left * 2 < leaves.size()) {
      left *= 2;
    }
    return Hash.ofNode(
        byDefinition(leaves.subList(0, left)), byDefinition(leaves.subList(left, leaves.size())));
  }

  @Test
  void hasTheRootOfItsDefinitionAtEverySizeThatItEverHad() {
    var tree = tree(LARGEST);
    for (int size = 0; size <= LARGEST; size++) {
      assertThat(tree.root(size)).isEqualTo(byDefinition(leaves(size)));
    }
  }

  @Test
  void provesEachLeafOfEachSizeAndNoOther() {
    var tree = tree(LARGEST);
    for (int size = 1; size <= LARGEST; size++) {
      for (int index = 0; index < size; index++) {
        var path = tree.inclusion(index, size);
        assertThat(Proof.includes(tree.root(size), size, leaf(index), index, path)).isTrue();
        assertThat(Proof.includes(tree.root(size), size, leaf(index + 1), index, path)).isFalse();
        assertThat(Proof.includes(tree.root(size), size, leaf(index), index + 1, path)).isFalse();
      }
    }
  }

  @Test
  void provesThatItGrewFromEachSizeToEachOther() {
    var tree = tree(LARGEST);
    for (int second = 1; second <= LARGEST; second++) {
      for (int first = 1; first <= second; first++) {
        var path = tree.consistency(first, second);
        assertThat(Proof.grew(tree.root(first), first, tree.root(second), second, path)).isTrue();
        if (first > 1) {
          assertThat(Proof.grew(tree.root(first - 1), first, tree.root(second), second, path))
              .as("from another tree of %d to %d", first, second)
              .isFalse();
        }
      }
    }
  }

  @Test
  void provesNothingWithAHashChangedLeftOutOrAdded() {
    var random = new Random(20260301);
    var tree = tree(LARGEST);
    for (int attempt = 0; attempt < 500; attempt++) {
      int second = 2 + random.nextInt(LARGEST - 1);
      int first = 1 + random.nextInt(second - 1);
      int index = random.nextInt(second);
      for (var path : forged(tree.inclusion(index, second), random)) {
        assertThat(Proof.includes(tree.root(second), second, leaf(index), index, path)).isFalse();
      }
      for (var path : forged(tree.consistency(first, second), random)) {
        assertThat(Proof.grew(tree.root(first), first, tree.root(second), second, path)).isFalse();
      }
    }
  }

  private static List<List<Hash>> forged(List<Hash> path, Random random) {
    var changed = new ArrayList<>(path);
    changed.set(random.nextInt(path.size()), leaf(LARGEST + 1));
    var shorter = new ArrayList<>(path);
    shorter.remove(random.nextInt(path.size()));
    var longer = new ArrayList<>(path);
    longer.add(random.nextInt(path.size() + 1), leaf(LARGEST + 2));
    return List.of(changed, shorter, longer);
  }

  @Test
  void provesNothingAboutWhatItNeverHad() {
    var tree = tree(3);
    assertThatThrownBy(() -> tree.root(4)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tree.inclusion(3, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tree.consistency(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(Proof.includes(tree.root(3), 3, leaf(0), -1, List.of())).isFalse();
    assertThat(Proof.grew(Hash.ofNothing(), 0, tree.root(3), 3, List.of())).isFalse();
  }
}
