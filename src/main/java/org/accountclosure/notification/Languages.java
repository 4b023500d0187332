package org.accountclosure.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.accountclosure.closure.policy.ClosureSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All languages that there are texts in: the folders of {@code notices/}. */
public final class Languages {

  private final Map<String, Language> byTag = new TreeMap<>();
  private final Language fallback;

  /**
   * Reads all texts.
   *
   * @throws IllegalArgumentException if there are none in the default language
   * @throws IllegalStateException if a language is not complete
   */
  Languages(String defaultLanguage) {
    for (String tag : tags()) {
      byTag.put(tag, Language.load(tag));
    }
    Language found = byTag.get(defaultLanguage);
    if (found == null) {
      throw new IllegalArgumentException(
          "account-closure.notification.default-language must be one of "
              + byTag.keySet()
              + ", not "
              + defaultLanguage);
    }
    fallback = found;
  }

  Collection<Language> all() {
    return List.copyOf(byTag.values());
  }

  /** The texts for somebody who speaks that; those of the default language if there are none. */
  Language of(String languageTag) {
    Language exact = byTag.get(languageTag);
    String primary = Locale.forLanguageTag(languageTag).getLanguage();
    return exact != null ? exact : byTag.getOrDefault(primary, fallback);
  }

  /** A code in the words of a notice, with the figures that the case is judged by. */
  public String inWords(Enum<?> code, String languageTag, ClosureSettings figures) {
    return of(languageTag).words().of(code, figures);
  }

  /** The tags of all languages, sorted. */
  public List<String> spoken() {
    return List.copyOf(byTag.keySet());
  }

  /** How to speak to somebody, with the figures that the matter is judged by. */
  public Wording wording(String languageTag, @Nullable ZoneId zone, ClosureSettings figures) {
    return new Wording(of(languageTag).in(zone), figures);
  }

  private static List<String> tags() {
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:notices/*/words.properties");
      return List.of(files).stream().map(Languages::folder).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String folder(Resource file) {
    try {
      String[] path = file.getURL().getPath().split("/", -1);
      return path[path.length - 2];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
