package org.accountclosure.engine.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * HTTP basic authentication against the configured users. Workers poll all the time and password
 * hashes are slow on purpose, so the last accepted credentials of each user are remembered, as a
 * salted digest in memory.
 */
final class BasicAuthentication {

  private static final String ANYBODY = "anonymous";

  private final Map<String, String> users;
  private final PasswordEncoder encoder =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();
  private final Map<String, byte[]> accepted = new ConcurrentHashMap<>();
  private final byte[] salt = new byte[32];

  BasicAuthentication(Map<String, String> users) {
    this.users = users;
    new SecureRandom().nextBytes(salt);
  }

  /** Whether a request with this header may pass; always, if there are no users. */
  boolean accepts(@Nullable String header) {
    if (users.isEmpty()) {
      return true;
    }
    String credentials = credentials(header);
    int colon = credentials.indexOf(':');
    String stored = colon < 0 ? null : users.get(credentials.substring(0, colon));
    return stored != null
        && matches(credentials.substring(0, colon), credentials.substring(colon + 1), stored);
  }

  /** The user who sent a request that was accepted. */
  static String userOf(HttpServletRequest request) {
    String credentials = credentials(request.getHeader(HttpHeaders.AUTHORIZATION));
    int colon = credentials.indexOf(':');
    return colon < 0 ? ANYBODY : credentials.substring(0, colon);
  }

  private static String credentials(@Nullable String header) {
    if (header == null || !header.toLowerCase(Locale.ROOT).startsWith("basic ")) {
      return "";
    }
    try {
      return new String(
          Base64.getDecoder().decode(header.substring(6).trim()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }

  private boolean matches(String user, String password, String stored) {
    byte[] digest = digest(password);
    byte[] before = accepted.get(user);
    if (before != null && MessageDigest.isEqual(before, digest)) {
      return true;
    }
    if (!encoder.matches(password, stored)) {
      return false;
    }
    accepted.put(user, Arrays.copyOf(digest, digest.length));
    return true;
  }

  private byte[] digest(String password) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(salt);
      return sha.digest(password.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
