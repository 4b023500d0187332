package org.accountclosure.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** An OpenID provider on loopback: its discovery document, its keys, and the tokens it issues. */
final class TestIssuer implements AutoCloseable {

  private final HttpServer server;
  private final RSAKey key = newKey("key-1");
  private volatile boolean silent;

  TestIssuer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String discovery =
        """
        {"issuer":"%1$s","jwks_uri":"%1$s/keys","authorization_endpoint":"%1$s/authorize",
         "token_endpoint":"%1$s/token","response_types_supported":["code"],
         "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}
        """
            .formatted(address());
    server.createContext(
        "/.well-known/openid-configuration", exchange -> answer(exchange, discovery));
    server.createContext(
        "/keys",
        exchange -> {
          if (silent) {
            exchange.close();
          } else {
            answer(exchange, new JWKSet(key).toString());
          }
        });
    server.start();
  }

  /** Ends or begins to answer who asks for keys. */
  void fallSilent(boolean now) {
    silent = now;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  String sign(JWTClaimsSet claims) {
    return signBy(key, claims);
  }

  /** Signed by somebody else, who says that it is this issuer's key. */
  String forge(JWTClaimsSet claims) {
    return signBy(newKey("key-1"), claims);
  }

  /** Signed with a key of which nobody has heard yet. */
  String signWithNewKey(JWTClaimsSet claims) {
    return signBy(newKey("key-2"), claims);
  }

  static String unsigned(JWTClaimsSet claims) {
    return new PlainJWT(claims).serialize();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static String signBy(RSAKey signer, JWTClaimsSet claims) {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signer.getKeyID()).build(), claims);
    try {
      token.sign(new RSASSASigner(signer));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
