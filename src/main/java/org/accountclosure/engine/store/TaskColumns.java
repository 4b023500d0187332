package org.accountclosure.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of {@link TaskAttributes}: the same in every table that has them. */
final class TaskColumns {

  /** In a list of columns. */
  static final String NAMES =
      "assignee, candidate_groups, candidate_users, due_at, follow_up_at, priority";

  /** In an update. */
  static final String SET =
      "assignee = ?, candidate_groups = ?, candidate_users = ?, due_at = ?, follow_up_at = ?,"
          + " priority = ?";

  private TaskColumns() {}

  static TaskAttributes read(ResultSet row) throws SQLException {
    return new TaskAttributes(
        row.getString("assignee"),
        row.getString("candidate_groups"),
        row.getString("candidate_users"),
        NullableColumns.instant(row, "due_at"),
        NullableColumns.instant(row, "follow_up_at"),
        row.getInt("priority"));
  }

  /** The values of a row in which the attributes stand between others. */
  static @Nullable Object[] row(
      @Nullable Object[] before, TaskAttributes attributes, @Nullable Object... after) {
    Stream<@Nullable Object> between =
        Stream.of(
            attributes.assignee(),
            attributes.candidateGroups(),
            attributes.candidateUsers(),
            attributes.dueAt(),
            attributes.followUpAt(),
            attributes.priority());
    return Stream.of(Arrays.stream(before), between, Arrays.stream(after))
        .flatMap(values -> values)
        .toArray();
  }

  static @Nullable Object[] of(@Nullable Object... values) {
    return values;
  }
}
