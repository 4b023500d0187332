package org.accountclosure.closure.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ForecastQualityTest {

  private static final Instant EXPECTED = Instant.parse("2026-03-18T00:00:00Z");

  private static ForecastQuality of(Integer... hoursLater) {
    List<Foretold> all =
        Stream.of(hoursLater)
            .map(
                hours ->
                    new Foretold(
                        BlockerCode.DEBT, "d", EXPECTED, EXPECTED.plus(Duration.ofHours(hours))))
            .toList();
    return ForecastQuality.of(BlockerCode.DEBT, all);
  }

  @Test
  void withinADayIsKeptAndTheRestIsEarlyOrLate() {
    ForecastQuality quality = of(-25, -24, 0, 24, 25);
    assertThat(quality.count()).isEqualTo(5);
    assertThat(quality.early()).isEqualTo(1);
    assertThat(quality.kept()).isEqualTo(3);
    assertThat(quality.late()).isEqualTo(1);
  }

  @Test
  void theMedianIsSignedAndTheNinetyPercentAreNot() {
    assertThat(of(-48, 0, 24).medianDays()).isEqualTo(0.0);
    assertThat(of(-48, -24, 0, 24).medianDays()).isEqualTo(-0.5);
    assertThat(of(0, 0, 0, 0, 0, 0, 0, 0, 12, -240).ninetyPercentDays()).isEqualTo(0.5);
    assertThat(of(0, 0, 0, 0, 0, 0, 0, 0, -240).ninetyPercentDays()).isEqualTo(10.0);
  }

  @Test
  void whatHasNotClearedIsPendingAndHasNoDifference() {
    ForecastQuality quality =
        ForecastQuality.of(
            BlockerCode.DEBT, List.of(new Foretold(BlockerCode.DEBT, "d", EXPECTED, null)));
    assertThat(quality.pending()).isEqualTo(1);
    assertThat(quality.medianDays()).isNull();
    assertThat(quality.ninetyPercentDays()).isNull();
  }
}
