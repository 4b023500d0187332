package org.accountclosure.engine.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads BPMN files: first the whitelist decides, then Camunda's own design-time rules. */
final class BpmnReader {

  private final BpmnWhitelist whitelist = new BpmnWhitelist();
  private final BpmnRules rules;

  BpmnReader(FeelSyntax feel) {
    this.rules = new BpmnRules(feel);
  }

  Optional<DeployableFile.Bpmn> read(ResourceText resource, Problems problems) {
    int before = problems.count();
    Document document;
    try {
      document = SafeXml.parse(resource.text());
    } catch (SafeXml.Unreadable e) {
      problems.add(resource.name(), e.reason());
      return Optional.empty();
    }
    Element root = document.getDocumentElement();
    if (!Xml.isBpmn(root, "definitions")) {
      problems.add(
          resource.name(),
          "Expected a BPMN 2.0 file, but its root is '%s'.".formatted(root.getNodeName()));
      return Optional.empty();
    }
    whitelist.check(resource.name(), root, problems);
    if (problems.count() == before) {
      rules.check(resource, root, problems);
    }
    List<DeployableFile.ExecutableProcess> processes = new ArrayList<>();
    executableProcesses(root).forEach(process -> processes.add(process(process)));
    return problems.count() > before
        ? Optional.empty()
        : Optional.of(new DeployableFile.Bpmn(resource, processes));
  }

  static List<Element> executableProcesses(Element root) {
    return Xml.children(root, Xml.BPMN, "process")
        .filter(process -> process.getAttribute("isExecutable").equals("true"))
        .toList();
  }

  private static DeployableFile.ExecutableProcess process(Element process) {
    return new DeployableFile.ExecutableProcess(
        process.getAttribute("id"),
        Xml.attribute(process, "name"),
        Xml.extension(process, "versionTag").map(tag -> Xml.attribute(tag, "value")).orElse(null),
        startFormId(process));
  }

  private static @Nullable String startFormId(Element process) {
    return Xml.children(process, Xml.BPMN, "startEvent")
        .flatMap(start -> Xml.extension(start, "formDefinition").stream())
        .map(form -> form.getAttribute("formId"))
        .filter(formId -> !formId.isBlank())
        .findFirst()
        .orElse(null);
  }
}
