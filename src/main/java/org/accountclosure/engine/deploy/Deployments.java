package org.accountclosure.engine.deploy;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
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
  private final DeploymentReader reader = new DeploymentReader(new FeelSyntax());
  private final Versioning versioning;

  public Deployments(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      KeyGenerator keys,
      Clock clock,
      ProcessDeployer deployer) {
    this.transaction = new TransactionTemplate(transactions);
    this.versioning =
        new Versioning(
            new DefinitionTables(jdbc), new DefinitionStore(jdbc), keys, clock, deployer);
  }

  @Override
  public Deployment deploy(List<Resource> resources) {
    return inTransaction(reader.read(resources));
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
