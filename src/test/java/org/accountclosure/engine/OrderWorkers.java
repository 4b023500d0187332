package org.accountclosure.engine;

import io.camunda.client.annotation.Deployment;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;

/** An unsuspecting application of the Camunda starter. */
@Deployment(resources = "classpath*:/engine/order/*.*")
public class OrderWorkers {

  @JobWorker(type = "order.price")
  public Map<String, Object> price(@Variable int pieces, ActivatedJob job) {
    if (pieces < 0) {
      throw new IllegalStateException("There are no negative pieces");
    }
    return Map.of("price", pieces * 10, "currency", job.getCustomHeaders().get("currency"));
  }

  @JobWorker(type = "order.pack")
  public Map<String, Object> pack(@Variable String label) {
    return Map.of("parcel", "parcel of " + label, "weight", 5);
  }
}
