package org.accountclosure.process;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ProblemException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words that the engine did not take the models, and why. */
public final class ModelsRefusedAnalyzer extends AbstractFailureAnalyzer<ClientException> {

  @Override
  protected FailureAnalysis analyze(Throwable whole, ClientException cause) {
    String reason =
        cause instanceof ProblemException problem
            ? String.valueOf(problem.details().getDetail())
            : String.valueOf(cause.getMessage());
    return new FailureAnalysis(
        "The engine did not take the models of this build: " + reason,
        "Correct the model that is named. If none is named, check who guards the engine"
            + " (camunda.client.auth.*) and whether it is one of version 8.8 or newer.",
        cause);
  }
}
