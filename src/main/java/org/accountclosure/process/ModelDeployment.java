package org.accountclosure.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.lifecycle.CamundaClientLifecycleAware;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.accountclosure.process.model.DeployedModels;
import org.accountclosure.process.model.ModelFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Deploys the models, decisions and forms of this build at every start. What the engine has already
 * makes no new version; what it refuses stops the start with its reason. An engine that cannot be
 * reached is waited for: holders can ask meanwhile, and readiness says that nothing goes on.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class ModelDeployment implements CamundaClientLifecycleAware {

  private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);
  private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(5);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

  private final DeployedModels models;
  private volatile boolean done;
  private volatile String problem = "The engine has not been asked yet";
  private @Nullable ScheduledExecutorService thread;

  ModelDeployment(DeployedModels models) {
    this.models = models;
  }

  /** Whether the engine has the models; before, it would not know what to do with a request. */
  boolean isDone() {
    return done;
  }

  Health health() {
    return done ? Health.up().build() : Health.down().withDetail("reason", problem).build();
  }

  @Override
  public synchronized void onStart(CamundaClient client) {
    done = false;
    deploy(client);
    if (!done) {
      ScheduledExecutorService trying =
          Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "model-deployment"));
      ScheduledFuture<?> unused =
          trying.scheduleWithFixedDelay(
              () -> tryAgain(client, trying),
              TRY_AGAIN_AFTER.toMillis(),
              TRY_AGAIN_AFTER.toMillis(),
              TimeUnit.MILLISECONDS);
      thread = trying;
    }
  }

  @Override
  public synchronized void onStop(CamundaClient client) {
    done = false;
    ScheduledExecutorService trying = thread;
    thread = null;
    if (trying != null) {
      trying.shutdownNow();
    }
  }

  private void tryAgain(CamundaClient client, ScheduledExecutorService trying) {
    try {
      deploy(client);
    } catch (ClientException refused) {
      problem = "The engine refuses the models: " + refused.getMessage();
      LOG.error("The engine refuses the models; correct them and start again", refused);
      trying.shutdown();
    }
    if (done) {
      LOG.warn("The engine is there now; the models are deployed and work begins");
      trying.shutdown();
    }
  }

  private void deploy(CamundaClient client) {
    try {
      command(client).send().join(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
      done = true;
    } catch (ClientException failed) {
      if (isRefusal(failed)) {
        throw failed;
      }
      URI rest = client.getConfiguration().getRestAddress();
      URI grpc = client.getConfiguration().getGrpcAddress();
      problem = "The engine cannot be reached at " + rest + " or " + grpc;
      LOG.warn(
          "{}: {}. Check camunda.client.rest-address, camunda.client.grpc-address and whether it"
              + " runs. Requests are taken and kept until it is there; tried again in {}.",
          problem,
          failed.getMessage(),
          TRY_AGAIN_AFTER);
    }
  }

  /**
   * The engine, or who guards it, has read the request and says no; it will not change its mind.
   */
  static boolean isRefusal(ClientException failed) {
    if (failed instanceof ClientHttpException http) {
      return http.code() >= 400 && http.code() < 500 && http.code() != 408 && http.code() != 429;
    }
    return failed instanceof ClientStatusException grpc
        && switch (grpc.getStatusCode()) {
          case INVALID_ARGUMENT, PERMISSION_DENIED, UNAUTHENTICATED, UNIMPLEMENTED -> true;
          default -> false;
        };
  }

  private DeployResourceCommandStep2 command(CamundaClient client) {
    DeployResourceCommandStep1 empty = client.newDeployResourceCommand();
    DeployResourceCommandStep2 command = null;
    for (ModelFile file : models.files()) {
      command = (command == null ? empty : command).addResourceStringUtf8(file.text(), file.name());
    }
    return Objects.requireNonNull(command, "This build has no models");
  }
}
