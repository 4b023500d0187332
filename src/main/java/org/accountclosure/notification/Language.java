package org.accountclosure.notification;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accountclosure.closure.model.NoticeTemplate;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one language, from {@code notices/<tag>/} on the class path: a file for each notice,
 * the parts that several share, and the {@link Words}. A text that is missing, or that asks for
 * something that a notice does not have, fails with its name.
 */
final class Language {

  private static final Pattern FILE =
      Pattern.compile("Subject: ([^\\n]+)\\n\\n(.+)", Pattern.DOTALL);

  private final Words words;
  private final Map<NoticeTemplate, Text> texts;
  private final DateTimeFormatter utc;
  private final @Nullable ZoneId zone;

  /** One notice's text, to be filled in; the subject has nothing to fill in. */
  record Text(String subject, Template body) {}

  private Language(Words words, Map<NoticeTemplate, Text> texts, @Nullable ZoneId zone) {
    this.words = words;
    this.texts = texts;
    this.utc = words.format("moment", ZoneOffset.UTC);
    this.zone = zone;
  }

  /**
   * Reads all of it.
   *
   * @throws IllegalStateException if a text or a word is missing or cannot be read as one
   */
  static Language load(String tag) {
    Map<NoticeTemplate, Text> texts = new EnumMap<>(NoticeTemplate.class);
    Mustache.Compiler compiler =
        Mustache.compiler()
            .escapeHTML(false)
            .strictSections(true)
            .emptyStringIsFalse(true)
            .withLoader(part -> new StringReader(TextFiles.read(tag + "/parts/" + part + ".txt")));
    for (NoticeTemplate template : NoticeTemplate.values()) {
      String name = tag + "/" + template.code() + ".txt";
      Matcher file = FILE.matcher(TextFiles.read(name));
      if (!file.matches()) {
        throw new IllegalStateException(
            "notices/" + name + " must begin with 'Subject: …' and an empty line");
      }
      texts.put(template, new Text(file.group(1), compiler.compile(file.group(2))));
    }
    return new Language(Words.load(tag), Map.copyOf(texts), null);
  }

  /** The same language for somebody in that zone; null if nobody knows the zone. */
  Language in(@Nullable ZoneId zone) {
    return new Language(words, texts, zone);
  }

  String tag() {
    return words.tag();
  }

  Text text(NoticeTemplate template) {
    Text text = texts.get(template);
    if (text == null) {
      throw new IllegalStateException("There is no text for " + template + " in " + tag());
    }
    return text;
  }

  /** The words of this language. */
  Words words() {
    return words;
  }

  /**
   * A moment in UTC, which it says; and by the reader's own clock if that is known and differs,
   * such as {@code Wednesday, 18 March 2026, 00:00 UTC (Tuesday, 20:00 your time)}.
   */
  String moment(Instant at) {
    ZoneId theirs = zone;
    if (theirs == null || theirs.getRules().getOffset(at).equals(ZoneOffset.UTC)) {
      return utc.format(at);
    }
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    String format = LocalDate.ofInstant(at, theirs).equals(day) ? "local" : "local.other-day";
    return utc.format(at) + " (" + words.format(format, theirs).format(at) + ")";
  }
}
