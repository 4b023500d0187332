package org.accountclosure.engine;

import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** {@code POST /actuator/cluster/purge}: removes everything from the engine. */
@Endpoint(id = "cluster")
public final class ClusterEndpoint {

  private final EngineServer server;

  ClusterEndpoint(EngineServer server) {
    this.server = server;
  }

  /** The change that the topology shows as completed. */
  public record Change(long changeId) {}

  @WriteOperation
  public Change change(@Selector String what) {
    if (!what.equals("purge")) {
      throw new InvalidEndpointRequestException(
          "The cluster can be changed with /actuator/cluster/purge only", "Unknown operation");
    }
    return new Change(server.purge());
  }
}
