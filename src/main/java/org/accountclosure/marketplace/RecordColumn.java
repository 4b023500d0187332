package org.accountclosure.marketplace;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.accountclosure.closure.model.ExportField;
import org.accountclosure.closure.model.ExportTable;
import org.accountclosure.closure.model.Money;
import org.accountclosure.persistence.Json;
import org.accountclosure.persistence.Times;
import org.jspecify.annotations.Nullable;

/** How a column of an export is read; null if there is no value. */
record RecordColumn(ExportField field, Reader reader) {

  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  /** Reads one value of a row. */
  interface Reader {
    @Nullable Object read(ResultSet row) throws SQLException;
  }

  static RecordColumn text(ExportField field, String column) {
    return new RecordColumn(field, row -> row.getString(column));
  }

  static RecordColumn time(ExportField field, String column) {
    return new RecordColumn(field, row -> Times.readOrNull(row, column));
  }

  static RecordColumn number(ExportField field, String column) {
    return new RecordColumn(field, row -> row.getObject(column, Integer.class));
  }

  static RecordColumn flag(ExportField field, String column) {
    return new RecordColumn(field, row -> row.getBoolean(column));
  }

  /** An amount, whose currency is in the row, too. */
  static RecordColumn money(ExportField field, String column) {
    return new RecordColumn(
        field,
        row -> {
          Long minor = row.getObject(column, Long.class);
          return minor == null ? null : new Money(minor, row.getString("currency"));
        });
  }

  /** A JSON list of texts. */
  static RecordColumn list(ExportField field, String column) {
    return new RecordColumn(field, row -> Json.read(row.getString(column), TEXTS));
  }

  static List<@Nullable Object> readAll(List<RecordColumn> columns, ResultSet row)
      throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    for (RecordColumn column : columns) {
      values.add(column.reader.read(row));
    }
    return ExportTable.row(values.toArray());
  }
}
