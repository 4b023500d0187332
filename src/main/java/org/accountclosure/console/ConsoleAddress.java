package org.accountclosure.console;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever starts the demo where to go, and as whom. */
@Component
@Profile("demo")
final class ConsoleAddress {

  private static final Logger LOG = LoggerFactory.getLogger(ConsoleAddress.class);

  @EventListener
  void on(ApplicationReadyEvent ready) {
    Environment settings = ready.getApplicationContext().getEnvironment();
    LOG.info(
        "The console is at http://localhost:{}/ - sign in as support (tasks), lead, trust, analyst"
            + " (dashboard) or owner; the password is the login.",
        settings.getProperty("local.server.port", "8080"));
  }
}
