package org.accountclosure.engine.probes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** An engine that scenarios can be played on. Every command may be {@link Refused}. */
interface ProbeTarget {

  /** The engine's refusal, with the HTTP status that its clients see. */
  final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    Refused(int status, String detail) {
      super(detail);
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  record Activated(long jobKey, Map<String, ?> variables, Map<String, ?> customHeaders) {}

  /** Returns what the files became, as {@code process P v1}, in alphabetical order. */
  List<String> deploy(Map<String, String> files);

  long create(String processId, Map<String, Object> variables);

  /** The key of the version of a process that was deployed last. */
  long latestVersion(String processId);

  /**
   * Migrates an instance.
   *
   * @param mapping pairs of a source and a target element id
   */
  void migrate(
      long processInstanceKey, long definitionKey, List<Map.Entry<String, String>> mapping);

  void cancel(long processInstanceKey);

  void publish(
      String name, String key, Duration timeToLive, String id, Map<String, Object> variables);

  void correlate(String name, String key, Map<String, Object> variables);

  /** Activates one job of the type if there is one. */
  Optional<Activated> activate(String type, Duration timeout, List<String> fetch);

  void completeJob(long jobKey, Map<String, Object> variables);

  void failJob(
      long jobKey, int retries, Duration backOff, String message, Map<String, Object> variables);

  void throwError(long jobKey, String code, String message, Map<String, Object> variables);

  void updateRetries(long jobKey, int retries);

  void completeUserTask(long userTaskKey, Map<String, Object> variables);

  void assign(long userTaskKey, String assignee, boolean allowOverride);

  void unassign(long userTaskKey);

  void setVariables(long scopeKey, Map<String, Object> variables, boolean local);

  void resolve(long incidentKey);

  /** The job that the incident is about. */
  long jobOfIncident(long incidentKey);

  void advance(Duration amount);

  /**
   * What can be seen after the engine has come to rest.
   *
   * @param expected an engine may return as soon as this holds
   */
  Snapshot settled(Predicate<Snapshot> expected);
}
