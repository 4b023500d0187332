package org.accountclosure;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts account-closure: the closure API, the job workers and, by default, the embedded engine.
 * The engine is not scanned: it has a context of its own, which only {@code config} joins.
 */
@SpringBootApplication(
    scanBasePackages = {
      "org.accountclosure.api",
      "org.accountclosure.config",
      "org.accountclosure.console",
      "org.accountclosure.marketplace",
      "org.accountclosure.notification",
      "org.accountclosure.process",
      "org.accountclosure.security",
      "org.accountclosure.store"
    })
public class AccountClosureApplication {

  public static void main(String[] args) {
    SpringApplication.run(AccountClosureApplication.class, args);
  }
}
