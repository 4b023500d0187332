package org.accountclosure.support;

import org.accountclosure.engine.EmbeddedEngine;
import org.accountclosure.process.ModelDeployment;
import org.accountclosure.process.model.DeployedModels;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The engine and the models, and nobody who works on them. Here, where the application does not
 * look for its parts.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {
      DataSourceAutoConfiguration.class,
      FlywayAutoConfiguration.class,
      SecurityAutoConfiguration.class
    },
    excludeName =
        "org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration")
@Import({EmbeddedEngine.class, ModelDeployment.class})
public class ModelsAlone {

  @Bean
  DeployedModels deployedModels() {
    return DeployedModels.ofThisBuild();
  }
}
