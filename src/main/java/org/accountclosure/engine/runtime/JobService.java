package org.accountclosure.engine.runtime;

import static org.accountclosure.engine.command.CommandRejection.Type.INVALID_ARGUMENT;
import static org.accountclosure.engine.command.CommandRejection.Type.INVALID_STATE;
import static org.accountclosure.engine.command.CommandRejection.Type.NOT_FOUND;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.accountclosure.engine.command.CommandRejection;
import org.accountclosure.engine.command.JobCommands;
import org.accountclosure.engine.model.IncidentType;
import org.accountclosure.engine.store.JobTable.JobRow;
import org.accountclosure.engine.store.TransitionTable.TransitionRow;
import org.jspecify.annotations.Nullable;

/** Jobs: locked for workers, completed, failed, and given back. */
final class JobService implements JobCommands {

  private final CommandRunner runner;
  private final Supplier<EngineSession> readSessions;
  private final JobWaiters waiters;
  private final Executions executions;
  private final DueWork dueWork;
  private final TaskLifecycle lifecycle;
  private final Terminations terminations;
  private final ActivatedJobs activated;

  /**
   * The job commands.
   *
   * @param readSessions sessions outside of Operaton's commands, to read with
   */
  JobService(
      CommandRunner runner,
      Supplier<EngineSession> readSessions,
      JobWaiters waiters,
      Executions executions,
      DueWork dueWork,
      TaskLifecycle lifecycle,
      Terminations terminations,
      Json json) {
    this.runner = runner;
    this.readSessions = readSessions;
    this.waiters = waiters;
    this.executions = executions;
    this.dueWork = dueWork;
    this.lifecycle = lifecycle;
    this.terminations = terminations;
    this.activated = new ActivatedJobs(json);
  }

  @Override
  public List<ActivatedJob> activate(ActivateJobs command) {
    List<ActivatedJob> jobs =
        runner.inTransaction(
            () -> {
              EngineSession session = readSessions.get();
              Instant now = session.now();
              Instant deadline = now.plus(command.timeout());
              List<ActivatedJob> found = new ArrayList<>();
              for (JobRow job :
                  session
                      .store()
                      .jobs()
                      .activate(
                          command.type(), command.worker(), command.maxJobs(), now, deadline)) {
                found.add(activated.of(session, job, deadline, command.fetchVariables()));
              }
              return found;
            });
    if (!jobs.isEmpty()) {
      dueWork.dueAt(jobs.get(0).deadline());
    }
    return jobs;
  }

  @Override
  public Runnable awaitJobs(String type, Runnable wakeUp) {
    return waiters.await(type, wakeUp);
  }

  @Override
  public void complete(long jobKey, Map<String, @Nullable Object> variables, TaskResult result) {
    onJob(
        "complete",
        jobKey,
        job ->
            token -> {
              if (isTaskListener(job)) {
                TaskResults.checkNoVariables(job, !variables.isEmpty());
                TransitionRow gone = lifecycle.answer(token, userTask(token), job, result);
                if (gone != null) {
                  terminations.taskIsCanceled(token, gone);
                }
                return true;
              }
              token
                  .session()
                  .store()
                  .jobs()
                  .complete(token.session().batch(), jobKey, token.session().now());
              behavior(token).complete(token, variables);
              return true;
            });
  }

  @Override
  public void fail(
      long jobKey,
      int retries,
      Duration retryBackOff,
      @Nullable String errorMessage,
      Map<String, @Nullable Object> variables) {
    onJob(
        "fail",
        jobKey,
        job ->
            token -> {
              EngineSession session = token.session();
              session.variables().setLocal(token.instance(), token.key(), variables);
              boolean exhausted = retries <= 0;
              Instant until =
                  exhausted || retryBackOff.isZero() || retryBackOff.isNegative()
                      ? null
                      : session.now().plus(retryBackOff);
              session
                  .store()
                  .jobs()
                  .fail(session.batch(), jobKey, retries, until, errorMessage, exhausted);
              if (exhausted) {
                Incidents.raise(
                    token,
                    isTaskListener(job)
                        ? IncidentType.TASK_LISTENER_NO_RETRIES
                        : IncidentType.JOB_NO_RETRIES,
                    errorMessage == null || errorMessage.isBlank()
                        ? "No more retries left."
                        : errorMessage,
                    Phase.JOB,
                    jobKey);
              } else if (until == null) {
                session.followUps().jobAvailable(job.type());
              } else {
                session.followUps().dueAt(until);
              }
              return true;
            });
  }

  @Override
  public void throwError(
      long jobKey,
      String errorCode,
      @Nullable String errorMessage,
      Map<String, @Nullable Object> variables) {
    onJob(
        "throw an error for",
        jobKey,
        job ->
            token -> {
              if (isTaskListener(job)) {
                throw new CommandRejection(
                    INVALID_STATE,
                    ("Cannot throw BPMN error from TASK_LISTENER job with key '%d', type '%s' and"
                            + " processInstanceKey '%d'")
                        .formatted(jobKey, job.type(), job.instanceKey()));
              }
              behavior(token).throwError(token, job, errorCode, errorMessage, variables);
              return true;
            });
  }

  @Override
  public void update(long jobKey, @Nullable Integer retries, @Nullable Duration timeout) {
    if (retries != null && retries < 1) {
      throw new CommandRejection(
          INVALID_ARGUMENT,
          ("Expected to update retries for job with key '%d' with a positive amount of retries, but"
                  + " the amount given was '%d'")
              .formatted(jobKey, retries));
    }
    runner.run(
        session -> {
          JobRow job = open(session, "update", jobKey);
          if (timeout != null && job.lockedUntil() == null) {
            throw new CommandRejection(
                INVALID_STATE,
                "Expected to update the timeout of job with key '%d', but it is not active"
                    .formatted(jobKey));
          }
          if (retries != null) {
            session.store().jobs().retries(session.batch(), jobKey, retries);
            session.followUps().jobAvailable(job.type());
          }
          if (timeout != null) {
            Instant deadline = session.now().plus(timeout);
            session.store().jobs().lockUntil(session.batch(), jobKey, deadline);
            session.followUps().dueAt(deadline);
          }
          return true;
        });
  }

  private void onJob(String verb, long jobKey, Function<JobRow, Function<Token, Boolean>> command) {
    runner.run(
        session -> {
          JobRow job = open(session, verb, jobKey);
          if (job.blocked() || job.isBackedOff(session.now())) {
            throw new CommandRejection(
                INVALID_STATE,
                "Expected to %s job with key '%d', but it is in state '%s'"
                    .formatted(verb, jobKey, job.state()));
          }
          Token token =
              executions
                  .find(session, session.instance(job.instanceKey()), job.elementKey())
                  .orElseThrow(() -> noJob(verb, jobKey));
          return command.apply(job).apply(token);
        });
  }

  private static JobRow open(EngineSession session, String verb, long jobKey) {
    session
        .store()
        .instances()
        .lockRootOfJob(jobKey)
        .ifPresentOrElse(
            session::remember,
            () -> {
              throw noJob(verb, jobKey);
            });
    return session
        .store()
        .jobs()
        .find(jobKey)
        .filter(JobRow::isOpen)
        .orElseThrow(() -> noJob(verb, jobKey));
  }

  private static boolean isTaskListener(JobRow job) {
    return job.kind().equals("TASK_LISTENER");
  }

  private static UserTaskBehavior userTask(Token token) {
    return (UserTaskBehavior) Events.behavior(token.execution(), token.row().elementId());
  }

  private static JobBehavior behavior(Token token) {
    return (JobBehavior) Events.behavior(token.execution(), token.row().elementId());
  }

  private static CommandRejection noJob(String verb, long jobKey) {
    return new CommandRejection(
        NOT_FOUND,
        "Expected to %s job with key '%d', but no such job was found".formatted(verb, jobKey));
  }
}
