package org.accountclosure.engine.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.protocol.rest.ActivatedJobResult;
import io.camunda.client.protocol.rest.JobActivationResult;
import io.camunda.client.protocol.rest.JobKindEnum;
import io.camunda.client.protocol.rest.JobListenerEventTypeEnum;
import io.camunda.client.protocol.rest.UserTaskProperties;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Future;
import org.accountclosure.engine.command.JobCommands.ActivateJobs;
import org.accountclosure.engine.command.JobCommands.ActivatedJob;
import org.accountclosure.engine.command.JobCommands.ListenedTask;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/** A worker's request for jobs, and the way to answer it once. */
final class Poll {

  /** White space before a JSON text means nothing, but a closed connection refuses it. */
  private static final byte[] NOTHING = {' '};

  private static final long NEVER = -1L;

  private final ActivateJobs command;
  private final ObjectMapper json;
  private final ResponseBodyEmitter emitter = new ResponseBodyEmitter(NEVER);
  private volatile boolean open = true;
  private volatile boolean timeOver;
  private volatile @Nullable Future<?> end;

  Poll(ActivateJobs command, ObjectMapper json) {
    this.command = command;
    this.json = json;
    emitter.onError(failure -> open = false);
  }

  ActivateJobs command() {
    return command;
  }

  String type() {
    return command.type();
  }

  ResponseBodyEmitter emitter() {
    return emitter;
  }

  boolean isOpen() {
    return open;
  }

  /** What answers this request when its time is over; not needed any more once it is answered. */
  void endWith(Future<?> timer) {
    end = timer;
  }

  void timeIsOver() {
    timeOver = true;
  }

  boolean isTimeOver() {
    return timeOver;
  }

  /** Probes the connection. The first write to a closed one still succeeds, the second fails. */
  boolean isAlive() {
    return open && send(NOTHING) && send(NOTHING);
  }

  /** Answers; false if the worker is no longer there. */
  boolean answer(List<ActivatedJob> jobs) {
    if (!open || !send(text(jobs))) {
      return false;
    }
    open = false;
    emitter.complete();
    Future<?> timer = end;
    if (timer != null) {
      timer.cancel(false);
    }
    return true;
  }

  private boolean send(byte[] bytes) {
    try {
      emitter.send(bytes, MediaType.APPLICATION_OCTET_STREAM);
      return true;
    } catch (IOException | IllegalStateException gone) {
      open = false;
      return false;
    }
  }

  private byte[] text(List<ActivatedJob> jobs) {
    try {
      return json.writeValueAsBytes(
          new JobActivationResult().jobs(jobs.stream().map(Poll::result).toList()));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Jobs can always be written as JSON", impossible);
    }
  }

  private static ActivatedJobResult result(ActivatedJob job) {
    return new ActivatedJobResult()
        .jobKey(String.valueOf(job.jobKey()))
        .type(job.type())
        .kind(JobKindEnum.fromValue(job.kind()))
        .listenerEventType(JobListenerEventTypeEnum.fromValue(job.listenerEventType()))
        .processInstanceKey(String.valueOf(job.processInstanceKey()))
        .processDefinitionKey(String.valueOf(job.processDefinitionKey()))
        .processDefinitionId(job.processDefinitionId())
        .processDefinitionVersion(job.processDefinitionVersion())
        .elementId(job.elementId())
        .elementInstanceKey(String.valueOf(job.elementInstanceKey()))
        .customHeaders(new HashMap<>(job.customHeaders()))
        .worker(job.worker())
        .retries(job.retries())
        .deadline(job.deadline().toEpochMilli())
        .variables(job.variables())
        .tenantId(Requests.TENANT)
        .tags(new LinkedHashSet<>(job.tags()))
        .userTask(userTask(job.userTask()));
  }

  private static @Nullable UserTaskProperties userTask(@Nullable ListenedTask task) {
    if (task == null) {
      return null;
    }
    return new UserTaskProperties()
        .userTaskKey(String.valueOf(task.userTaskKey()))
        .action(task.action())
        .assignee(task.assignee())
        .candidateGroups(task.candidateGroups())
        .candidateUsers(task.candidateUsers())
        .changedAttributes(task.changedAttributes())
        .dueDate(text(task.dueDate()))
        .followUpDate(text(task.followUpDate()))
        .formKey(task.formKey() == null ? null : String.valueOf(task.formKey()))
        .priority(task.priority());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
