package org.accountclosure.closure.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTest {

  @ParameterizedTest(name = "{0} and {1} business days")
  @CsvSource({
    "2026-03-11T00:00:00Z, 2, 2026-03-13T00:00:00Z", // Wednesday to Friday
    "2026-03-11T23:59:59Z, 1, 2026-03-12T00:00:00Z",
    "2026-03-12T10:00:00Z, 2, 2026-03-16T00:00:00Z", // over a weekend
    "2026-03-13T10:00:00Z, 1, 2026-03-16T00:00:00Z",
    "2026-03-14T10:00:00Z, 1, 2026-03-16T00:00:00Z", // from a Saturday
    "2026-03-15T10:00:00Z, 2, 2026-03-17T00:00:00Z",
    "2026-03-11T10:00:00Z, 7, 2026-03-20T00:00:00Z",
    "2026-12-31T10:00:00Z, 1, 2027-01-01T00:00:00Z", // bank holidays are not known
    "2026-03-11T10:00:00Z, 0, 2026-03-11T10:00:00Z"
  })
  void weekendsDoNotCountAndNeitherDoesTheDayOfTheStart(Instant start, int days, Instant done) {
    assertThat(BusinessDays.after(start, days)).isEqualTo(done);
  }
}
