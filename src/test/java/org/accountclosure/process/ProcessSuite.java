package org.accountclosure.process;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaSpringProcessTest;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.accountclosure.closure.ReceivingNews;
import org.accountclosure.closure.port.Logins;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Companies;
import org.accountclosure.marketplace.Earnings;
import org.accountclosure.marketplace.People;
import org.accountclosure.marketplace.Profiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** The whole application on the embedded engine, for the scenes that a test class takes up. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:closures;DB_CLOSE_DELAY=-1",
      "engine.datasource.url=jdbc:h2:mem:closures-engine;DB_CLOSE_DELAY=-1"
    })
@ActiveProfiles("test")
@CamundaSpringProcessTest
@DirtiesContext
@SuppressWarnings("NullAway.Init")
abstract class ProcessSuite implements Scene {

  @Autowired CamundaClient client;
  @Autowired private CamundaProcessTestContext context;
  @Autowired private People people;
  @Autowired private Business business;
  @Autowired private Earnings earnings;
  @Autowired private Profiles profiles;
  @Autowired private Companies companies;
  @Autowired private ReceivingNews news;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;
  @Autowired private Logins logins;
  @Autowired private BeanFactory useCases;
  @MockitoSpyBean private CloseAccountWorker closeAccount;

  @Value("${server.port}")
  private int port;

  private FreelancerOnStage freelancer;
  private CaseOnStage closure;
  private TeamOnStage team;

  /** Searches may lag, and the machine may be slow: only what never comes is a failure. */
  @BeforeAll
  static void waitLong() {
    CamundaAssert.setAssertionTimeout(Duration.ofMinutes(1));
  }

  @BeforeEach
  void prepare() {
    freelancer = new FreelancerOnStage(people, business, earnings, profiles, news, jdbc, clock);
    StaffOnStage.signUp(people, logins);
    closure = new CaseOnStage(client, freelancer, jdbc, port, useCases);
    team = new TeamOnStage(people, companies, closure, jdbc);
  }

  @Override
  public FreelancerOnStage freelancer() {
    return freelancer;
  }

  @Override
  public CaseOnStage closure() {
    return closure;
  }

  @Override
  public TeamOnStage team() {
    return team;
  }

  @Override
  public void pass(Duration time) {
    context.increaseTime(time);
  }

  @Override
  public void beforeClosing(Consumer<String> happens) {
    doAnswer(
            call -> {
              happens.accept(call.getArgument(0));
              return call.callRealMethod();
            })
        .when(closeAccount)
        .close(anyString(), anyString());
  }
}
