package org.accountclosure.engine.runtime;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.accountclosure.engine.command.JobCommands.ActivatedJob;
import org.accountclosure.engine.command.JobCommands.ListenedTask;
import org.accountclosure.engine.store.JobTable.JobRow;
import org.accountclosure.engine.store.TaskAttributes;
import org.accountclosure.engine.store.TransitionTable.TransitionRow;
import org.accountclosure.engine.store.UserTaskTable.UserTaskRow;
import org.jspecify.annotations.Nullable;

/** What workers are told of the jobs that they get. */
final class ActivatedJobs {

  private final Json json;

  ActivatedJobs(Json json) {
    this.json = json;
  }

  /**
   * A job for a worker.
   *
   * @param fetchVariables names to hand over; empty means all that the element sees
   */
  ActivatedJob of(
      EngineSession session, JobRow job, Instant deadline, List<String> fetchVariables) {
    Map<String, @Nullable Object> variables =
        session.variables().visible(session.instance(job.instanceKey()), job.elementKey());
    ListenedTask task = null;
    if (job.kind().equals("TASK_LISTENER")) {
      TransitionRow transition =
          session
              .userTasks()
              .pending(job.elementKey())
              .orElseThrow(
                  () -> new IllegalStateException("No transition for listener job " + job.key()));
      Map<String, @Nullable Object> brought = json.object(transition.variables());
      variables.putAll(brought);
      task = task(session, transition, !brought.isEmpty());
    }
    if (!fetchVariables.isEmpty()) {
      variables.keySet().retainAll(fetchVariables);
    }
    return new ActivatedJob(
        job.key(),
        job.type(),
        job.kind(),
        job.listenerEventType(),
        job.instanceKey(),
        job.definitionKey(),
        job.definitionId(),
        job.version(),
        job.elementId(),
        job.elementKey(),
        json.texts(job.headers()),
        job.worker(),
        job.retries(),
        deadline,
        variables,
        json.list(job.tags()),
        task);
  }

  private ListenedTask task(EngineSession session, TransitionRow transition, boolean variables) {
    UserTaskRow task =
        session
            .userTasks()
            .find(transition.userTaskKey())
            .orElseThrow(
                () -> new IllegalStateException("No user task " + transition.userTaskKey()));
    TaskAttributes attributes = transition.attributes();
    return new ListenedTask(
        task.key(),
        transition.action(),
        attributes.assignee(),
        json.list(attributes.candidateGroups()),
        json.list(attributes.candidateUsers()),
        TaskResults.changedNames(
            task.attributes(),
            attributes,
            variables && TaskLifecycle.event(transition) == TaskEvent.UPDATING),
        attributes.dueAt(),
        attributes.followUpAt(),
        task.formKey(),
        attributes.priority());
  }
}
