package org.accountclosure.process.model;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * One file that product owners edit, as it lies there.
 *
 * @param name file name without folders, for example {@code AccountClosureProcess.bpmn}
 * @param text its whole content
 */
public record ModelFile(String name, String text) {

  InputStream open() {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether the engine needs it; the registry of variables is for us only. */
  boolean isDeployed() {
    return !isA("json");
  }

  boolean isA(String extension) {
    return name.endsWith("." + extension);
  }

  String baseName() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
