package org.accountclosure.process.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.accountclosure.process.model.WorkerCatalogue.Worker;
import org.junit.jupiter.api.Test;

class WorkerCatalogueTest {

  @Test
  void everyWorkerSaysWhatItDoesByWhichKeyAndWhatAnOperatorSeesWhenItFails() {
    List<String> problems = new ArrayList<>();
    for (Worker worker : WorkerCatalogue.read().values()) {
      if (worker.does().isEmpty() || worker.key().isEmpty() || worker.failures().isEmpty()) {
        problems.add(
            "The Javadoc of %s needs a sentence, \"Idempotency key: ...\" and \"Failures: ...\""
                .formatted(worker.className()));
      }
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void whatTheJavadocAndTheSignatureSayIsRead() {
    Worker worker = Objects.requireNonNull(WorkerCatalogue.read().get("closure.check-blockers"));

    assertThat(worker.name()).isEqualTo("Check blockers");
    assertThat(worker.key()).startsWith("the job.");
    assertThat(worker.fetches())
        .containsExactly(
            new WorkerCatalogue.Fetched("caseId", true),
            new WorkerCatalogue.Fetched("stage", true));
    assertThat(worker.answers()).containsExactly("nextStep", "recheckAt");
  }
}
