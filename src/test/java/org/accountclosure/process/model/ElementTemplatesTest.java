package org.accountclosure.process.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.accountclosure.support.GeneratedFile;
import org.junit.jupiter.api.Test;

/** What the desktop modeler offers to whoever opens a model of {@code bpmn/}. */
class ElementTemplatesTest {

  private final ModelIndex index = ModelIndex.ofCheckout(Path.of(""));

  @Test
  void theTemplatesOfferTheWorkersAndTheTasksForPeople() throws IOException {
    new GeneratedFile("bpmn/.camunda/element-templates/account-closure.json", getClass())
        .mustBe(ElementTemplates.of(index));
  }

  @Test
  void everyJobTypeIsOffered() {
    String templates = ElementTemplates.of(index);
    assertThat(index.jobTypes().keySet())
        .allSatisfy(type -> assertThat(templates).contains("\"" + type + "\""));
  }
}
