package org.accountclosure.engine.rest;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** What topology and management know in common: health, and the changes that were completed. */
public final class ClusterState {

  private final BooleanSupplier database;
  private final AtomicLong lastChange = new AtomicLong();

  /**
   * @param database says whether the database answers
   */
  public ClusterState(BooleanSupplier database) {
    this.database = database;
  }

  boolean isHealthy() {
    return database.getAsBoolean();
  }

  long lastCompletedChange() {
    return lastChange.get();
  }

  /** Notes that a change was completed and gives its number. */
  public long changeCompleted() {
    return lastChange.incrementAndGet();
  }
}
