package org.accountclosure.proof;

import org.accountclosure.AccountClosureApplication;
import org.accountclosure.process.model.DeployedModels;
import org.accountclosure.process.model.ModelFile;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The application with models that the broker of 8.6 takes: without the listeners of user tasks,
 * whose events it does not know. What a person decides cannot be played there; all else can.
 */
public final class ApplicationOnBroker {

  private ApplicationOnBroker() {}

  public static void main(String[] arguments) {
    SpringApplication.run(sources(), arguments);
  }

  static Class<?>[] sources() {
    return new Class<?>[] {AccountClosureApplication.class, WithoutTaskListeners.class};
  }

  /** Takes the place of the models of this build. */
  @TestConfiguration(proxyBeanMethods = false)
  static class WithoutTaskListeners {

    @Bean
    @Primary
    DeployedModels modelsOfEightSix() {
      return () ->
          DeployedModels.ofThisBuild().files().stream()
              .map(file -> new ModelFile(file.name(), withoutListeners(file.text())))
              .toList();
    }

    private static String withoutListeners(String model) {
      return model.replaceAll("(?s)<zeebe:taskListeners>.*?</zeebe:taskListeners>", "");
    }
  }
}
