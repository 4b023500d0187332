package org.accountclosure.process.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Where the model files lie: in a checkout, or on the class path of the running application. */
public final class ModelFiles {

  private static final List<String> BPMN_FOLDER = List.of("*.bpmn", "*.dmn", "variables.json");
  private static final String FORMS = "*.form";

  private ModelFiles() {}

  /**
   * Reads the models of a checkout.
   *
   * @param root the folder that holds {@code bpmn/} and {@code forms/}
   */
  public static List<ModelFile> inCheckout(Path root) {
    try {
      List<ModelFile> files = new ArrayList<>();
      for (String pattern : BPMN_FOLDER) {
        addAll(files, root.resolve("bpmn"), pattern);
      }
      addAll(files, root.resolve("forms"), FORMS);
      return sorted(files);
    } catch (IOException e) {
      throw new UncheckedIOException("The models below " + root + " cannot be read", e);
    }
  }

  /** Reads the models that this application was built with, which are the ones it deploys. */
  public static List<ModelFile> onClassPath() {
    try {
      List<ModelFile> files = new ArrayList<>();
      var resolver = new PathMatchingResourcePatternResolver();
      for (String pattern : BPMN_FOLDER) {
        for (Resource found : resolver.getResources("classpath:/bpmn/" + pattern)) {
          files.add(read(found));
        }
      }
      for (Resource found : resolver.getResources("classpath:/forms/" + FORMS)) {
        files.add(read(found));
      }
      return sorted(files);
    } catch (IOException e) {
      throw new UncheckedIOException("The models on the class path cannot be read", e);
    }
  }

  private static void addAll(List<ModelFile> files, Path folder, String pattern)
      throws IOException {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
      for (Path file : found) {
        files.add(new ModelFile(file.getFileName().toString(), Files.readString(file)));
      }
    }
  }

  private static ModelFile read(Resource found) throws IOException {
    String name = found.getFilename();
    if (name == null || !found.exists()) {
      throw new IOException(found + " is missing from the application");
    }
    return new ModelFile(name, found.getContentAsString(StandardCharsets.UTF_8));
  }

  private static List<ModelFile> sorted(List<ModelFile> files) {
    files.sort(Comparator.comparing(ModelFile::name));
    return List.copyOf(files);
  }
}
