package org.accountclosure.engine.probes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A probe: models, and what a client does with them step by step. The format is described in the
 * README next to the probes.
 *
 * @param directory where its files are
 * @param shows what can be learned from it
 */
record Scenario(Path directory, String shows, List<Step> steps) {

  private static final Path ALL = Path.of("src/test/resources/engine/probes");

  static Stream<Scenario> all() {
    try (Stream<Path> directories = Files.list(ALL)) {
      return directories.filter(Files::isDirectory).sorted().map(Scenario::load).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Scenario load(Path directory) {
    JsonNode json = Json.read(text(directory.resolve("scenario.json")));
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(Json.object("deploy", json.path("files"))));
    json.path("steps").forEach(step -> steps.add(new Step(step)));
    return new Scenario(directory, json.path("shows").asText(), steps);
  }

  /** Names and contents of files of this probe; a folder is not part of a file's name. */
  Map<String, String> files(JsonNode names) {
    Map<String, String> files = new LinkedHashMap<>();
    for (JsonNode name : names) {
      Path file = directory.resolve(name.asText());
      files.put(file.getFileName().toString(), text(file));
    }
    return files;
  }

  Path expectation() {
    return directory.resolve("expected.trace");
  }

  Path events() {
    return directory.resolve("broker.trace");
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return directory.getFileName().toString();
  }

  /** One step; its first field says what to do, with what. */
  record Step(JsonNode json) {

    String verb() {
      return json.fieldNames().next();
    }

    /** The text of the first field. */
    String object() {
      return json.path(verb()).asText();
    }

    boolean has(String field) {
      return json.has(field);
    }

    JsonNode at(String field) {
      return json.path(field);
    }

    String text(String field) {
      return json.path(field).asText("");
    }

    Map<String, Object> map(String field) {
      return Json.map(json.path(field));
    }
  }
}
