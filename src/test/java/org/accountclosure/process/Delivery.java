package org.accountclosure.process;

import java.util.function.Function;
import org.accountclosure.fixture.ClosureWorld;

/**
 * A job that is ready to be delivered, in a world that was made for it.
 *
 * @param onlyAsks whether it changes nothing: it only looks whether somebody may, or until when
 */
record Delivery(String jobType, boolean onlyAsks, Function<ClosureWorld, Runnable> ready) {

  /** A job with an effect. */
  static Delivery of(String jobType, Function<ClosureWorld, Runnable> ready) {
    return new Delivery(jobType, false, ready);
  }

  @Override
  public String toString() {
    return jobType;
  }
}
