package org.accountclosure.notification;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accountclosure.closure.model.NoticeTemplate;

/**
 * The texts of one language, from {@code notices/<tag>/} on the class path: a file for each notice,
 * the parts that several share, and the words for codes. A text that is missing, or that asks for
 * something that a notice does not have, fails with its name.
 */
final class Language {

  private static final Pattern FILE =
      Pattern.compile("Subject: ([^\\n]+)\\n\\n(.+)", Pattern.DOTALL);

  private final String tag;
  private final Locale locale;
  private final Properties words;
  private final DateTimeFormatter moments;
  private final Map<NoticeTemplate, Text> texts = new EnumMap<>(NoticeTemplate.class);

  /** One notice's text, to be filled in; the subject has nothing to fill in. */
  record Text(String subject, Template body) {}

  private Language(String tag, Properties words) {
    this.tag = tag;
    this.locale = Locale.forLanguageTag(tag);
    this.words = words;
    this.moments =
        DateTimeFormatter.ofPattern(word("format", "moment"), locale).withZone(ZoneOffset.UTC);
  }

  /**
   * Reads all of it.
   *
   * @throws IllegalStateException if a text is missing or cannot be read as one
   */
  static Language load(String tag) {
    Language language = new Language(tag, words(tag));
    Mustache.Compiler compiler =
        Mustache.compiler()
            .escapeHTML(false)
            .strictSections(true)
            .emptyStringIsFalse(true)
            .withLoader(part -> new StringReader(read(tag + "/parts/" + part + ".txt")));
    for (NoticeTemplate template : NoticeTemplate.values()) {
      String name = tag + "/" + template.code() + ".txt";
      Matcher file = FILE.matcher(read(name));
      if (!file.matches()) {
        throw new IllegalStateException(
            "notices/" + name + " must begin with 'Subject: …' and an empty line");
      }
      language.texts.put(template, new Text(file.group(1), compiler.compile(file.group(2))));
    }
    return language;
  }

  String tag() {
    return tag;
  }

  Text text(NoticeTemplate template) {
    Text text = texts.get(template);
    if (text == null) {
      throw new IllegalStateException("There is no text for " + template + " in " + tag);
    }
    return text;
  }

  /** A code in words. */
  String word(Enum<?> code) {
    return word(code.getDeclaringClass().getSimpleName(), code.name());
  }

  /** A code in words. */
  String word(String catalogue, String code) {
    String found = words.getProperty(catalogue + "." + code);
    if (found == null) {
      throw new IllegalStateException(
          "notices/" + tag + "/words.properties has no words for " + catalogue + "." + code);
    }
    return found;
  }

  /** A moment with its zone. */
  String moment(Instant at) {
    return moments.format(at);
  }

  /** An amount as {@link org.accountclosure.closure.model.Money#toString()} writes it. */
  String money(String amount) {
    int gap = amount.indexOf(' ');
    BigDecimal number = new BigDecimal(amount.substring(0, gap));
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(number.scale());
    format.setMaximumFractionDigits(number.scale());
    return format.format(number) + amount.substring(gap);
  }

  private static Properties words(String tag) {
    Properties words = new Properties();
    try (InputStream in = open(tag + "/words.properties")) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    InputStream in = Language.class.getResourceAsStream("/notices/" + name);
    if (in == null) {
      throw new IllegalStateException("notices/" + name + " is missing");
    }
    return in;
  }
}
