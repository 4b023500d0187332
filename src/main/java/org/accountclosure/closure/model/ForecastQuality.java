package org.accountclosure.closure.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How good the first forecasts about one sort of blocker were.
 *
 * @param count how many there were
 * @param kept how many cleared within a day of what was foretold: checks are a day apart
 * @param early how many cleared more than a day sooner
 * @param late how many cleared more than a day later
 * @param pending how many have not cleared
 * @param medianDays the middle difference in days, later being positive; null if none cleared
 * @param ninetyPercentDays nine of ten differed by that many days at most, sooner or later; null if
 *     none cleared
 */
public record ForecastQuality(
    BlockerCode code,
    int count,
    int kept,
    int early,
    int late,
    int pending,
    @Nullable Double medianDays,
    @Nullable Double ninetyPercentDays) {

  private static final double A_DAY = Duration.ofDays(1).toMinutes();

  /** Of all forecasts about blockers of that sort. */
  public static ForecastQuality of(BlockerCode code, List<Foretold> foretold) {
    List<Double> days =
        foretold.stream()
            .filter(one -> one.clearedAt() != null)
            .map(one -> days(one.expectedAt(), Objects.requireNonNull(one.clearedAt())))
            .sorted()
            .toList();
    int early = (int) days.stream().filter(day -> day < -1).count();
    int late = (int) days.stream().filter(day -> day > 1).count();
    return new ForecastQuality(
        code,
        foretold.size(),
        days.size() - early - late,
        early,
        late,
        foretold.size() - days.size(),
        days.isEmpty() ? null : middle(days),
        days.isEmpty() ? null : ninetyPercent(days.stream().map(Math::abs).sorted().toList()));
  }

  private static double days(Instant expected, Instant cleared) {
    return hundredths(Duration.between(expected, cleared).toMinutes() / A_DAY);
  }

  private static double middle(List<Double> sorted) {
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : hundredths((sorted.get(half - 1) + sorted.get(half)) / 2);
  }

  /** The smallest that at least nine of ten do not exceed. */
  private static double ninetyPercent(List<Double> sorted) {
    return sorted.get((int) Math.ceil(sorted.size() * 0.9) - 1);
  }

  private static double hundredths(double number) {
    return Math.round(number * 100) / 100.0;
  }
}
