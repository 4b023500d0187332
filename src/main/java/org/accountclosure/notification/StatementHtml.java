package org.accountclosure.notification;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.ExportCode;
import org.accountclosure.closure.model.ExportField;
import org.accountclosure.closure.model.ExportPart;
import org.accountclosure.closure.model.ExportTable;
import org.accountclosure.closure.model.ExportText;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.policy.ClosureSettings;
import org.jspecify.annotations.Nullable;

/**
 * A statement for people to read and to print: one HTML page without scripts and without anything
 * from elsewhere. What is only for programs, or said in English alone, is not in it.
 */
final class StatementHtml {

  private static final Set<ExportPart> FOR_PROGRAMS = EnumSet.of(ExportPart.TIMELINE);
  private static final Set<ExportField> ONLY_FOR_PROGRAMS = EnumSet.of(ExportField.CONSENTS);

  /** What these hold is a code, unless the marketplace has one that is not known here. */
  private static final Set<ExportField> CODES =
      EnumSet.of(
          ExportField.KIND,
          ExportField.ROLE,
          ExportField.STATUS,
          ExportField.SETTING,
          ExportField.SETTING_VALUE,
          ExportField.SETTLED_AS,
          ExportField.REFUND_ANSWER,
          ExportField.CHANNEL);

  private static final Set<String> KNOWN_CODES =
      Arrays.stream(ExportCode.values()).map(Enum::name).collect(Collectors.toSet());

  private final Template page;

  StatementHtml() {
    page =
        Mustache.compiler()
            .escapeHTML(true)
            .strictSections(true)
            .emptyStringIsFalse(true)
            .compile(TextFiles.read("statement.html"));
  }

  /** The page, in that language. */
  String write(
      AccountId account,
      Instant asOf,
      List<ExportTable> tables,
      Language language,
      ClosureSettings figures) {
    Words words = language.words();
    Map<String, Object> values = new HashMap<>();
    values.put("language", language.tag());
    values.put("title", words.of(ExportText.TITLE, figures));
    values.put("account", account.value());
    values.put("asOf", words.of(ExportText.AS_OF, figures) + " " + language.moment(asOf));
    values.put("times", words.of(ExportText.ALL_TIMES_ARE_UTC, figures));
    values.put("leftOut", words.of(ExportText.WHAT_IS_LEFT_OUT, figures));
    values.put(
        "parts",
        tables.stream()
            .filter(table -> !FOR_PROGRAMS.contains(table.part()))
            .map(table -> part(table, words, figures))
            .toList());
    return page.execute(values);
  }

  private static Map<String, Object> part(ExportTable table, Words words, ClosureSettings figures) {
    List<Integer> shown =
        IntStream.range(0, table.fields().size())
            .filter(at -> !ONLY_FOR_PROGRAMS.contains(table.fields().get(at)))
            .boxed()
            .toList();
    List<String> names =
        shown.stream().map(at -> words.of(table.fields().get(at), figures)).toList();
    List<List<String>> rows = new ArrayList<>();
    for (List<@Nullable Object> row : table.rows()) {
      rows.add(
          shown.stream()
              .map(at -> cell(table.fields().get(at), row.get(at), words, figures))
              .toList());
    }
    boolean single = table.part().isOneLine() && rows.size() == 1;
    return Map.of(
        "name",
        words.of(table.part(), figures),
        "nothing",
        rows.isEmpty() ? words.of(ExportText.NOTHING_HELD, figures) : "",
        "single",
        single ? List.of(Map.of("lines", lines(names, rows.get(0)))) : List.of(),
        "table",
        single || rows.isEmpty()
            ? List.of()
            : List.of(
                Map.of(
                    "columns",
                    names,
                    "rows",
                    rows.stream().map(cells -> Map.of("cells", cells)).toList())));
  }

  private static List<Map<String, String>> lines(List<String> names, List<String> values) {
    return IntStream.range(0, names.size())
        .mapToObj(at -> Map.of("name", names.get(at), "value", values.get(at)))
        .toList();
  }

  private static String cell(
      ExportField field, @Nullable Object value, Words words, ClosureSettings figures) {
    if (value == null) {
      return "";
    }
    if (value instanceof Instant at) {
      return words.format("table", ZoneOffset.UTC).format(at);
    }
    if (value instanceof Money amount) {
      return words.money(List.of(amount));
    }
    if (value instanceof Boolean flag) {
      return words.of(flag ? ExportText.YES : ExportText.NO, figures);
    }
    if (value instanceof List<?> texts) {
      return texts.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
    String text = String.valueOf(value);
    if (field == ExportField.REASON) {
      return words.of(ClosureReason.valueOf(text), figures);
    }
    return CODES.contains(field) && KNOWN_CODES.contains(text)
        ? words.of(ExportCode.valueOf(text), figures)
        : text;
  }
}
