package org.accountclosure.closure.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of an export.
 *
 * @param fields the columns
 * @param rows a value for each column, null if there is none: text (a code in capitals), {@link
 *     java.time.Instant}, {@link Money}, a whole number, a boolean, or a list of texts or amounts
 */
public record ExportTable(
    ExportPart part, List<ExportField> fields, List<List<@Nullable Object>> rows) {

  /** Makes sure that every row fits. */
  public ExportTable {
    fields = List.copyOf(fields);
    rows = List.copyOf(rows);
    for (List<@Nullable Object> row : rows) {
      if (row.size() != fields.size()) {
        throw new IllegalArgumentException(
            part + " has " + fields.size() + " columns, and a row of " + row.size());
      }
    }
  }

  /** A row of these values. */
  public static List<@Nullable Object> row(@Nullable Object... values) {
    return Collections.unmodifiableList(Arrays.asList(values));
  }
}
