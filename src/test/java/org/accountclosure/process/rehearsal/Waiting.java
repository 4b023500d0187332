package org.accountclosure.process.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.accountclosure.engine.runtime.TestEngine;

/**
 * All that a case waits for and carries, as text, but for the model's version.
 *
 * @param places ids of active elements and of events that are waited for
 * @param facts one line for each row: keys, dates, assignees, groups, names, types
 */
record Waiting(Set<String> places, List<String> facts) {

  private static final Set<String> OF_THE_VERSION =
      Set.of("PROCESS_DEFINITION_KEY", "PROCESS_DEFINITION_VERSION", "UPDATED_AT");

  private static final List<String> ROWS =
      List.of(
          "c8_element_instance where state = 'ACTIVE' and",
          "c8_timer where",
          "c8_message_subscription where state = 'CREATED' and",
          "c8_job where ended_at is null and",
          "c8_user_task where ended_at is null and",
          "c8_incident where state = 'ACTIVE' and");

  /**
   * Reads it.
   *
   * @param release by which elements are called as they are today
   */
  static Waiting of(TestEngine engine, long instanceKey, String processId, Release release) {
    Set<String> places = new TreeSet<>();
    List<String> facts = new ArrayList<>();
    for (String rows : ROWS) {
      for (Map<String, Object> row : read(engine, rows, instanceKey)) {
        String place = String.valueOf(row.get("ELEMENT_ID"));
        places.add(place);
        row.put("ELEMENT_ID", release.today(processId, place));
        // Names are labels: a new version may say it better.
        row.remove("ELEMENT_NAME");
        facts.add(rows.substring(3, rows.indexOf(' ')) + " " + row);
      }
    }
    read(engine, "c8_variable where", instanceKey).forEach(row -> facts.add("variable " + row));
    return new Waiting(places, facts.stream().sorted().toList());
  }

  private static List<Map<String, Object>> read(TestEngine engine, String rows, long instanceKey) {
    List<Map<String, Object>> read = new ArrayList<>();
    for (Map<String, Object> row :
        engine
            .jdbc()
            .sql("select * from " + rows + " process_instance_key = ?")
            .param(instanceKey)
            .query()
            .listOfRows()) {
      Map<String, Object> named = new TreeMap<>();
      row.forEach((column, value) -> named.put(column.toUpperCase(Locale.ROOT), value));
      OF_THE_VERSION.forEach(named::remove);
      read.add(named);
    }
    return read;
  }
}
