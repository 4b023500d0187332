package org.accountclosure.process;

import io.camunda.client.annotation.customizer.JobWorkerValueCustomizer;
import io.camunda.client.annotation.value.JobWorkerValue;
import java.util.ArrayList;
import java.util.List;
import org.accountclosure.process.model.ProcessConstants.Variables;
import org.springframework.stereotype.Component;

/** Lets every worker fetch what {@link FailureLanes} wrote into a failed job. */
@Component
final class SilenceMemory implements JobWorkerValueCustomizer {

  @Override
  public void customize(JobWorkerValue worker) {
    List<String> names = new ArrayList<>(worker.getFetchVariables());
    boolean fetchesEverything = names.isEmpty();
    if (!fetchesEverything && !names.contains(Variables.UNAVAILABLE_SINCE)) {
      names.add(Variables.UNAVAILABLE_SINCE);
      worker.setFetchVariables(names);
    }
  }
}
