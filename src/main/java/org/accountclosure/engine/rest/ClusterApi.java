package org.accountclosure.engine.rest;

import io.camunda.client.protocol.rest.BrokerInfo;
import io.camunda.client.protocol.rest.CamundaUserResult;
import io.camunda.client.protocol.rest.LicenseResponse;
import io.camunda.client.protocol.rest.Partition;
import io.camunda.client.protocol.rest.TopologyResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/** The engine as a cluster of one broker with one partition. */
@EngineApi
final class ClusterApi {

  /** The version of Camunda's API that is spoken here. */
  static final String VERSION = "8.8.14";

  private final ClusterState state;

  ClusterApi(ClusterState state) {
    this.state = state;
  }

  @GetMapping("/topology")
  TopologyResponse topology(HttpServletRequest request) {
    Partition partition =
        new Partition()
            .partitionId(1)
            .role(Partition.RoleEnum.LEADER)
            .health(
                state.isHealthy() ? Partition.HealthEnum.HEALTHY : Partition.HealthEnum.UNHEALTHY);
    BrokerInfo broker =
        new BrokerInfo()
            .nodeId(0)
            .host(request.getLocalName())
            .port(request.getLocalPort())
            .version(VERSION)
            .partitions(List.of(partition));
    return new TopologyResponse()
        .brokers(List.of(broker))
        .clusterSize(1)
        .partitionsCount(1)
        .replicationFactor(1)
        .gatewayVersion(VERSION)
        .lastCompletedChangeId(String.valueOf(state.lastCompletedChange()));
  }

  @GetMapping("/status")
  ResponseEntity<Void> status() {
    return ResponseEntity.status(
            state.isHealthy() ? HttpStatus.NO_CONTENT : HttpStatus.SERVICE_UNAVAILABLE)
        .build();
  }

  @GetMapping("/license")
  LicenseResponse license() {
    return new LicenseResponse().validLicense(true).licenseType("apache-2.0").isCommercial(false);
  }

  @GetMapping("/authentication/me")
  CamundaUserResult me(HttpServletRequest request) {
    String name = BasicAuthentication.userOf(request);
    return new CamundaUserResult()
        .username(name)
        .displayName(name)
        .authorizedComponents(List.of("*"))
        .tenants(List.of())
        .groups(List.of())
        .roles(List.of())
        .salesPlanType("")
        .c8Links(Map.of())
        .canLogout(false)
        .apiUser(true);
  }
}
