package org.accountclosure.engine;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** {@code /actuator/clock}: reads, moves and resets the clock, as Camunda's management API does. */
@Endpoint(id = "clock")
public final class ClockEndpoint {

  private final EngineServer server;
  private final EngineClock clock;

  ClockEndpoint(EngineServer server, EngineClock clock) {
    this.server = server;
    this.clock = clock;
  }

  /** The time, in both forms of Camunda's management API. */
  public record Time(long epochMilli, String instant) {}

  @ReadOperation
  public Time read() {
    Instant now = clock.instant();
    return new Time(now.toEpochMilli(), now.toString());
  }

  /** {@code POST /actuator/clock/add} with {@code {"offsetMilli": ...}}. */
  @WriteOperation
  public Time move(@Selector String how, long offsetMilli) {
    if (!how.equals("add")) {
      throw new InvalidEndpointRequestException(
          "The clock can be moved with /actuator/clock/add only", "Unknown operation");
    }
    server.moveClock(Duration.ofMillis(offsetMilli));
    return read();
  }

  @DeleteOperation
  public Time reset() {
    server.resetClock();
    return read();
  }
}
