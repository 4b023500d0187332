package org.accountclosure.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The one source of time, in UTC: the system's, moved by an offset that only tests may set. */
public final class EngineClock extends Clock {

  private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

  /** Moves the clock on (or back, if negative). */
  public void add(Duration amount) {
    offset.updateAndGet(old -> old.plus(amount));
  }

  public void reset() {
    offset.set(Duration.ZERO);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(offset.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId other) {
    Clock inUtc = this;
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return other;
      }

      @Override
      public Clock withZone(ZoneId another) {
        return inUtc.withZone(another);
      }

      @Override
      public Instant instant() {
        return inUtc.instant();
      }
    };
  }
}
