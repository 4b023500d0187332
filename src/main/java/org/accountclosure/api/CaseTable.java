package org.accountclosure.api;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accountclosure.closure.model.ClosureCase;
import org.jspecify.annotations.Nullable;

/** Cases as comma-separated values (RFC 4180). */
final class CaseTable {

  private static final String HEAD =
      "case,account,kind,login,status,reason,requestedAt,endedAt,blockers,refusalReasons";

  private CaseTable() {}

  static String of(List<ClosureCase> cases) {
    return Stream.concat(Stream.of(HEAD), cases.stream().map(CaseTable::line))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String line(ClosureCase each) {
    return Stream.of(
            each.id(),
            each.accountId(),
            each.request().accountKind(),
            each.loginId(),
            each.status(),
            each.request().reason(),
            each.request().requestedAt(),
            each.endedAt(),
            each.checklist().blockers().stream()
                .map(blocker -> blocker.code().name())
                .distinct()
                .collect(Collectors.joining(" ")),
            each.refusalReasons().stream().map(Enum::name).collect(Collectors.joining(" ")))
        .map(CaseTable::cell)
        .collect(Collectors.joining(","));
  }

  /** A spreadsheet would compute what begins like a formula; an apostrophe makes it a text. */
  static String cell(@Nullable Object value) {
    String text = value == null ? "" : String.valueOf(value);
    String harmless = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return harmless.matches("(?s).*[\",\\r\\n].*")
        ? '"' + harmless.replace("\"", "\"\"") + '"'
        : harmless;
  }
}
