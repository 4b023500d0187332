package org.accountclosure.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.api.command.ClientException;
import org.accountclosure.AccountClosureApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the engine refuses stops the start, with a sentence. */
@ExtendWith(OutputCaptureExtension.class)
class StartWithRefusedModelsTest {

  @Test
  void theApplicationDoesNotStartAndSaysWhy(CapturedOutput log) {
    try (StubEngine engine = new StubEngine()) {
      engine.deploymentsAnswer(400);

      assertThatThrownBy(
              () ->
                  new SpringApplicationBuilder(AccountClosureApplication.class)
                      .profiles("camunda")
                      .run(
                          "--server.port=0",
                          "--management.server.port=0",
                          "--spring.datasource.url=jdbc:h2:mem:refused-models;DB_CLOSE_DELAY=-1",
                          "--camunda.client.rest-address=" + engine.address(),
                          "--camunda.client.grpc-address=" + engine.address(),
                          "--camunda.client.prefer-rest-over-grpc=true"))
          .hasRootCauseInstanceOf(ClientException.class);
      assertThat(log)
          .contains("The engine did not take the models of this build: no")
          .contains("Correct the model that is named.");
    }
  }
}
