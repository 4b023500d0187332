package org.accountclosure.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import java.time.Duration;
import java.util.EnumSet;
import org.accountclosure.engine.command.EngineAdministration;
import org.accountclosure.engine.query.SearchStore;
import org.accountclosure.engine.rest.ApiConfiguration;
import org.accountclosure.engine.rest.ClusterState;
import org.accountclosure.engine.rest.Guard;
import org.accountclosure.engine.rest.LongPolls;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * The engine, inside a Spring Boot application: a bean of this class puts Camunda 8's REST API
 * under {@code /v2} of the application's web server. Everything else of the engine lives in a
 * context of its own, which shares no bean with the application.
 *
 * <p>The application's own security must leave {@code /v2/**} to the engine.
 */
public final class EngineServer
    implements ServletContextInitializer, SmartLifecycle, AutoCloseable {

  private static final String NAME = "engine";
  private static final int MEMORY_PER_FILE = 64 * 1024;

  private final EngineSettings settings;
  private final AnnotationConfigApplicationContext core;
  private volatile boolean running;

  /** Opens the engine's database and starts the engine. */
  public EngineServer(EngineSettings settings, EngineClock clock) {
    this(settings, clock, EngineRuntimeConfiguration.class);
  }

  /**
   * As {@link #EngineServer(EngineSettings, EngineClock)}, with other implementations of the
   * commands.
   */
  EngineServer(EngineSettings settings, EngineClock clock, Class<?> commands) {
    this.settings = settings;
    core = new AnnotationConfigApplicationContext();
    core.setDisplayName(NAME);
    core.getBeanFactory().registerSingleton("engineSettings", settings);
    core.getBeanFactory().registerSingleton("engineClock", clock);
    core.register(EngineConfiguration.class, commands);
    core.refresh();
  }

  @Override
  public void onStartup(ServletContext servlets) throws ServletException {
    AnnotationConfigWebApplicationContext web = new AnnotationConfigWebApplicationContext();
    web.setParent(core);
    web.register(ApiConfiguration.class);
    ServletRegistration.Dynamic servlet = servlets.addServlet(NAME, new DispatcherServlet(web));
    servlet.addMapping("/v2/*");
    servlet.setLoadOnStartup(1);
    servlet.setAsyncSupported(true);
    servlet.setMultipartConfig(
        new MultipartConfigElement(
            "", settings.maxDeploymentBytes(), settings.maxDeploymentBytes(), MEMORY_PER_FILE));
    FilterRegistration.Dynamic guard =
        servlets.addFilter(NAME, new Guard(settings, core.getBean(ObjectMapper.class)));
    guard.setAsyncSupported(true);
    guard.addMappingForServletNames(EnumSet.of(DispatcherType.REQUEST), true, NAME);
  }

  /** A bean of the engine's own context; for the engine's tests. */
  <T> T bean(Class<T> type) {
    return core.getBean(type);
  }

  /** Whether the engine's database answers. */
  public boolean isReachable() {
    return EngineDatabase.isReachable(core.getBean(JdbcClient.class));
  }

  /** Moves the clock and lets everything that is due by then happen. */
  void moveClock(Duration amount) {
    core.getBean(EngineClock.class).add(amount);
    core.getBean(EngineAdministration.class).clockMoved();
  }

  void resetClock() {
    core.getBean(EngineClock.class).reset();
    core.getBean(EngineAdministration.class).clockMoved();
  }

  /**
   * Removes everything from the engine.
   *
   * @return the number of the completed change, for the topology
   */
  long purge() {
    core.getBean(SearchStore.class).around(core.getBean(EngineAdministration.class)::purge);
    return core.getBean(ClusterState.class).changeCompleted();
  }

  @Override
  public void start() {
    running = true;
  }

  /** Ends held requests first, so that the web server need not wait for them. */
  @Override
  public void stop() {
    core.getBean(LongPolls.class).end();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }

  @Override
  public void close() {
    core.close();
  }
}
