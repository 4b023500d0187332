package org.accountclosure.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.accountclosure.engine.command.CommandRejection;
import org.accountclosure.engine.command.DeploymentCommands;
import org.accountclosure.engine.command.EngineAdministration;
import org.accountclosure.engine.command.InstanceCommands;
import org.accountclosure.engine.command.JobCommands;
import org.accountclosure.engine.command.MessageCommands;
import org.accountclosure.engine.command.TaskTransitions;
import org.accountclosure.engine.command.UserTaskCommands;
import org.jspecify.annotations.Nullable;

/** Notes what was asked; refuses what names the key 404 or 409. */
public final class FakeCommands
    implements DeploymentCommands,
        InstanceCommands,
        JobCommands,
        MessageCommands,
        UserTaskCommands,
        TaskTransitions,
        EngineAdministration {

  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Deque<Long>> jobs = new ConcurrentHashMap<>();
  private final Map<String, Runnable> waiting = new ConcurrentHashMap<>();

  public List<String> calls() {
    return calls;
  }

  /** A job that nobody is told of, as if another node had made it. */
  public synchronized void addJobQuietly(String type, long key) {
    jobs.computeIfAbsent(type, none -> new ArrayDeque<>()).add(key);
  }

  /** Makes a job and wakes who waits for its type. */
  public synchronized void addJob(String type, long key) {
    addJobQuietly(type, key);
    Runnable wakeUp = waiting.remove(type);
    if (wakeUp != null) {
      wakeUp.run();
    }
  }

  /** Whether somebody waits for a job of the type. */
  public boolean isAwaited(String type) {
    return waiting.containsKey(type);
  }

  private void note(long key, Object... parts) {
    if (key == 404) {
      throw new CommandRejection(
          CommandRejection.Type.NOT_FOUND,
          "Expected to find something with key '404', but there is none");
    }
    if (key == 409) {
      throw new CommandRejection(
          CommandRejection.Type.INVALID_STATE, "Expected another state than that of '409'");
    }
    StringBuilder call = new StringBuilder();
    for (Object part : parts) {
      call.append(call.isEmpty() ? "" : " ").append(part);
    }
    calls.add(call.toString());
  }

  @Override
  public Deployment deploy(List<Resource> resources) {
    List<Deployed> deployed = new ArrayList<>();
    for (Resource each : resources) {
      note(0, "deploy", each.name(), each.content());
      deployed.add(new Deployed.ProcessDefinition("process", 1, 2, each.name()));
      deployed.add(new Deployed.Decision("decision", "Decision", 3, 4, "drg", 5));
      deployed.add(new Deployed.DecisionRequirements("drg", "Drg", 6, each.name(), 7));
      deployed.add(new Deployed.Form("form", 8, each.name(), 9));
    }
    return new Deployment(1, deployed);
  }

  @Override
  public CreatedInstance createInstance(CreateInstance command) {
    note(0, "create", command);
    return new CreatedInstance(10, 11, "process", 12, command.tags());
  }

  @Override
  public void cancelInstance(long key) {
    note(key, "cancel", key);
  }

  @Override
  public void migrateInstance(MigrateInstance command) {
    note(command.processInstanceKey(), "migrate", command);
  }

  @Override
  public OptionalLong setVariables(
      long key, Map<String, @Nullable Object> variables, boolean local) {
    note(key, "set", key, variables, local);
    return OptionalLong.empty();
  }

  @Override
  public void resolveIncident(long key) {
    note(key, "resolve", key);
  }

  @Override
  public synchronized List<ActivatedJob> activate(ActivateJobs command) {
    Deque<Long> free = jobs.getOrDefault(command.type(), new ArrayDeque<>());
    List<ActivatedJob> activated = new ArrayList<>();
    while (!free.isEmpty() && activated.size() < command.maxJobs()) {
      activated.add(job(free.remove(), command));
    }
    return activated;
  }

  private static ActivatedJob job(long key, ActivateJobs command) {
    return new ActivatedJob(
        key,
        command.type(),
        "BPMN_ELEMENT",
        "UNSPECIFIED",
        1,
        2,
        "process",
        3,
        "task",
        4,
        Map.of("header", "value"),
        command.worker(),
        5,
        Instant.ofEpochMilli(6),
        Map.of("amount", 7),
        List.of("tag"),
        null);
  }

  @Override
  public Runnable awaitJobs(String type, Runnable wakeUp) {
    waiting.put(type, wakeUp);
    return () -> waiting.remove(type, wakeUp);
  }

  @Override
  public void complete(long key, Map<String, @Nullable Object> variables, TaskResult result) {
    if (result.equals(TaskResult.agreed())) {
      note(key, "complete", key, variables);
    } else {
      note(key, "complete", key, variables, result);
    }
  }

  @Override
  public void fail(
      long key,
      int retries,
      Duration backOff,
      @Nullable String message,
      Map<String, @Nullable Object> variables) {
    note(key, "fail", key, retries, backOff, message == null ? "-" : message, variables);
  }

  @Override
  public void throwError(
      long key, String code, @Nullable String message, Map<String, @Nullable Object> variables) {
    note(key, "error", key, code, message == null ? "-" : message, variables);
  }

  @Override
  public void update(long key, @Nullable Integer retries, @Nullable Duration timeout) {
    note(key, "update", key, retries == null ? "-" : retries, timeout == null ? "-" : timeout);
    if (Duration.ZERO.equals(timeout)) {
      jobs.values().forEach(free -> free.add(key));
    }
  }

  @Override
  public long publish(
      String name,
      String key,
      Duration life,
      @Nullable String id,
      Map<String, @Nullable Object> variables) {
    note(0, "publish", name, key, life, id == null ? "-" : id, variables);
    return 13;
  }

  @Override
  public Correlated correlate(String name, String key, Map<String, @Nullable Object> variables) {
    note(0, "correlate", name, key, variables);
    return new Correlated(14, 15);
  }

  @Override
  public OptionalLong assign(long key, String assignee, boolean override, @Nullable String action) {
    note(key, "assign", key, assignee, override, action == null ? "-" : action);
    return OptionalLong.empty();
  }

  @Override
  public OptionalLong unassign(long key) {
    note(key, "unassign", key);
    return OptionalLong.empty();
  }

  @Override
  public OptionalLong update(long key, Changes changes, @Nullable String action) {
    note(key, "change", key, changes, action == null ? "-" : action);
    return OptionalLong.empty();
  }

  @Override
  public OptionalLong complete(
      long key, Map<String, @Nullable Object> variables, @Nullable String action) {
    note(key, "completeTask", key, variables, action == null ? "-" : action);
    return OptionalLong.empty();
  }

  @Override
  public Optional<Outcome> outcome(long transitionKey) {
    return Optional.empty();
  }

  @Override
  public Runnable await(long transitionKey, Runnable wakeUp) {
    return () -> {};
  }

  @Override
  public void purge() {
    note(0, "purge");
  }

  @Override
  public void clockMoved() {
    note(0, "clockMoved");
  }
}
