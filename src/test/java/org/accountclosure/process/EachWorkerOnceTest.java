package org.accountclosure.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.annotation.value.JobWorkerValue;
import java.util.List;
import org.junit.jupiter.api.Test;

class EachWorkerOnceTest {

  private final EachWorkerOnce once = new EachWorkerOnce();

  @Test
  void whatASecondStartCollectsAgainIsNotOpenedButTheFirstIsAtEveryStart() {
    JobWorkerValue first = worker("closure.close-account");
    JobWorkerValue other = worker("closure.open-case");
    JobWorkerValue again = worker("closure.close-account");

    List.of(first, other).forEach(once::customize);
    List.of(first, other, again).forEach(once::customize);

    assertThat(first.getEnabled()).isTrue();
    assertThat(other.getEnabled()).isTrue();
    assertThat(again.getEnabled()).isFalse();
  }

  private static JobWorkerValue worker(String type) {
    JobWorkerValue value = new JobWorkerValue();
    value.setType(type);
    value.setEnabled(true);
    return value;
  }
}
