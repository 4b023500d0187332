package org.accountclosure.process.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.accountclosure.engine.command.DeploymentCommands.Deployed;
import org.accountclosure.engine.command.DeploymentCommands.Deployment;
import org.accountclosure.engine.command.InstanceCommands.MappingInstruction;
import org.accountclosure.engine.command.InstanceCommands.MigrateInstance;
import org.accountclosure.engine.command.JobCommands.ActivateJobs;
import org.accountclosure.engine.runtime.TestEngine;
import org.accountclosure.process.model.Behaviour;
import org.accountclosure.process.model.Element;
import org.accountclosure.process.model.ModelIndex;
import org.accountclosure.process.model.ProcessModel;

/** Brings cases to wait states of a release and moves them to the newest models. */
final class Rehearsal {

  private final TestEngine engine;
  private final Release release;
  private final ModelIndex before;
  private final Release newest;
  private final ModelIndex after;
  private final Set<String> rehearsed = new TreeSet<>();
  private final List<String> differences = new ArrayList<>();

  /**
   * A rehearsal.
   *
   * @param release under which the cases wait
   * @param newest to which they are moved
   */
  Rehearsal(TestEngine engine, Release release, Release newest) {
    this.engine = engine;
    this.release = release;
    this.before = release.index();
    this.newest = newest;
    this.after = newest.index();
  }

  private record Case(WaitState state, long instanceKey, Waiting waiting) {}

  /** Rehearses all: in each pass one wait state of every process that has so many. */
  void play() {
    play(before.processes());
  }

  /** Rehearses one process of the release. */
  void play(String processId) {
    play(List.of(before.process(processId)));
  }

  private void play(Collection<ProcessModel> processes) {
    Map<String, List<WaitState>> waits = new LinkedHashMap<>();
    processes.forEach(process -> waits.put(process.id(), WaitState.of(process)));
    int passes = waits.values().stream().mapToInt(List::size).max().orElse(0);
    for (int pass = 0; pass < passes; pass++) {
      List<WaitState> played = new ArrayList<>();
      for (List<WaitState> ofProcess : waits.values()) {
        if (pass < ofProcess.size()) {
          played.add(ofProcess.get(pass));
        }
      }
      pass(played);
    }
  }

  private void pass(List<WaitState> waits) {
    List<String> played = waits.stream().map(WaitState::processId).toList();
    Map<String, String> files = release.deployment(before, played);
    for (WaitState wait : waits) {
      files.compute(
          before.process(wait.processId()).file(), (name, bpmn) -> Shortcut.to(wait, bpmn));
    }
    engine.deploy(files);
    List<Case> cases = waits.stream().map(this::waiting).toList();
    Map<String, Long> versions = keys(engine.deploy(newest.deployment(after, played)));
    cases.forEach(each -> migrate(each, versions));
  }

  private Case waiting(WaitState wait) {
    long key = engine.create(wait.processId(), Examples.of(release, engine.clock().instant()));
    before
        .process(wait.processId())
        .element(wait.elementId())
        .as(Behaviour.Job.class)
        .ifPresent(
            job ->
                engine
                    .jobs()
                    .activate(
                        new ActivateJobs(
                            job.type(), "rehearsal", Duration.ofDays(1), 1000, List.of())));
    Waiting waiting = Waiting.of(engine, key, wait.processId(), release);
    if (!waiting.places().contains(wait.elementId())
        || waiting.facts().stream().anyMatch(fact -> fact.startsWith("incident"))) {
      differences.add(wait + " of " + release + " was not reached: " + waiting.facts());
    }
    waiting.places().forEach(place -> rehearsed.add(wait.processId() + "/" + place));
    return new Case(wait, key, waiting);
  }

  private static Map<String, Long> keys(Deployment deployment) {
    return deployment.deployed().stream()
        .filter(Deployed.ProcessDefinition.class::isInstance)
        .map(Deployed.ProcessDefinition.class::cast)
        .collect(
            Collectors.toMap(
                Deployed.ProcessDefinition::processDefinitionId,
                Deployed.ProcessDefinition::processDefinitionKey));
  }

  private void migrate(Case each, Map<String, Long> versions) {
    String processId = each.state().processId();
    Long newestKey = versions.get(processId);
    if (newestKey == null) {
      differences.add(each.state() + " of " + release + ": no model has the process any more");
      return;
    }
    try {
      engine
          .instances()
          .migrateInstance(new MigrateInstance(each.instanceKey(), newestKey, mapping(processId)));
    } catch (RuntimeException refused) {
      differences.add(each.state() + " of " + release + ": " + refused.getMessage());
      return;
    }
    Waiting now = Waiting.of(engine, each.instanceKey(), processId, newest);
    compare(each, "lost", each.waiting().facts(), now.facts());
    compare(each, "new", now.facts(), each.waiting().facts());
    if (versionsOf(each.instanceKey()).stream().anyMatch(key -> !key.equals(newestKey))) {
      differences.add(each.state() + " of " + release + " was left in its old version");
    }
    engine.instances().cancelInstance(each.instanceKey());
  }

  private void compare(Case each, String what, List<String> facts, List<String> others) {
    facts.stream()
        .filter(fact -> !others.contains(fact))
        .forEach(
            fact -> differences.add(each.state() + " of " + release + ", " + what + ": " + fact));
  }

  /** Every element keeps its id unless the release says what it is called today. */
  private List<MappingInstruction> mapping(String processId) {
    ProcessModel today = after.process(processId);
    Set<String> known = today.elements().stream().map(Element::id).collect(Collectors.toSet());
    return before.process(processId).elements().stream()
        .map(
            element -> new MappingInstruction(element.id(), release.today(processId, element.id())))
        .filter(instruction -> known.contains(instruction.targetElementId()))
        .toList();
  }

  private List<Long> versionsOf(long instanceKey) {
    return engine
        .jdbc()
        .sql(
            """
            select process_definition_key from c8_process_instance where process_instance_key = ?
            union all select process_definition_key from c8_element_instance
              where state = 'ACTIVE' and process_instance_key = ?
            union all select process_definition_key from c8_timer where process_instance_key = ?
            union all select process_definition_key from c8_message_subscription
              where state = 'CREATED' and process_instance_key = ?
            union all select process_definition_key from c8_job
              where ended_at is null and process_instance_key = ?
            union all select process_definition_key from c8_user_task
              where ended_at is null and process_instance_key = ?""")
        .params(Collections.nCopies(6, instanceKey))
        .query(Long.class)
        .list();
  }

  /** What was found, one line each; empty if all went over as it was. */
  List<String> differences() {
    return differences;
  }

  /** The places, as {@code process/element}, at which a case has waited. */
  Set<String> rehearsed() {
    return rehearsed;
  }

  /** The places at which a case of the release can wait, read apart from {@link WaitState}. */
  Set<String> places() {
    Set<String> places = new TreeSet<>();
    for (ProcessModel process : before.processes()) {
      for (Element element : process.elements()) {
        Behaviour behaviour = element.behaviour();
        boolean catches =
            behaviour instanceof Behaviour.MessageEvent
                || behaviour instanceof Behaviour.TimerEvent;
        if (behaviour instanceof Behaviour.Job
            || behaviour instanceof Behaviour.UserTask
            || behaviour instanceof Behaviour.Call
            || element.symbol().equals("eventBasedGateway")
            || (catches && !element.symbol().equals("startEvent"))) {
          places.add(process.id() + "/" + element.id());
        }
      }
    }
    return places;
  }
}
