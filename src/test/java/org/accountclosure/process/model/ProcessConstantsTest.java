package org.accountclosure.process.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.accountclosure.support.GeneratedFile;
import org.junit.jupiter.api.Test;

class ProcessConstantsTest {

  private static final String FILE =
      "src/main/java/org/accountclosure/process/model/ProcessConstants.java";

  @Test
  void everyNameInTheModelsHasItsConstantAndNoConstantIsLeftOver() throws IOException {
    ModelIndex index = ModelIndex.ofCheckout(Path.of(""));
    new GeneratedFile(FILE, getClass()).mustBe(ConstantsSource.of(index));
  }

  @Test
  void namesOfEveryStyleBecomeCapitals() {
    assertThat(ConstantsSource.constantName("Task_OpenCase")).isEqualTo("TASK_OPEN_CASE");
    assertThat(ConstantsSource.constantName("caseId")).isEqualTo("CASE_ID");
    assertThat(ConstantsSource.constantName("closure.open-case")).isEqualTo("CLOSURE_OPEN_CASE");
  }
}
