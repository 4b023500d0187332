package org.accountclosure.process.model;

import java.io.IOException;
import java.nio.file.Path;
import org.accountclosure.support.GeneratedFile;
import org.junit.jupiter.api.Test;

class ProcessHandbookTest {

  @Test
  void theHandbookSaysWhatTheModelsSay() throws IOException {
    ModelIndex index = ModelIndex.ofCheckout(Path.of(""));
    new GeneratedFile("docs/processes.md", getClass()).mustBe(HandbookText.of(index));
  }
}
