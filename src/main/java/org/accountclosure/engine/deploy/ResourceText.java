package org.accountclosure.engine.deploy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.accountclosure.engine.command.DeploymentCommands.Resource;

/** A file of a deployment, and what makes it equal to another. */
record ResourceText(String name, String text) {

  static ResourceText of(Resource resource) {
    return new ResourceText(resource.name(), resource.content());
  }

  boolean hasSuffix(String suffix) {
    return name.regionMatches(true, name.length() - suffix.length(), suffix, 0, suffix.length());
  }

  String checksum() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
