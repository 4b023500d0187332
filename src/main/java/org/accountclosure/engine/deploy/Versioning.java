package org.accountclosure.engine.deploy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accountclosure.engine.command.DeploymentCommands.Deployed;
import org.accountclosure.engine.command.DeploymentCommands.Deployment;
import org.accountclosure.engine.model.ProcessDeployer;
import org.accountclosure.engine.model.ProcessDeployer.Executable;
import org.accountclosure.engine.store.DecisionDefinition;
import org.accountclosure.engine.store.DefinitionStore;
import org.accountclosure.engine.store.DefinitionTables;
import org.accountclosure.engine.store.DefinitionTables.Latest;
import org.accountclosure.engine.store.DefinitionTables.Requirements;
import org.accountclosure.engine.store.FormDefinition;
import org.accountclosure.engine.store.KeyGenerator;
import org.accountclosure.engine.store.ProcessDefinition;

/**
 * Gives versions as Camunda 8 does: a deployment whose files are all equal to their latest versions
 * changes nothing; if one file differs, all become new versions, so that what was deployed together
 * is bound together.
 */
final class Versioning {

  private final DefinitionTables tables;
  private final DefinitionStore store;
  private final KeyGenerator keys;
  private final Clock clock;
  private final ProcessDeployer deployer;

  Versioning(
      DefinitionTables tables,
      DefinitionStore store,
      KeyGenerator keys,
      Clock clock,
      ProcessDeployer deployer) {
    this.tables = tables;
    this.store = store;
    this.keys = keys;
    this.clock = clock;
    this.deployer = deployer;
  }

  /** Writes the definitions in the transaction that is under way. */
  Deployment deploy(List<DeployableFile> files) {
    long deploymentKey = keys.next();
    List<Deployed> deployed = new ArrayList<>();
    if (files.stream().allMatch(this::isLatest)) {
      files.forEach(file -> deployed.addAll(existing(file)));
    } else {
      tables.insertDeployment(deploymentKey, clock.instant());
      files.forEach(file -> deployed.addAll(deploy(file, deploymentKey)));
    }
    return new Deployment(deploymentKey, deployed);
  }

  private boolean isLatest(DeployableFile file) {
    return file.match(
        bpmn ->
            bpmn.processes().stream()
                .allMatch(process -> isEqual(tables.latestProcess(process.id()), file)),
        dmn -> isEqual(tables.latestRequirements(dmn.id()), file),
        form -> isEqual(tables.latestForm(form.id()), file));
  }

  private static boolean isEqual(Optional<Latest> latest, DeployableFile file) {
    return latest
        .filter(it -> it.resourceName().equals(file.resource().name()))
        .filter(it -> it.checksum().equals(file.resource().checksum()))
        .isPresent();
  }

  private List<Deployed> existing(DeployableFile file) {
    return file.match(
        bpmn ->
            bpmn.processes().stream()
                .map(process -> answer(store.processes().latest(process.id()).orElseThrow()))
                .toList(),
        this::existing,
        form -> List.of(answer(store.forms().latest(form.id()).orElseThrow())));
  }

  private List<Deployed> existing(DeployableFile.Dmn dmn) {
    Latest latest = tables.latestRequirements(dmn.id()).orElseThrow();
    List<Deployed> answers = new ArrayList<>();
    answers.add(
        new Deployed.DecisionRequirements(
            dmn.id(), dmn.name(), latest.version(), dmn.resource().name(), latest.key()));
    dmn.decisions()
        .forEach(d -> answers.add(answer(store.decisions().latest(d.id()).orElseThrow())));
    return answers;
  }

  private List<Deployed> deploy(DeployableFile file, long deploymentKey) {
    return file.match(
        bpmn -> deploy(bpmn, deploymentKey),
        dmn -> deploy(dmn, deploymentKey),
        form -> List.of(deploy(form, deploymentKey)));
  }

  private List<Deployed> deploy(DeployableFile.Bpmn file, long deploymentKey) {
    ResourceText resource = file.resource();
    Map<String, Executable> executables =
        deployer.deploy(resource.text(), resource.name()).stream()
            .collect(Collectors.toMap(Executable::processDefinitionId, Function.identity()));
    List<Deployed> deployed = new ArrayList<>();
    for (DeployableFile.ExecutableProcess process : file.processes()) {
      Executable executable = executables.get(process.id());
      if (executable == null) {
        throw new IllegalStateException("The process " + process.id() + " was not made executable");
      }
      ProcessDefinition definition =
          new ProcessDefinition(
              keys.next(),
              process.id(),
              next(tables.latestProcess(process.id())),
              process.versionTag(),
              process.name(),
              resource.name(),
              deploymentKey,
              executable.engineDefinitionId(),
              process.startFormId());
      tables.insert(definition, resource.checksum(), resource.text());
      tables.removeMessageStarts(definition.id());
      executable
          .messageStarts()
          .forEach(
              start ->
                  tables.insertMessageStart(
                      keys.next(), start.messageName(), definition, start.elementId()));
      deployer.scheduleTimerStarts(definition.key());
      deployed.add(answer(definition));
    }
    return deployed;
  }

  private List<Deployed> deploy(DeployableFile.Dmn file, long deploymentKey) {
    Requirements requirements =
        new Requirements(
            keys.next(),
            file.id(),
            next(tables.latestRequirements(file.id())),
            file.name(),
            file.resource().name(),
            deploymentKey);
    tables.insert(requirements, file.resource().checksum(), file.resource().text());
    List<Deployed> deployed = new ArrayList<>();
    deployed.add(
        new Deployed.DecisionRequirements(
            requirements.id(),
            requirements.name(),
            requirements.version(),
            requirements.resourceName(),
            requirements.key()));
    for (DeployableFile.Decision decision : file.decisions()) {
      DecisionDefinition definition =
          new DecisionDefinition(
              keys.next(),
              decision.id(),
              store.decisions().latest(decision.id()).map(DecisionDefinition::version).orElse(0)
                  + 1,
              decision.versionTag(),
              decision.name(),
              requirements.key(),
              requirements.id(),
              requirements.resourceName(),
              deploymentKey);
      tables.insert(definition);
      deployed.add(answer(definition));
    }
    return deployed;
  }

  private Deployed deploy(DeployableFile.Form file, long deploymentKey) {
    FormDefinition definition =
        new FormDefinition(
            keys.next(),
            file.id(),
            next(tables.latestForm(file.id())),
            file.versionTag(),
            file.resource().name(),
            deploymentKey);
    tables.insert(definition, file.resource().checksum(), file.resource().text());
    return answer(definition);
  }

  private static int next(Optional<Latest> latest) {
    return latest.map(Latest::version).orElse(0) + 1;
  }

  private static Deployed answer(ProcessDefinition process) {
    return new Deployed.ProcessDefinition(
        process.id(), process.version(), process.key(), process.resourceName());
  }

  private static Deployed answer(DecisionDefinition decision) {
    return new Deployed.Decision(
        decision.id(),
        decision.name(),
        decision.version(),
        decision.key(),
        decision.requirementsId(),
        decision.requirementsKey());
  }

  private static Deployed answer(FormDefinition form) {
    return new Deployed.Form(form.id(), form.version(), form.resourceName(), form.key());
  }
}
