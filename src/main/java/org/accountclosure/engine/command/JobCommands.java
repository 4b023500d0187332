package org.accountclosure.engine.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Commands of job workers. Every call is one transaction. */
public interface JobCommands {

  /**
   * What a worker asks for.
   *
   * @param fetchVariables names to hand over; empty means all that the element sees
   */
  record ActivateJobs(
      String type, String worker, Duration timeout, int maxJobs, List<String> fetchVariables) {}

  record ActivatedJob(
      long jobKey,
      String type,
      String kind,
      String listenerEventType,
      long processInstanceKey,
      long processDefinitionKey,
      String processDefinitionId,
      int processDefinitionVersion,
      String elementId,
      long elementInstanceKey,
      Map<String, String> customHeaders,
      String worker,
      int retries,
      Instant deadline,
      Map<String, @Nullable Object> variables,
      List<String> tags,
      @Nullable ListenedTask userTask) {}

  /**
   * The user task that a task listener listens to, as it would be if nobody denies.
   *
   * @param action what the request called it; empty if there was no request
   * @param changedAttributes Camunda 8's names of the attributes that differ from before
   */
  record ListenedTask(
      long userTaskKey,
      String action,
      @Nullable String assignee,
      List<String> candidateGroups,
      List<String> candidateUsers,
      List<String> changedAttributes,
      @Nullable Instant dueDate,
      @Nullable Instant followUpDate,
      @Nullable Long formKey,
      int priority) {}

  /**
   * What a task listener changes of the task.
   *
   * @param assignee null leaves it, empty takes it away
   */
  record Corrections(@Nullable String assignee, UserTaskCommands.Changes others) {

    /** No corrections. */
    public static Corrections none() {
      return new Corrections(null, UserTaskCommands.Changes.none());
    }

    public boolean areEmpty() {
      return equals(none());
    }
  }

  /**
   * What a task listener answers.
   *
   * @param denied true: what it listens to does not happen
   */
  record TaskResult(boolean denied, @Nullable String deniedReason, Corrections corrections) {

    /** The listener agrees. */
    public static TaskResult agreed() {
      return new TaskResult(false, null, Corrections.none());
    }
  }

  /**
   * Locks up to {@code maxJobs} jobs for the worker and returns at once; see {@link #awaitJobs}.
   */
  List<ActivatedJob> activate(ActivateJobs command);

  /**
   * Runs {@code wakeUp} once as soon as a job of the type may be available (created, timed out,
   * backed off, retries raised), on any thread. Rest holds long polls with it.
   *
   * @return takes the interest back; running it twice does no harm
   */
  Runnable awaitJobs(String type, Runnable wakeUp);

  /**
   * Completes a job.
   *
   * @param result means something for jobs of task listeners only
   */
  void complete(long jobKey, Map<String, @Nullable Object> variables, TaskResult result);

  void fail(
      long jobKey,
      int retries,
      Duration retryBackOff,
      @Nullable String errorMessage,
      Map<String, @Nullable Object> variables);

  void throwError(
      long jobKey,
      String errorCode,
      @Nullable String errorMessage,
      Map<String, @Nullable Object> variables);

  /**
   * Changes a job.
   *
   * @param retries new number of retries, or null to leave it
   * @param timeout new time-out counted from now, or null to leave it
   */
  void update(long jobKey, @Nullable Integer retries, @Nullable Duration timeout);
}
