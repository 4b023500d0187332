package org.accountclosure.process;

import io.camunda.client.annotation.customizer.JobWorkerValueCustomizer;
import io.camunda.client.annotation.value.JobWorkerValue;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Opens each worker once, however often its client is started. The starter of 8.8.14 collects the
 * workers anew at each start and opens those of all starts before as well; Process Test starts a
 * client for each test, so that in the end hundreds of workers asked for every job.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class EachWorkerOnce implements JobWorkerValueCustomizer {

  private final Map<String, JobWorkerValue> first = new ConcurrentHashMap<>();

  /** Of equal ones, too, the first is kept: it is asked about at every start. */
  @Override
  @SuppressWarnings("ReferenceEquality")
  public void customize(JobWorkerValue worker) {
    JobWorkerValue known = first.putIfAbsent(String.valueOf(worker.getType()), worker);
    if (known != null && known != worker) {
      worker.setEnabled(false);
    }
  }
}
