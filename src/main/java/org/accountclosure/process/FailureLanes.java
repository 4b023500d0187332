package org.accountclosure.process;

import io.camunda.client.api.command.FailJobCommandStep1.FailJobCommandStep2;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.exception.BpmnError;
import io.camunda.client.jobhandling.JobExceptionHandlingStrategy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.accountclosure.closure.port.MarketplaceUnavailable;
import org.accountclosure.persistence.Outages;
import org.accountclosure.process.model.ProcessConstants.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What becomes of a job whose worker failed. Three lanes:
 *
 * <ul>
 *   <li><b>transient</b>: a system does not answer. The job keeps its retries and waits as long as
 *       the silence has lasted so far, 10 s to 10 min; after a day it becomes an incident. The job
 *       remembers in a variable since when, so that a restart does not begin anew.
 *   <li><b>business</b>: a BPMN error, for the model to catch.
 *   <li><b>defect</b>: anything else costs a retry, with growing pauses, and ends in an incident.
 * </ul>
 *
 * <p>Each message tells an operator what happened, what is tried next, and when to act.
 */
@Component
final class FailureLanes implements JobExceptionHandlingStrategy {

  static final Duration SHORTEST_WAIT = Duration.ofSeconds(10);
  static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
  static final Duration PATIENCE = Duration.ofDays(1);

  private static final Logger LOG = LoggerFactory.getLogger(FailureLanes.class);

  private final Clock clock;

  FailureLanes(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void handleException(Exception thrown, ExceptionHandlingContext context) {
    if (thrown instanceof BpmnError error) {
      report(
          context
              .jobClient()
              .newThrowErrorCommand(context.job().getKey())
              .errorCode(error.getErrorCode())
              .errorMessage(String.valueOf(error.getErrorMessage()))
              .send(),
          context.job());
    } else if (isTransient(thrown)) {
      waitFor(thrown, context);
    } else {
      LOG.error("Job {} ({}) failed", context.job().getKey(), context.job().getType(), thrown);
      retry(thrown, context);
    }
  }

  private void waitFor(Exception silence, ExceptionHandlingContext context) {
    ActivatedJob job = context.job();
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant since = silentSince(job, now);
    boolean tooLong = Duration.between(since, now).compareTo(PATIENCE) >= 0;
    Duration pause = pauseAfter(Duration.between(since, now));
    String next =
        tooLong
            ? "It has been silent for " + PATIENCE.toHours() + " hours; find out why, then retry."
            : "Tried again at " + now.plus(pause) + "; nothing needs to be done meanwhile.";
    FailJobCommandStep2 fail =
        context.jobClient().newFailCommand(job.getKey()).retries(tooLong ? 0 : job.getRetries());
    report(
        fail.retryBackoff(pause)
            .errorMessage(silence.getMessage() + " Silent since " + since + ". " + next)
            .variables(Map.of(Variables.UNAVAILABLE_SINCE, since.toString()))
            .send(),
        job);
  }

  private static void retry(Exception defect, ExceptionHandlingContext context) {
    ActivatedJob job = context.job();
    int left = Math.max(job.getRetries() - 1, 0);
    Duration pause = SHORTEST_WAIT.multipliedBy(1L << Math.max(0, 4 - left));
    String next =
        left == 0
            ? "Nothing is tried any more: correct the cause, then retry; doing so is safe."
            : "Tried again in " + pause + ", " + left + " more times.";
    report(
        context
            .jobClient()
            .newFailCommand(job.getKey())
            .retries(left)
            .retryBackoff(pause)
            .errorMessage(
                defect.getClass().getSimpleName() + ": " + defect.getMessage() + ". " + next)
            .send(),
        job);
  }

  static boolean isTransient(Exception thrown) {
    return thrown instanceof MarketplaceUnavailable || Outages.isLostDatabase(thrown);
  }

  /** As long as the silence has lasted, so that the pauses double. */
  static Duration pauseAfter(Duration silence) {
    if (silence.compareTo(SHORTEST_WAIT) < 0) {
      return SHORTEST_WAIT;
    }
    return silence.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : silence;
  }

  private static Instant silentSince(ActivatedJob job, Instant now) {
    return job.getVariablesAsMap().get(Variables.UNAVAILABLE_SINCE) instanceof String since
        ? Instant.parse(since)
        : now;
  }

  /** A report that does not arrive is no loss: the job is handed out again when its lock ends. */
  private static void report(java.util.concurrent.CompletionStage<?> sent, ActivatedJob job) {
    sent.exceptionally(
        lost -> {
          LOG.warn("The failure of job {} was not reported: {}", job.getKey(), lost.getMessage());
          return null;
        });
  }
}
