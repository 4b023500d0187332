package org.accountclosure.engine.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.protocol.rest.JobActivationRequest;
import io.camunda.client.protocol.rest.JobChangeset;
import io.camunda.client.protocol.rest.JobErrorRequest;
import io.camunda.client.protocol.rest.JobFailRequest;
import io.camunda.client.protocol.rest.JobSearchQueryResult;
import io.camunda.client.protocol.rest.JobUpdateRequest;
import java.time.Duration;
import java.util.List;
import org.accountclosure.engine.command.JobCommands;
import org.accountclosure.engine.command.JobCommands.ActivateJobs;
import org.accountclosure.engine.query.JobQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/** What job workers call. */
@EngineApi
final class JobApi {

  private final JobCommands commands;
  private final JobQueries queries;
  private final LongPolls polls;
  private final ObjectMapper json;

  JobApi(JobCommands commands, JobQueries queries, LongPolls polls, ObjectMapper json) {
    this.commands = commands;
    this.queries = queries;
    this.polls = polls;
    this.json = json;
  }

  /** Answers when there are jobs, or when the time to wait for them is over. */
  @PostMapping("/jobs/activation")
  ResponseEntity<ResponseBodyEmitter> activate(@RequestBody JobActivationRequest request) {
    Requests.onlyDefaultTenant(request.getTenantIds());
    ActivateJobs command =
        new ActivateJobs(
            Requests.need("type", request.getType()),
            request.getWorker() == null ? "" : request.getWorker(),
            Duration.ofMillis(Requests.positive("timeout", request.getTimeout())),
            Requests.positive("maxJobsToActivate", request.getMaxJobsToActivate()),
            request.getFetchVariable() == null ? List.of() : request.getFetchVariable());
    ResponseBodyEmitter answer = polls.poll(command, request.getRequestTimeout());
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
  }

  @PostMapping("/jobs/{key}/completion")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void complete(
      @PathVariable String key, @RequestBody(required = false) @Nullable JsonNode request) {
    long job = Requests.key("jobKey", key);
    JobCompletion given = JobCompletion.read(request, json);
    Requests.run("COMPLETE", () -> commands.complete(job, given.variables(), given.result()));
  }

  @PostMapping("/jobs/{key}/failure")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void fail(
      @PathVariable String key, @RequestBody(required = false) @Nullable JobFailRequest request) {
    long job = Requests.key("jobKey", key);
    JobFailRequest given = request == null ? new JobFailRequest() : request;
    int retries = given.getRetries() == null ? 0 : given.getRetries();
    if (retries < 0) {
      throw Requests.wrong("retries", retries, "greater than or equal to 0");
    }
    Duration backOff =
        Duration.ofMillis(Requests.notNegative("retryBackOff", given.getRetryBackOff(), 0));
    Requests.run(
        "FAIL",
        () ->
            commands.fail(
                job,
                retries,
                backOff,
                given.getErrorMessage(),
                Requests.variables(given.getVariables())));
  }

  @PostMapping("/jobs/{key}/error")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void throwError(@PathVariable String key, @RequestBody JobErrorRequest request) {
    long job = Requests.key("jobKey", key);
    String code = Requests.need("errorCode", request.getErrorCode());
    Requests.run(
        "THROW_ERROR",
        () ->
            commands.throwError(
                job, code, request.getErrorMessage(), Requests.variables(request.getVariables())));
  }

  @PatchMapping("/jobs/{key}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void update(@PathVariable String key, @RequestBody JobUpdateRequest request) {
    long job = Requests.key("jobKey", key);
    JobChangeset changes = request.getChangeset();
    if (changes == null || (changes.getRetries() == null && changes.getTimeout() == null)) {
      throw Requests.invalid("At least one of [retries, timeout] is required.");
    }
    Integer retries = changes.getRetries();
    if (retries != null) {
      Requests.positive("retries", retries);
    }
    Long timeout = changes.getTimeout();
    Requests.run(
        "UPDATE",
        () -> commands.update(job, retries, timeout == null ? null : Duration.ofMillis(timeout)));
  }

  @PostMapping("/jobs/search")
  JobSearchQueryResult search(@RequestBody(required = false) @Nullable JsonNode query) {
    var page = queries.search(query);
    return new JobSearchQueryResult().items(page.items()).page(Answers.page(page));
  }
}
