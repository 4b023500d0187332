package org.accountclosure.engine.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether the events that an element waits for stay what and where they are. */
final class MigrationEventChecks {

  private MigrationEventChecks() {}

  /**
   * Checks the mapped events of an element; those without a mapping are closed.
   *
   * @param source the active element
   * @param target what it becomes
   */
  static void check(MigrationChecks checks, Migration migration, Element source, Element target) {
    List<String> targets = target.events().stream().map(Element.Event::elementId).toList();
    Map<String, List<String>> sources = new TreeMap<>();
    for (Element.Event event : source.events()) {
      String to = migration.targetOf(event.elementId());
      if (to == null) {
        continue;
      }
      if (!targets.contains(to)) {
        throw checks.refused(
            ("active element with id '%s' is mapped to an element with id '%s' and has a catch event"
                    + " with id '%s' that is mapped to a catch event with id '%s'. These mappings"
                    + " detach the catch event from the element in the target process. Catch events"
                    + " must stay attached to the same element instance.")
                .formatted(source.id(), target.id(), event.elementId(), to));
      }
      sources.computeIfAbsent(to, none -> new ArrayList<>()).add(event.elementId());
    }
    sources.forEach(
        (to, from) -> {
          if (from.size() > 1) {
            throw checks.refused(
                ("active element with id '%s' has a catch event attached that is mapped to a catch"
                        + " event with id '%s'. There are multiple mapping instructions that target"
                        + " this catch event: '%s'. Catch events cannot be merged by process instance"
                        + " migration. Please ensure the mapping instructions target a catch event only"
                        + " once.")
                    .formatted(
                        source.id(), to, String.join("', '", from.stream().sorted().toList())));
          }
          sameType(checks, source, event(source, from.get(0)), event(target, to));
        });
  }

  private static void sameType(
      MigrationChecks checks, Element element, Element.Event from, Element.Event to) {
    String before = type(from);
    String after = type(to);
    if (!before.equals(after)) {
      throw checks.refused(
          ("active element with id '%s' has a catch event with id '%s' that is mapped to a catch"
                  + " event with id '%s'. These catch events have different event types: '%s' and"
                  + " '%s'. The event type of a catch event cannot be changed by process instance"
                  + " migration. Please ensure the event type of the catch event remains the same or"
                  + " remove the mapping instruction for these catch events.")
              .formatted(element.id(), from.elementId(), to.elementId(), before, after));
    }
  }

  static Element.Event event(Element element, String eventId) {
    return element.events().stream()
        .filter(event -> event.elementId().equals(eventId))
        .findFirst()
        .orElseThrow();
  }

  private static String type(Element.Event event) {
    Element.Definition definition = event.definition();
    if (definition instanceof Element.Timer) {
      return "TIMER";
    } else if (definition instanceof Element.Message) {
      return "MESSAGE";
    }
    return definition instanceof Element.BpmnError ? "ERROR" : "ESCALATION";
  }
}
