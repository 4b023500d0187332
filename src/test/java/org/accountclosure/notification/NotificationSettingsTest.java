package org.accountclosure.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class NotificationSettingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "base-url | ftp://x/ | base-url must be http(s)://…/ with a slash at its end, not ftp://x/",
        "base-url | https://x | base-url must be http(s)://…/ with a slash at its end, not https://x",
        "link-validity | P0D | link-validity must be longer than nothing, not P0D",
        "link-secret | short | link-secret must have at least 32 bytes",
        "first-retry-after | PT0S | first-retry-after must be PT1S to longest-pause, not PT0S",
        "first-retry-after | PT2H | first-retry-after must be PT1S to longest-pause, not PT2H",
        "longest-pause | P4D | longest-pause must not be longer than give-up-after, but is PT96H"
      })
  void aWrongValueIsNamedWithItsKeyAndRange(String key, String value, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bind(Map.of("account-closure.notification." + key, value)))
        .withMessage("account-closure.notification." + message);
  }

  @Test
  void aLinkOutlivesTheTimeForAnAppeal() {
    NotificationSettings settings = bind(Map.of());
    settings.requireLinksFor(Period.ofMonths(6));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.requireLinksFor(Period.ofMonths(7)))
        .withMessageContaining("link-validity must be at least P7M");
  }

  @Test
  void mailNeedsAddresses() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bind(Map.of()).requireAddresses())
        .withMessageContaining("from must be");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                bind(Map.of("account-closure.notification.from", "a@b.example")).requireAddresses())
        .withMessageContaining("staff-address must be");
  }

  @Test
  void pausesDoubleUntilTheLongest() {
    NotificationSettings settings = bind(Map.of());
    assertThat(settings.pauseAfter(1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(settings.pauseAfter(2)).isEqualTo(Duration.ofMinutes(2));
    assertThat(settings.pauseAfter(6)).isEqualTo(Duration.ofMinutes(32));
    assertThat(settings.pauseAfter(7)).isEqualTo(Duration.ofHours(1));
    assertThat(settings.pauseAfter(4000)).isEqualTo(Duration.ofHours(1));
  }

  private static NotificationSettings bind(Map<String, String> values) {
    Binder binder = new Binder(new MapConfigurationPropertySource(values));
    try {
      return binder.bindOrCreate("account-closure.notification", NotificationSettings.class);
    } catch (RuntimeException wrapped) {
      throw cause(wrapped);
    }
  }

  private static IllegalArgumentException cause(Throwable wrapped) {
    @Nullable Throwable inner = wrapped;
    while (inner != null && !(inner instanceof IllegalArgumentException)) {
      inner = inner.getCause();
    }
    return inner instanceof IllegalArgumentException found
        ? found
        : new IllegalArgumentException("not refused");
  }
}
