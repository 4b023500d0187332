package org.accountclosure.engine.deploy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.accountclosure.engine.command.CommandRejection;
import org.accountclosure.engine.command.DeploymentCommands.Resource;

/** Reads all files of a deployment, and refuses it with everything that is wrong with them. */
final class DeploymentReader {

  private final BpmnReader bpmn;
  private final DmnReader dmn;
  private final FormReader forms = new FormReader();

  DeploymentReader(FeelSyntax feel) {
    this.bpmn = new BpmnReader(feel);
    this.dmn = new DmnReader(feel);
  }

  List<DeployableFile> read(List<Resource> resources) {
    if (resources.isEmpty()) {
      throw new CommandRejection(
          CommandRejection.Type.INVALID_ARGUMENT,
          "Expected to deploy at least one resource, but none given.");
    }
    Problems problems = new Problems();
    Set<String> names = new HashSet<>();
    List<DeployableFile> files = new ArrayList<>();
    for (Resource resource : resources) {
      if (!names.add(resource.name())) {
        problems.add(
            resource.name(), "is given twice; every file of a deployment needs a name of its own.");
      }
      read(ResourceText.of(resource), problems).ifPresent(files::add);
    }
    checkUnique(files, problems);
    problems.rejectIfAny();
    return files;
  }

  private Optional<? extends DeployableFile> read(ResourceText resource, Problems problems) {
    if (resource.text().isBlank()) {
      problems.add(resource.name(), "is empty.");
      return Optional.empty();
    }
    if (resource.hasSuffix(".bpmn") || resource.hasSuffix(".xml")) {
      return bpmn.read(resource, problems);
    }
    if (resource.hasSuffix(".dmn")) {
      return dmn.read(resource, problems);
    }
    if (resource.hasSuffix(".form")) {
      return forms.read(resource, problems);
    }
    problems.add(resource.name(), "unknown resource type; .bpmn, .dmn and .form can be deployed.");
    return Optional.empty();
  }

  /** One id means one thing within a deployment. */
  private static void checkUnique(List<DeployableFile> files, Problems problems) {
    Map<String, String> seen = new HashMap<>();
    for (DeployableFile file : files) {
      for (String identity : identities(file)) {
        String name = file.resource().name();
        String other = seen.putIfAbsent(identity, name);
        if (other != null) {
          problems.add("Duplicated %s in resources '%s' and '%s'".formatted(identity, other, name));
        }
      }
    }
  }

  private static List<String> identities(DeployableFile file) {
    return file.match(
        bpmn -> bpmn.processes().stream().map(p -> "process id '" + p.id() + "'").toList(),
        dmn ->
            Stream.concat(
                    Stream.of("decision requirements id '" + dmn.id() + "'"),
                    dmn.decisions().stream().map(d -> "decision id '" + d.id() + "'"))
                .toList(),
        form -> List.of("form id '" + form.id() + "'"));
  }
}
