package org.accountclosure.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.accountclosure.closure.port.MarketplaceUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

class FailureLanesTest {

  @ParameterizedTest
  @CsvSource({
    "PT0S,  PT10S",
    "PT10S, PT10S",
    "PT20S, PT20S",
    "PT9M,  PT9M",
    "PT11M, PT10M",
    "PT23H, PT10M"
  })
  void theWaitIsAsLongAsTheSilenceWithinItsBounds(Duration silence, Duration wait) {
    assertThat(FailureLanes.pauseAfter(silence)).isEqualTo(wait);
  }

  @Test
  void silenceIsTransientAndAnythingElseIsADefect() {
    assertThat(FailureLanes.isTransient(new MarketplaceUnavailable("silent"))).isTrue();
    assertThat(FailureLanes.isTransient(new CannotGetJdbcConnectionException("lost"))).isTrue();
    assertThat(FailureLanes.isTransient(new CannotAcquireLockException("busy"))).isTrue();
    assertThat(FailureLanes.isTransient(new DuplicateKeyException("twice"))).isFalse();
    assertThat(FailureLanes.isTransient(new IllegalStateException("defect"))).isFalse();
  }

  @Test
  void aJobTypeThatNobodyServesIsNamedWithItsElements() {
    assertThatThrownBy(
            () ->
                JobTypeCheck.requireServed(
                    new TreeMap<>(Map.of("closure.archive", List.of("SomeProcess/Task_Archive"))),
                    new TreeSet<>()))
        .hasMessageContaining("Nobody serves the job type closure.archive")
        .hasMessageContaining("SomeProcess/Task_Archive");
  }

  @Test
  void aWorkerThatNoModelNeedsIsNamed() {
    assertThatThrownBy(
            () -> JobTypeCheck.requireServed(new TreeMap<>(), new TreeSet<>(Set.of("old.type"))))
        .hasMessageContaining("No model has the job type old.type");
  }

  @ParameterizedTest
  @CsvSource({"0, PT1S", "1, PT2S", "5, PT32S", "6, PT1M", "500, PT1M"})
  void theRelaysPausesDoubleUpToAMinute(int attempts, Duration pause) {
    assertThat(EngineRequestRelay.pauseAfter(attempts)).isEqualTo(pause);
  }

  @Test
  void aSettingBeyondItsRangeIsNamedWithTheRange() {
    assertThatThrownBy(
            () ->
                new RelaySettings(
                    Duration.ofHours(1),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    50,
                    Duration.ofDays(30)))
        .hasMessage("account-closure.relay.poll-every must be PT0.1S to PT1M, not PT1H");
  }
}
