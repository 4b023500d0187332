package org.accountclosure.closure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IdsTest {

  private static Arguments id(String name, Function<String, Object> of) {
    return Arguments.of(name, of);
  }

  static Stream<Arguments> ids() {
    return Stream.of(
        id("login", LoginId::new),
        id("case", CaseId::new),
        id("account", AccountId::new),
        id("escalation", EscalationId::new),
        id("appeal", AppealId::new),
        id("hold", HoldId::new),
        id("link", LinkId::new),
        id("queue", queue -> new Routing(queue, 50, Duration.ofDays(1)).queue()));
  }

  @ParameterizedTest(name = "of a {0}")
  @MethodSource("ids")
  void anIdHasOneToSixtyFourCharactersAndShowsAsItIs(String name, Function<String, Object> of) {
    String longest = "x".repeat(64);
    assertThat(of.apply(longest)).hasToString(longest);
    assertThatThrownBy(() -> of.apply(" ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> of.apply(longest + "x")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"-1, PT1H", "101, PT1H", "50, PT0S", "50, PT-1S"})
  void aRoutingBeyondItsRangeIsRefused(int priority, Duration dueIn) {
    assertThatThrownBy(() -> new Routing("support", priority, dueIn))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRoutingAtItsBoundsIsTaken() {
    assertThat(new Routing("support", 0, Duration.ofMillis(1)).priority()).isZero();
    assertThat(new Routing("support", 100, Duration.ofDays(1)).priority()).isEqualTo(100);
  }
}
