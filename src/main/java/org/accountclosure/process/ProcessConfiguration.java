package org.accountclosure.process;

import org.accountclosure.process.model.DeployedModels;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of the process side, and what it says of its health. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RelaySettings.class)
class ProcessConfiguration {

  @Bean
  DeployedModels deployedModels() {
    return DeployedModels.ofThisBuild();
  }

  /** Whether the engine has the models of this build. */
  @Bean
  HealthIndicator modelsHealthIndicator(ModelDeployment deployment) {
    return deployment::health;
  }
}
