package org.accountclosure.engine.deploy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.accountclosure.engine.command.CommandRejection;
import org.accountclosure.engine.command.DeploymentCommands;
import org.accountclosure.engine.model.ProcessDeployer;
import org.accountclosure.engine.store.DefinitionStore;
import org.accountclosure.engine.store.DefinitionTables;
import org.accountclosure.engine.store.KeyGenerator;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys files: reads and checks all of them, then gives them versions and keys in one
 * transaction.
 */
public final class Deployments implements DeploymentCommands {

  /** How often a deployment is tried again that another node got in the way of. */
  private static final int TRIES = 5;

  private final TransactionTemplate transaction;
  private final BpmnReader bpmn;
  private final DmnReader dmn;
  private final FormReader forms = new FormReader();
  private final Versioning versioning;

  public Deployments(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      KeyGenerator keys,
      Clock clock,
      ProcessDeployer deployer) {
    FeelSyntax feel = new FeelSyntax();
    this.transaction = new TransactionTemplate(transactions);
    this.bpmn = new BpmnReader(feel);
    this.dmn = new DmnReader(feel);
    this.versioning =
        new Versioning(
            new DefinitionTables(jdbc), new DefinitionStore(jdbc), keys, clock, deployer);
  }

  @Override
  public Deployment deploy(List<Resource> resources) {
    List<DeployableFile> files = read(resources);
    return inTransaction(files);
  }

  private List<DeployableFile> read(List<Resource> resources) {
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

  /** Two nodes that deploy the same id at once would give out the same version; one tries again. */
  private Deployment inTransaction(List<DeployableFile> files) {
    for (int attempt = 1; ; attempt++) {
      try {
        return Objects.requireNonNull(transaction.execute(status -> versioning.deploy(files)));
      } catch (DuplicateKeyException | ConcurrencyFailureException e) {
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
  }
}
