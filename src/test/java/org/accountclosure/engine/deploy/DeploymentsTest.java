package org.accountclosure.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.accountclosure.engine.EngineClock;
import org.accountclosure.engine.command.CommandRejection;
import org.accountclosure.engine.command.DeploymentCommands.Deployed;
import org.accountclosure.engine.command.DeploymentCommands.Deployment;
import org.accountclosure.engine.command.DeploymentCommands.Resource;
import org.accountclosure.engine.model.ProcessDeployer;
import org.accountclosure.engine.store.DefinitionStore;
import org.accountclosure.engine.store.EngineDatabases;
import org.accountclosure.engine.store.EngineDatabases.Kind;
import org.accountclosure.engine.store.KeyGenerator;
import org.accountclosure.engine.store.ProcessDefinition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class DeploymentsTest {

  private static final Resource PROCESS = Models.process("Closure");
  private static final Resource FORM = Models.form("closure-request", "Reason");
  private static final Resource DMN = Models.table("Reasons", "ClosureReason");

  /** Takes every model, as the runtime would after building it. */
  private static final class TakesAll implements ProcessDeployer {

    private final List<Long> scheduled = new ArrayList<>();
    private boolean fails;

    @Override
    public List<Executable> deploy(String xml, String resourceName) {
      if (fails) {
        throw new CommandRejection(CommandRejection.Type.INVALID_ARGUMENT, "cannot run");
      }
      String id = xml.replaceAll("(?s).*<bpmn:process id=\"([^\"]*)\".*", "$1");
      return List.of(
          new Executable(id, "engine-" + id, List.of(new MessageStart("start", "requested"))));
    }

    @Override
    public void scheduleTimerStarts(long processDefinitionKey) {
      scheduled.add(processDefinitionKey);
    }
  }

  private record Engine(
      Deployments deployments, DefinitionStore store, JdbcClient jdbc, TakesAll deployer) {

    static Engine on(Kind kind) {
      DataSource dataSource = EngineDatabases.create(kind);
      JdbcClient jdbc = JdbcClient.create(dataSource);
      TakesAll deployer = new TakesAll();
      return new Engine(
          new Deployments(
              jdbc,
              new DataSourceTransactionManager(dataSource),
              new KeyGenerator(dataSource),
              new EngineClock(),
              deployer),
          new DefinitionStore(jdbc),
          jdbc,
          deployer);
    }

    Deployment deploy(Resource... resources) {
      return deployments.deploy(List.of(resources));
    }

    long count(String table) {
      return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
  }

  static Stream<Kind> databases() {
    return EngineDatabases.both();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aFirstDeploymentMakesFirstVersions(Kind kind) {
    Engine engine = Engine.on(kind);

    Deployment deployment = engine.deploy(PROCESS, DMN, FORM);

    assertThat(deployment.deployed())
        .extracting(DeploymentsTest::summary)
        .containsExactly(
            "process Closure v1",
            "requirements Reasons v1",
            "decision ClosureReason v1",
            "form closure-request v1");
    ProcessDefinition process = engine.store().processes().latest("Closure").orElseThrow();
    assertThat(process.version()).isEqualTo(1);
    assertThat(process.versionTag()).isEqualTo("1.0");
    assertThat(process.name()).isEqualTo("The closure");
    assertThat(process.resourceName()).isEqualTo("Closure.bpmn");
    assertThat(process.startFormId()).isEqualTo("closure-request");
    assertThat(process.engineDefinitionId()).isEqualTo("engine-Closure");
    assertThat(process.deploymentKey()).isEqualTo(deployment.deploymentKey());
    assertThat(engine.deployer().scheduled).containsExactly(process.key());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void equalFilesMakeNoNewVersion(Kind kind) {
    Engine engine = Engine.on(kind);
    Deployment first = engine.deploy(PROCESS, DMN, FORM);

    Deployment second = engine.deploy(PROCESS, DMN, FORM);

    assertThat(second.deployed()).isEqualTo(first.deployed());
    assertThat(second.deploymentKey()).isNotEqualTo(first.deploymentKey());
    assertThat(engine.count("c8_process_definition")).isEqualTo(1);
    assertThat(engine.count("c8_deployment")).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void oneDifferentFileMakesNewVersionsOfAllThatIsDeployedWithIt(Kind kind) {
    Engine engine = Engine.on(kind);
    engine.deploy(PROCESS, FORM);

    Deployment second = engine.deploy(PROCESS, Models.form("closure-request", "Why"));

    assertThat(second.deployed())
        .extracting(DeploymentsTest::summary)
        .containsExactly("process Closure v2", "form closure-request v2");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void theSameTextUnderAnotherNameIsANewVersion(Kind kind) {
    Engine engine = Engine.on(kind);
    engine.deploy(PROCESS);

    Deployment second = engine.deploy(new Resource("renamed.bpmn", PROCESS.content()));

    assertThat(second.deployed())
        .extracting(DeploymentsTest::summary)
        .containsExactly("process Closure v2");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void definitionsAreFoundByEachBinding(Kind kind) {
    Engine engine = Engine.on(kind);
    Deployment first = engine.deploy(PROCESS, FORM);
    engine.deploy(Models.process("Closure", "2.0"), FORM);
    DefinitionStore store = engine.store();

    assertThat(store.processes().latest("Closure").orElseThrow().version()).isEqualTo(2);
    assertThat(store.processes().byVersion("Closure", 1).orElseThrow().version()).isEqualTo(1);
    assertThat(store.processes().byVersionTag("Closure", "1.0").orElseThrow().version())
        .isEqualTo(1);
    assertThat(store.processes().byVersionTag("Closure", "3.0")).isEmpty();
    assertThat(
            store
                .processes()
                .inDeployment(first.deploymentKey(), "Closure")
                .orElseThrow()
                .version())
        .isEqualTo(1);
    assertThat(
            store
                .forms()
                .inDeployment(first.deploymentKey(), "closure-request")
                .orElseThrow()
                .version())
        .isEqualTo(1);
    assertThat(store.processes().latest("Unknown")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void onlyTheLatestVersionIsStartedByMessages(Kind kind) {
    Engine engine = Engine.on(kind);
    engine.deploy(PROCESS);

    engine.deploy(Models.process("Closure", "2.0"));

    long latest = engine.store().processes().latest("Closure").orElseThrow().key();
    assertThat(
            engine
                .jdbc()
                .sql("select process_definition_key from c8_message_start")
                .query(Long.class)
                .list())
        .containsExactly(latest);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aRefusedFileLeavesNothingOfItsDeployment(Kind kind) {
    Engine engine = Engine.on(kind);
    engine.deployer().fails = true;

    assertThatThrownBy(() -> engine.deploy(FORM, DMN, PROCESS))
        .isInstanceOf(CommandRejection.class)
        .hasMessage("cannot run");

    assertThat(engine.count("c8_form")).isZero();
    assertThat(engine.count("c8_decision_definition")).isZero();
    assertThat(engine.count("c8_deployment")).isZero();
  }

  private static String summary(Deployed deployed) {
    if (deployed instanceof Deployed.ProcessDefinition process) {
      return "process " + process.processDefinitionId() + " v" + process.version();
    }
    if (deployed instanceof Deployed.Decision decision) {
      return "decision " + decision.decisionDefinitionId() + " v" + decision.version();
    }
    if (deployed instanceof Deployed.DecisionRequirements requirements) {
      return "requirements "
          + requirements.decisionRequirementsId()
          + " v"
          + requirements.version();
    }
    Deployed.Form form = (Deployed.Form) deployed;
    return "form " + form.formId() + " v" + form.version();
  }
}
