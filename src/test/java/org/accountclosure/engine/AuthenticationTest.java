package org.accountclosure.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.impl.basicauth.BasicAuthCredentialsProviderBuilder;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** With users configured, nobody else gets in; without, nobody from outside does. */
@SpringBootTest(
    classes = AuthenticationTest.WithUsers.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=engine-test",
      "camunda.client.enabled=false",
      "server.address=127.0.0.1"
    })
class AuthenticationTest {

  static class WithUsers extends FakeEngineApplication {
    @Override
    EngineSettings engineSettings(Environment environment) {
      return settings(
          "jdbc:h2:mem:authentication",
          Map.of(
              "worker",
              PasswordEncoderFactories.createDelegatingPasswordEncoder().encode("secret")));
    }
  }

  @LocalServerPort int port;

  @Test
  void theRightPasswordIsAskedFor() {
    try (CamundaClient right = client("worker", "secret");
        CamundaClient wrong = client("worker", "guess");
        CamundaClient nobody = ClientCommandsTest.client(port)) {
      assertThat(right.newTopologyRequest().send().join().getClusterSize()).isEqualTo(1);
      assertThat(right.newTopologyRequest().send().join().getClusterSize()).isEqualTo(1);
      assertThatThrownBy(() -> wrong.newTopologyRequest().send().join())
          .isInstanceOfSatisfying(
              ProblemException.class, problem -> assertThat(problem.code()).isEqualTo(401));
      assertThatThrownBy(() -> nobody.newTopologyRequest().send().join())
          .isInstanceOfSatisfying(
              ProblemException.class, problem -> assertThat(problem.code()).isEqualTo(401));
    }
  }

  private CamundaClient client(String user, String password) {
    return CamundaClient.newClientBuilder()
        .restAddress(URI.create("http://localhost:" + port))
        .preferRestOverGrpc(true)
        .credentialsProvider(
            new BasicAuthCredentialsProviderBuilder().username(user).password(password).build())
        .build();
  }

  @Test
  void anOpenEngineDoesNotStartWithoutAuthentication() {
    MockEnvironment everywhere = new MockEnvironment();
    assertThatThrownBy(() -> EngineSettings.from(everywhere))
        .hasMessageContaining("open to the network without authentication");
    MockEnvironment inside = new MockEnvironment().withProperty("server.address", "127.0.0.1");
    assertThat(EngineSettings.from(inside).users()).isEmpty();
    everywhere.setProperty("engine.authentication.users.kim", "{bcrypt}x");
    assertThat(EngineSettings.from(everywhere).users()).containsKey("kim");
    everywhere.setProperty("engine.authentication.users.kim", "plain");
    assertThatThrownBy(() -> EngineSettings.from(everywhere))
        .hasMessageContaining("engine.authentication.users.kim must be encoded");
  }

  @Test
  void searchesMayLagFiveSecondsAtMost() {
    MockEnvironment slow =
        new MockEnvironment()
            .withProperty("server.address", "127.0.0.1")
            .withProperty("engine.search-delay", "6s");
    assertThatThrownBy(() -> EngineSettings.from(slow)).hasMessageContaining("engine.search-delay");
  }

  @Test
  void onPostgresTheEngineSharesTheDatabaseButNotTheSchema() {
    MockEnvironment postgres =
        new MockEnvironment()
            .withProperty("server.address", "127.0.0.1")
            .withProperty("spring.datasource.url", "jdbc:postgresql://db/closure")
            .withProperty("spring.datasource.username", "closure");
    EngineSettings.Database database = EngineSettings.from(postgres).database();
    assertThat(database.url()).isEqualTo("jdbc:postgresql://db/closure");
    assertThat(database.user()).isEqualTo("closure");
    assertThat(database.isPostgres()).isTrue();
  }
}
