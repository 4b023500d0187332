package org.accountclosure.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainObject;
import com.nimbusds.jose.crypto.MACSigner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.accountclosure.closure.model.LinkId;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.persistence.KeptSecret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignedLinkTokensTest {

  private static final String SECRET = "a secret of thirty-two bytes, or more";
  private static final LinkId LINK = new LinkId("2f0c7c1e-6f5c-4f0e-9a53-0c5d2f6f6a10");

  private final DataSource database = TestDatabase.H2.fresh();
  private final SignedLinkTokens tokens = tokens(SECRET, database);

  @Test
  void whatWasSignedHereIsGenuineAndAlwaysTheSame() {
    String token = tokens.sign(LINK);
    assertThat(token).matches("[A-Za-z0-9_.-]+").isEqualTo(tokens.sign(LINK));
    assertThat(tokens.verify(token)).contains(LINK);
  }

  @Test
  void noOtherSpellingIsGenuine() {
    String token = tokens.sign(LINK);
    for (int i = 0; i < token.length(); i++) {
      for (char other : new char[] {'A', 'B', 'x', '-', '.'}) {
        String changed = token.substring(0, i) + other + token.substring(i + 1);
        if (!changed.equals(token)) {
          assertThat(tokens.verify(changed)).as(changed).isEmpty();
        }
      }
    }
    for (String junk :
        List.of("", ".", "..", "a.b.c", token + "A", token + ".", "x".repeat(4000))) {
      assertThat(tokens.verify(junk)).as(junk).isEmpty();
    }
  }

  @Test
  void noOtherSecretAndNoOtherAlgorithmIsGenuine() throws Exception {
    assertThat(tokens.verify(tokens("another secret of thirty-two bytes", database).sign(LINK)))
        .isEmpty();
    assertThat(tokens.verify(new PlainObject(new Payload(LINK.value())).serialize())).isEmpty();
    JWSObject stronger =
        new JWSObject(new JWSHeader(JWSAlgorithm.HS512), new Payload(LINK.value()));
    stronger.sign(new MACSigner(SECRET.repeat(2).getBytes(StandardCharsets.UTF_8)));
    assertThat(tokens(SECRET.repeat(2), database).verify(stronger.serialize())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void withoutASecretAllNodesShareOneThatIsMadeUp(TestDatabase kind) throws Exception {
    DataSource shared = kind.fresh();
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> signed = new ArrayList<>();
      for (int node = 0; node < 4; node++) {
        SignedLinkTokens own = tokens(null, shared);
        signed.add(nodes.submit(() -> own.sign(LINK)));
      }
      String first = signed.get(0).get();
      for (Future<String> other : signed) {
        assertThat(other.get()).isEqualTo(first);
      }
      assertThat(tokens(null, shared).verify(first)).contains(LINK);
    } finally {
      nodes.shutdownNow();
    }
    assertThat(tokens(null, database).sign(LINK)).isNotEqualTo(tokens(null, shared).sign(LINK));
  }

  private static SignedLinkTokens tokens(@Nullable String secret, DataSource database) {
    return new SignedLinkTokens(
        new KeptSecret(
            KeptSecret.Purpose.LINKS,
            secret,
            JdbcClient.create(database),
            MovableClock.at("2026-03-02T12:00:00Z")));
  }
}
