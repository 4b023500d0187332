package org.accountclosure.process.rehearsal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.accountclosure.process.model.Behaviour;
import org.accountclosure.process.model.ModelFile;
import org.accountclosure.process.model.ModelFiles;
import org.accountclosure.process.model.ModelIndex;
import org.accountclosure.process.model.ProcessModel;

/**
 * Models under which cases may be waiting.
 *
 * @param name the released version, or {@code checkout} for the models as they are now
 * @param renamed elements that are called otherwise today: {@code process/element} and the new id
 */
record Release(String name, List<ModelFile> files, Map<String, String> renamed) {

  private static final Path RELEASED = Path.of("bpmn", "released");

  /** The models as they are now: what waiting cases are moved to. */
  static Release checkout() {
    return new Release("checkout", ModelFiles.inCheckout(Path.of("")), Map.of());
  }

  /** Every released version, and the checkout as the version that will be released next. */
  static List<Release> all() {
    List<Release> all = new ArrayList<>();
    if (Files.isDirectory(RELEASED)) {
      try (Stream<Path> versions = Files.list(RELEASED)) {
        versions.filter(Files::isDirectory).sorted().map(Release::read).forEach(all::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    all.add(checkout());
    return all;
  }

  private static Release read(Path folder) {
    List<ModelFile> files = new ArrayList<>();
    Properties renamed = new Properties();
    try (Stream<Path> content = Files.list(folder)) {
      for (Path file : content.sorted().toList()) {
        if (file.endsWith("renamed.properties")) {
          try (Reader reader = Files.newBufferedReader(file)) {
            renamed.load(reader);
          }
        } else {
          files.add(new ModelFile(file.getFileName().toString(), Files.readString(file)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> names = new LinkedHashMap<>();
    renamed.stringPropertyNames().forEach(old -> names.put(old, renamed.getProperty(old)));
    return new Release(folder.getFileName().toString(), files, names);
  }

  ModelIndex index() {
    return ModelIndex.of(files);
  }

  /** What is given to the engine, by file name: processes with all that they may call. */
  Map<String, String> deployment(ModelIndex index, Collection<String> processIds) {
    Set<String> models = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(processIds);
    // What is gone is found by those who miss it.
    open.removeIf(id -> index.processes().stream().noneMatch(each -> each.id().equals(id)));
    while (!open.isEmpty()) {
      ProcessModel process = index.process(open.pop());
      if (models.add(process.file())) {
        process.behaviours(Behaviour.Call.class).forEach(call -> open.addAll(called(index, call)));
      }
    }
    Map<String, String> deployed = new LinkedHashMap<>();
    for (ModelFile file : files) {
      boolean model = file.name().endsWith(".bpmn");
      if (model ? models.contains(file.name()) : !file.name().endsWith(".json")) {
        deployed.put(file.name(), file.text());
      }
    }
    return deployed;
  }

  private static List<String> called(ModelIndex index, Behaviour.Call call) {
    return call.processVariable().isPresent()
        ? index.processes().stream().map(ProcessModel::id).toList()
        : List.of(call.processId());
  }

  /** What an element of this release is called today. */
  String today(String processId, String elementId) {
    return renamed.getOrDefault(processId + "/" + elementId, elementId);
  }

  @Override
  public String toString() {
    return name;
  }
}
