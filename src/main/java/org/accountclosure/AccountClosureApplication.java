package org.accountclosure;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts account-closure: the closure API, the job workers and, by default, the embedded engine.
 */
@SpringBootApplication
public class AccountClosureApplication {

  public static void main(String[] args) {
    SpringApplication.run(AccountClosureApplication.class, args);
  }
}
