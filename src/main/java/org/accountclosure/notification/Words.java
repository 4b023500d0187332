package org.accountclosure.notification;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseDateKind;
import org.accountclosure.closure.model.CaseTeam;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.DataClass;
import org.accountclosure.closure.model.Evidence;
import org.accountclosure.closure.model.ExportCode;
import org.accountclosure.closure.model.ExportField;
import org.accountclosure.closure.model.ExportPart;
import org.accountclosure.closure.model.ExportText;
import org.accountclosure.closure.model.LateMoneyKind;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.Party;
import org.accountclosure.closure.model.Receipt;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.RetainedAs;
import org.accountclosure.closure.model.Treated;
import org.accountclosure.closure.model.UndeliverableReason;
import org.accountclosure.closure.policy.ClosureSettings;

/**
 * The words of one language for codes, dates, times and money, from {@code words.properties}. Words
 * may name a figure of the policy, such as <code>{reopening.link-lives}</code>; it is the one that
 * the case is judged by. All of them are read at the start: what is missing refuses it.
 */
final class Words {

  /** Every code that a person may read. */
  static final List<Class<? extends Enum<?>>> TOLD =
      List.of(
          ClosureReason.class,
          BlockerCode.class,
          Party.class,
          Consent.class,
          RefusalReason.class,
          UndeliverableReason.class,
          RetainedAs.class,
          Evidence.Code.class,
          Receipt.DeedKind.class,
          Receipt.Staying.class,
          Receipt.AdviceKind.class,
          CaseTeam.State.class,
          CaseDateKind.class,
          ExportPart.class,
          ExportField.class,
          ExportCode.class,
          ExportText.class,
          DataClass.class,
          LateMoneyKind.class,
          Treated.Treatment.class,
          Treated.LegalBasis.class);

  private static final Pattern FIGURE = Pattern.compile("\\{([a-z.-]+)\\}");

  private final String tag;
  private final Locale locale;
  private final Properties words;
  private final Properties blockers;

  private Words(String tag, Properties words, Properties blockers) {
    this.tag = tag;
    this.locale = Locale.forLanguageTag(tag);
    this.words = words;
    this.blockers = blockers;
  }

  /**
   * Reads all of them.
   *
   * @throws IllegalStateException if one is missing, or names a figure that there is not
   */
  static Words load(String tag) {
    Words words = new Words(tag, read(tag + "/words.properties"), read("blockers.properties"));
    words.check();
    return words;
  }

  private static Properties read(String file) {
    Properties read = new Properties();
    try {
      read.load(new StringReader(TextFiles.read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }

  private void check() {
    ClosureSettings any = ClosureSettings.DEFAULT;
    TOLD.forEach(codes -> List.of(codes.getEnumConstants()).forEach(code -> of(code, any)));
    List.of(BlockerCode.values()).forEach(code -> whatToDo(code, any));
    List.of("moment", "local", "local.other-day", "table")
        .forEach(name -> format(name, ZoneOffset.UTC));
    for (String unit : List.of("months", "weeks", "days", "hours", "minutes")) {
      find("span." + unit);
      find("span." + unit + ".one");
    }
    find("and");
  }

  String tag() {
    return tag;
  }

  /** A code in words. */
  String of(Enum<?> code, ClosureSettings figures) {
    return code instanceof BlockerCode blocker
        ? withFigures(aboutBlocker(blocker, ""), figures)
        : withFigures(code.getDeclaringClass().getSimpleName() + "." + code.name(), figures);
  }

  /** What the holder can do about it, or has to know. */
  String whatToDo(BlockerCode code, ClosureSettings figures) {
    return withFigures(aboutBlocker(code, ".todo"), figures);
  }

  /** Of the file that has all languages: who adds a blocker says there what it is. */
  private String aboutBlocker(BlockerCode code, String what) {
    return code.name() + "." + tag + what;
  }

  private String withFigures(String key, ClosureSettings figures) {
    Map<String, TemporalAmount> told = figures.told();
    return FIGURE
        .matcher(find(key))
        .replaceAll(named -> Matcher.quoteReplacement(figure(key, named.group(1), told)));
  }

  private String figure(String key, String name, Map<String, TemporalAmount> told) {
    TemporalAmount figure = told.get(name);
    if (figure == null) {
      throw new IllegalStateException(
          file(key) + " names {" + name + "} in " + key + "; there are " + told.keySet());
    }
    return span(figure);
  }

  /** A length of time in the largest unit that it has whole, such as {@code 4 hours}. */
  String span(TemporalAmount length) {
    if (length instanceof Period period && period.toTotalMonths() > 0) {
      return counted("months", period.toTotalMonths());
    }
    long minutes =
        length instanceof Period days
            ? Duration.ofDays(days.get(ChronoUnit.DAYS)).toMinutes()
            : Duration.from(length).toMinutes();
    if (minutes % Duration.ofDays(7).toMinutes() == 0) {
      return counted("weeks", minutes / Duration.ofDays(7).toMinutes());
    }
    if (minutes % Duration.ofDays(1).toMinutes() == 0) {
      return counted("days", minutes / Duration.ofDays(1).toMinutes());
    }
    return minutes % Duration.ofHours(1).toMinutes() == 0
        ? counted("hours", minutes / Duration.ofHours(1).toMinutes())
        : counted("minutes", minutes);
  }

  private String counted(String unit, long number) {
    return number == 1
        ? find("span." + unit + ".one")
        : NumberFormat.getIntegerInstance(locale).format(number) + " " + find("span." + unit);
  }

  /** Amounts with their currency, such as {@code 1,480.00 USD and 3.20 EUR}. */
  String money(List<Money> amounts) {
    return amounts.stream().map(this::money).collect(Collectors.joining(" " + find("and") + " "));
  }

  private String money(Money amount) {
    String written = amount.toString();
    int gap = written.indexOf(' ');
    BigDecimal number = new BigDecimal(written.substring(0, gap));
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(number.scale());
    format.setMaximumFractionDigits(number.scale());
    return format.format(number) + written.substring(gap);
  }

  /** How moments are written in that zone. */
  DateTimeFormatter format(String name, ZoneId zone) {
    return DateTimeFormatter.ofPattern(find("format." + name), locale).withZone(zone);
  }

  private String find(String key) {
    String found = words.getProperty(key, blockers.getProperty(key));
    if (found == null || found.isBlank()) {
      throw new IllegalStateException(file(key) + " has no words for " + key);
    }
    return found;
  }

  private String file(String key) {
    boolean ofBlockers = key.endsWith("." + tag) || key.endsWith("." + tag + ".todo");
    return ofBlockers ? "notices/blockers.properties" : "notices/" + tag + "/words.properties";
  }
}
