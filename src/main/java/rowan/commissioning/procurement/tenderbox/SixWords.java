package rowan.commissioning.procurement.tenderbox;

import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.springframework.stereotype.Component;
import rowan.foundation.vault.WordList;

/**
 * Six random words, about 67 bits, shown once to the one person who keeps them and stored nowhere.
 * With a salt that is stored they give a key: see {@link Stretching}.
 */
public final class SixWords {

  private static final int HOW_MANY = 6;

  private final List<String> words;

  private SixWords(List<String> words) {
    this.words = List.copyOf(words);
  }

  static SixWords draw() {
    return new SixWords(WordList.draw(HOW_MANY));
  }

  /** As somebody types them; nothing, if they are not six words of the list. */
  public static Optional<SixWords> read(String typed) {
    return WordList.read(typed, HOW_MANY).map(SixWords::new);
  }

  /** One by one, for the page that shows them once. */
  public List<String> words() {
    return words;
  }

  /** As they are written down: in lower case with single spaces. */
  public String written() {
    return String.join(" ", words);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SixWords that && words.equals(that.words);
  }

  @Override
  public int hashCode() {
    return words.hashCode();
  }

  /** Never the words: this is what gets into logs. */
  @Override
  public String toString() {
    return "six words";
  }

  /**
   * Makes keys of words, slowly: Argon2id (RFC 9106) with 32 MiB and three passes, so that each
   * guess costs about a fifth of a second. No setting makes it cheaper: who could set it could
   * guess. One at a time, in the order they ask, and each in the memory of the one before: ten
   * bidders who save a draft in the same minute before a deadline would otherwise ask for more than
   * a server has.
   */
  @Component
  static class Stretching {

    /** Bytes of salt: as RFC 9106 recommends. */
    static final int SALT_BYTES = 16;

    private static final int MEMORY_KIB = 32 * 1024;
    private static final int PASSES = 3;

    private final int memoryKib;
    private final int passes;
    private final Lock turn = new ReentrantLock(true);

    /** Zeroes between two uses; given back to the collector where the heap needs it more. */
    private SoftReference<BlockPool> memory = new SoftReference<>(null);

    Stretching() {
      this(MEMORY_KIB, PASSES);
    }

    protected Stretching(int memoryKib, int passes) {
      this.memoryKib = memoryKib;
      this.passes = passes;
    }

    /**
     * The key that words give.
     *
     * @param use bound in, so that words kept for two uses give two keys
     */
    byte[] key(SixWords words, byte[] salt, String use) {
      turn.lock();
      try {
        return key(words, salt, use, memory());
      } finally {
        turn.unlock();
      }
    }

    private BlockPool memory() {
      var kept = memory.get();
      if (kept == null) {
        kept = new FixedBlockPool(Argon2BytesGenerator.getBlockCount(memoryKib, 1));
        memory = new SoftReference<>(kept);
      }
      return kept;
    }

    private byte[] key(SixWords words, byte[] salt, String use, BlockPool blocks) {
      var generator = new Argon2BytesGenerator();
      generator.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(memoryKib)
              .withIterations(passes)
              .withParallelism(1)
              .withSalt(salt)
              .withAdditional(use.getBytes(StandardCharsets.UTF_8))
              .withBlockPool(blocks)
              .build());
      var key = new byte[Hpke.KEY_BYTES];
      generator.generateBytes(words.written().getBytes(StandardCharsets.US_ASCII), key);
      return key;
    }
  }
}
