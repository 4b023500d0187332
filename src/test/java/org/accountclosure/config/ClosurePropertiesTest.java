package org.accountclosure.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Period;
import java.util.Map;
import org.accountclosure.closure.model.DataClass;
import org.accountclosure.closure.model.Jurisdiction;
import org.accountclosure.closure.policy.ClosureSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class ClosurePropertiesTest {

  private static ClosureSettings with(Map<String, Object> more) throws IOException {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("more", more));
    new YamlPropertySourceLoader()
        .load("application", new ClassPathResource("application.yaml"))
        .forEach(environment.getPropertySources()::addLast);
    return Binder.get(environment)
        .bind("account-closure.policy", ClosureProperties.class)
        .get()
        .settings();
  }

  @Test
  void theFileSaysTheDefaults() throws IOException {
    assertThat(with(Map.of())).isEqualTo(ClosureSettings.DEFAULT);
  }

  @Test
  void oneClassOfDataInOneJurisdictionCanBeSetAndTheOthersStay() throws IOException {
    ClosureSettings.Retention set =
        with(Map.of("account-closure.policy.retention.united-states.disputes.keep-for", "P7Y"))
            .retention();

    assertThat(set.rule(Jurisdiction.UNITED_STATES, DataClass.DISPUTES).keepFor())
        .isEqualTo(Period.ofYears(7));
    assertThat(set.rule(Jurisdiction.EUROPE, DataClass.DISPUTES))
        .isEqualTo(ClosureSettings.Retention.DEFAULT.rule(Jurisdiction.EUROPE, DataClass.DISPUTES));
  }

  @Test
  void whatIsKeptNeedsALawAndAnEnd() {
    assertThatThrownBy(
            () -> with(Map.of("account-closure.policy.retention.europe.profile.treatment", "KEPT")))
        .hasMessage(
            "account-closure.policy.retention.europe.profile.basis is a law if it is kept,"
                + " NO_LONGER_NEEDED if it is erased, not NO_LONGER_NEEDED");
    assertThatThrownBy(
            () -> with(Map.of("account-closure.policy.retention.other.exports.keep-for", "P31Y")))
        .hasMessageContaining("account-closure.policy.retention.other.exports.keep-for is P0D to");
  }
}
