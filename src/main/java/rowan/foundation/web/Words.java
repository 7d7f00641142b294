package rowan.foundation.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What the public pages say, in one language. The sentences are in {@code
 * src/main/resources/words/ROOM.CODE.properties} (UTF-8), each key beginning with the part of a
 * page or the room it belongs to, since all files make one list; {@code {0}}, {@code {1}} stand for
 * what is filled in, and an apostrophe is just an apostrophe. A test holds that every language has
 * every key.
 */
public final class Words {

  private static final Map<Language, Words> ALL = load();

  private final Language language;
  private final Map<String, String> sentences;

  private Words(Language language, Map<String, String> sentences) {
    this.language = language;
    this.sentences = sentences;
  }

  /** The words of a language, or English where a language has none yet. */
  public static Words in(Language language) {
    var words = ALL.get(language);
    return words != null ? words : english();
  }

  /** The languages there are words for, English first. */
  public static List<Language> languages() {
    return List.copyOf(ALL.keySet());
  }

  public Language language() {
    return language;
  }

  public Set<String> keys() {
    return sentences.keySet();
  }

  /**
   * The sentence of that key, with the values in their places.
   *
   * @throws IllegalArgumentException if no file has the key, in this language or in English
   */
  public String say(String key, Object... values) {
    var sentence = sentences.get(key);
    if (sentence == null) {
      sentence = english().sentences.get(key);
    }
    if (sentence == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    for (int i = 0; i < values.length; i++) {
      sentence = sentence.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return sentence;
  }

  private static Words english() {
    var english = ALL.get(Language.ENGLISH);
    if (english == null) {
      throw new IllegalStateException("no words in English on the class path");
    }
    return english;
  }

  private static Map<Language, Words> load() {
    var found = new EnumMap<Language, Words>(Language.class);
    for (var language : Language.values()) {
      var sentences = new TreeMap<String, String>();
      for (var file : files(language)) {
        var properties = read(file);
        for (var key : properties.stringPropertyNames()) {
          sentences.put(key, properties.getProperty(key));
        }
      }
      if (!sentences.isEmpty()) {
        found.put(language, new Words(language, Collections.unmodifiableMap(sentences)));
      }
    }
    return Collections.unmodifiableMap(found);
  }

  private static Resource[] files(Language language) {
    try {
      return new PathMatchingResourcePatternResolver(Words.class.getClassLoader())
          .getResources("classpath*:words/*." + language.code() + ".properties");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Properties read(Resource file) {
    var properties = new Properties();
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return properties;
  }
}
