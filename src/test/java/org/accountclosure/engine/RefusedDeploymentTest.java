package org.accountclosure.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Broken files over {@code /v2/deployments}: everything is said at once, nothing is deployed. */
@SpringBootTest(
    classes = EngineTestApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=engine-test",
      "camunda.client.enabled=false",
      "server.address=127.0.0.1",
      "engine.datasource.url=jdbc:h2:mem:refused-deployment;DB_CLOSE_DELAY=-1"
    })
class RefusedDeploymentTest {

  private static final String FORM = "{\"id\":\"good\",\"type\":\"default\",\"components\":[]}";

  @LocalServerPort private int port;

  @Test
  void theRefusalNamesFileElementAndReasonAndNothingIsDeployed() {
    try (CamundaClient client = ClientCommandsTest.client(port)) {
      ProblemException refused =
          catchThrowableOfType(
              ProblemException.class,
              () ->
                  client
                      .newDeployResourceCommand()
                      .addResourceStringUtf8(FORM, "good.form")
                      .addResourceStringUtf8(
                          """
                          <bpmn:definitions id="d" targetNamespace="t"
                              xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL">
                            <bpmn:process id="p" isExecutable="true">
                              <bpmn:startEvent id="start" />
                              <bpmn:adHocSubProcess id="count" name="Count" />
                            </bpmn:process>
                          </bpmn:definitions>""",
                          "broken.bpmn")
                      .addResourceStringUtf8("<definitions", "broken.dmn")
                      .addResourceStringUtf8("{\"components\": []}", "broken.form")
                      .send()
                      .join());

      assertThat(refused.code()).isEqualTo(400);
      assertThat(refused.details().getTitle()).isEqualTo("INVALID_ARGUMENT");
      assertThat(refused.details().getDetail())
          .contains("'broken.bpmn': - Element: count (\"Count\")")
          .contains("ERROR: 'adHocSubProcess' is not supported by this engine.")
          .contains("'broken.dmn': is not well-formed XML")
          .contains("'broken.form': Expected the form id to be present, but none given.");
      assertThat(client.newProcessDefinitionSearchRequest().send().join().items()).isEmpty();
      assertThat(
              client
                  .newDeployResourceCommand()
                  .addResourceStringUtf8(FORM, "good.form")
                  .send()
                  .join()
                  .getForm()
                  .get(0)
                  .getVersion())
          .as("the first version of the form that came with the broken files")
          .isEqualTo(1);
    }
  }
}
