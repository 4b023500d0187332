package org.accountclosure.engine.probes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accountclosure.engine.probes.ProbeTarget.Activated;
import org.accountclosure.engine.probes.ProbeTarget.Refused;
import org.accountclosure.engine.probes.Scenario.Step;
import org.accountclosure.engine.probes.Snapshot.Kind;

/** Plays a scenario on an engine and writes down what could be seen after each step. */
final class ScenarioPlayer {

  private final Scenario scenario;
  private final ProbeTarget target;
  private final List<List<String>> expected;
  private final Map<String, Long> remembered = new HashMap<>();
  private final List<String> detail = new ArrayList<>();
  private Snapshot seen = new Snapshot();
  private long instance;

  /**
   * @param expectedTrace what should be seen, so that an engine that works asynchronously is waited
   *     for; empty when it is being recorded
   */
  ScenarioPlayer(Scenario scenario, ProbeTarget target, String expectedTrace) {
    this.scenario = scenario;
    this.target = target;
    this.expected = blocks(expectedTrace);
  }

  /** The lines of each step, without its heading. */
  private static List<List<String>> blocks(String trace) {
    List<List<String>> blocks = new ArrayList<>();
    for (String line : trace.lines().toList()) {
      if (line.startsWith("  ")) {
        blocks.get(blocks.size() - 1).add(line.strip());
      } else if (line.startsWith("* ")) {
        blocks.add(new ArrayList<>());
      }
    }
    return blocks;
  }

  /** Plays all steps and returns the trace. */
  String play() {
    StringBuilder trace = new StringBuilder("# " + scenario.shows() + "\n");
    for (int i = 0; i < scenario.steps().size(); i++) {
      Step step = scenario.steps().get(i);
      trace.append("* ").append(step.json()).append(outcome(step)).append("\n");
      List<String> block = i < expected.size() ? expected.get(i) : List.of();
      Snapshot before = seen;
      seen = target.settled(now -> now.since(before).equals(block));
      seen.since(before).forEach(line -> trace.append("  ").append(line).append("\n"));
    }
    return trace.toString();
  }

  private String outcome(Step step) {
    detail.clear();
    try {
      run(step);
      return String.join("", detail) + " -> ok";
    } catch (Refused e) {
      return String.join("", detail) + " -> refused " + e.status() + reason(step, e);
    }
  }

  /** Only migrations are told with the reason: it is all that an operator has to go by. */
  private static String reason(Step step, Refused refusal) {
    String text = String.valueOf(refusal.getMessage());
    return step.verb().equals("migrate")
        ? ": "
            + Facts.oneLine(
                text.replaceFirst("^Command 'MIGRATE' rejected with code '\\w+': ", "")
                    .replaceAll("\\b2251799\\d{9}\\b", "<key>"))
        : "";
  }

  private void migrate(Step step) {
    long unknown = 2251799999999999L;
    String which = step.text("unknown");
    List<Map.Entry<String, String>> mapping = new ArrayList<>();
    step.map("mapping").forEach((from, to) -> mapping.add(Map.entry(from, (String) to)));
    if (step.has("twice")) {
      mapping.add(Map.entry(step.text("twice"), step.text("twice")));
    }
    long migrated = step.has("instance") ? scope(step.text("instance")) : instance;
    target.migrate(
        which.equals("instance") ? unknown : migrated,
        which.equals("definition") ? unknown : target.latestVersion(step.object()),
        mapping);
  }

  private void run(Step step) {
    Map<String, Object> variables = step.map("variables");
    String object = step.object();
    switch (step.verb()) {
      case "deploy" -> detail.add(" -> " + target.deploy(scenario.files(step.at("deploy"))));
      case "create" -> instance = target.create(object, variables);
      case "migrate" -> migrate(step);
      case "cancel" -> target.cancel(instance);
      case "publish" ->
          target.publish(
              object,
              step.text("key"),
              Duration.ofMillis(step.at("ttl").asLong(0)),
              step.text("id"),
              variables);
      case "correlate" -> target.correlate(object, step.text("key"), variables);
      case "job" -> activate(step);
      case "late" -> finish(step, remembered.get(object));
      case "retries" -> target.updateRetries(seen.latest(Kind.JOB, object), step.at("to").asInt());
      case "userTask" -> target.completeUserTask(userTask(object), step.map("complete"));
      case "assign" ->
          target.assign(userTask(object), step.text("to"), step.at("override").asBoolean(true));
      case "unassign" -> target.unassign(userTask(object));
      case "set" -> target.setVariables(scope(object), variables, step.at("local").asBoolean());
      case "resolve" -> resolve(step);
      case "advance" -> target.advance(Duration.ofMillis(step.at("advance").asLong()));
      default -> throw new IllegalArgumentException("unknown step " + step.json());
    }
  }

  private void activate(Step step) {
    List<String> fetch = new ArrayList<>();
    step.at("fetch").forEach(name -> fetch.add(name.asText()));
    Duration timeout = Duration.ofMillis(step.at("timeout").asLong(300_000));
    Optional<Activated> job = target.activate(step.object(), timeout, fetch);
    if (job.isEmpty()) {
      detail.add(" -> no job");
      return;
    }
    detail.add(" -> activated with " + Json.canonicalOf(job.get().variables()));
    if (!job.get().customHeaders().isEmpty()) {
      detail.add(", headers " + Json.canonicalOf(job.get().customHeaders()));
    }
    remembered.put(step.text("as"), job.get().jobKey());
    finish(step, job.get().jobKey());
  }

  private void finish(Step step, long jobKey) {
    if (step.has("complete")) {
      target.completeJob(jobKey, step.map("complete"));
    } else if (step.has("fail")) {
      Step fail = new Step(step.at("fail"));
      target.failJob(
          jobKey,
          fail.at("retries").asInt(0),
          Duration.ofMillis(fail.at("backOff").asLong(0)),
          fail.text("message"),
          fail.map("variables"));
    } else if (step.has("error")) {
      Step error = new Step(step.at("error"));
      target.throwError(jobKey, error.text("code"), error.text("message"), error.map("variables"));
    }
  }

  private void resolve(Step step) {
    long incident = seen.latest(Kind.INCIDENT, step.object());
    if (step.has("retries")) {
      target.updateRetries(target.jobOfIncident(incident), step.at("retries").asInt());
    }
    target.resolve(incident);
  }

  private long userTask(String elementId) {
    return seen.latest(Kind.USER_TASK, elementId);
  }

  private long scope(String elementId) {
    return seen.stream(Kind.PROCESS).anyMatch(fact -> fact.elementId().equals(elementId))
        ? seen.latest(Kind.PROCESS, elementId)
        : seen.latest(Kind.ELEMENT, elementId);
  }
}
