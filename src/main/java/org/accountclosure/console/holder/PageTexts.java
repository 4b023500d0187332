package org.accountclosure.console.holder;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accountclosure.closure.RequestingClosure.Rejection;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.AlternativeOffer;
import org.accountclosure.closure.model.Appeal;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Consequences.LossKind;
import org.accountclosure.closure.model.Consequences.Warning;
import org.accountclosure.closure.model.CounterpartyTask;
import org.accountclosure.closure.model.Forecast;
import org.accountclosure.closure.model.TimelineStep;

/**
 * The texts of the pages in one language, from {@code pages/<tag>/words.properties}. Codes that
 * notices tell too are not here: they have one wording.
 */
final class PageTexts {

  /** Every code that only pages tell. */
  static final List<Class<? extends Enum<?>>> TOLD =
      List.of(
          AccountKind.class,
          CaseStatus.class,
          NextMove.class,
          Said.class,
          Rejection.class,
          Warning.class,
          LossKind.class,
          ClosureReason.class,
          Consent.class,
          Forecast.Step.class,
          AlternativeOffer.State.class,
          Appeal.Decision.class,
          LinkState.class,
          CounterpartyTask.class,
          TimelineStep.class);

  private final String file;
  private final Map<String, String> texts;

  private PageTexts(String file, Map<String, String> texts) {
    this.file = file;
    this.texts = texts;
  }

  /**
   * Reads all of them.
   *
   * @throws IllegalStateException if the file or a code is missing
   */
  static PageTexts load(String tag) {
    String file = "pages/" + tag + "/words.properties";
    Properties read = new Properties();
    try (InputStream in = PageTexts.class.getResourceAsStream("/" + file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      read.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    PageTexts texts =
        new PageTexts(
            file,
            read.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), read::getProperty)));
    TOLD.forEach(codes -> List.of(codes.getEnumConstants()).forEach(texts::of));
    return texts;
  }

  /** All of them, by key. */
  Map<String, String> all() {
    return texts;
  }

  /** A code in words. */
  String of(Enum<?> code) {
    return of(code.getDeclaringClass().getSimpleName() + "." + code.name());
  }

  /** One text. */
  String of(String key) {
    String text = texts.get(key);
    if (text == null || text.isBlank()) {
      throw new IllegalStateException(file + " has no words for " + key);
    }
    return text;
  }

  /** One text that names a thing, as <code>{name}</code>. */
  String of(String key, String name, String value) {
    return of(key).replace("{" + name + "}", value);
  }
}
