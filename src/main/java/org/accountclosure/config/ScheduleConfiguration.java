package org.accountclosure.config;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.accountclosure.closure.ErasingData;
import org.accountclosure.closure.ForgettingNotes;
import org.accountclosure.closure.RemovingExports;
import org.accountclosure.marketplace.Profiles;
import org.accountclosure.notification.NoticeRelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens from time to time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApplicationSettings.class)
class ScheduleConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(ScheduleConfiguration.class);

  @Bean
  SmartLifecycle noticeDelivery(NoticeRelay relay, ApplicationSettings settings) {
    return new Repeated(
        "notice-relay", settings.notices().deliverEvery().toMillis(), relay::deliverDue);
  }

  /** What staff wrote is removed once its time, counted in days, is over. */
  @Bean
  SmartLifecycle noteRetention(ForgettingNotes forgetting) {
    return new Repeated("note-retention", Duration.ofHours(1).toMillis(), forgetting::forget);
  }

  /** Exports are removed once their time, counted in days, is over. */
  @Bean
  SmartLifecycle exportRemoval(RemovingExports removing) {
    return new Repeated("export-removal", Duration.ofHours(1).toMillis(), removing::removeDue);
  }

  /** Off until an operator has looked at what it would do. */
  @Bean
  @ConditionalOnProperty("account-closure.retention.enabled")
  SmartLifecycle dataRetention(ErasingData erasing, ApplicationSettings settings) {
    return new Repeated("data-retention", settings.retention().every().toMillis(), erasing::run);
  }

  /** Paid plans renew at 00:00 UTC, unless a closure or the holder has stopped that. */
  @Bean
  SmartLifecycle planRenewal(Profiles profiles) {
    return new Repeated("plan-renewal", Duration.ofMinutes(1).toMillis(), profiles::renewDue);
  }

  /** Runs something again and again, from the start of the application to its end. */
  private static final class Repeated implements SmartLifecycle {

    private final String name;
    private final long everyMillis;
    private final Runnable work;
    private final ScheduledExecutorService thread;
    private volatile boolean running;

    Repeated(String name, long everyMillis, Runnable work) {
      this.name = name;
      this.everyMillis = everyMillis;
      this.work = work;
      this.thread = Executors.newSingleThreadScheduledExecutor(run -> new Thread(run, name));
    }

    @Override
    public void start() {
      running = true;
      ScheduledFuture<?> unused =
          thread.scheduleWithFixedDelay(
              this::runOnce, everyMillis, everyMillis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
      running = false;
      thread.shutdown();
    }

    @Override
    public boolean isRunning() {
      return running;
    }

    private void runOnce() {
      try {
        work.run();
      } catch (RuntimeException failure) {
        LOG.warn("{} failed and is tried again: {}", name, failure.getMessage());
      }
    }
  }
}
