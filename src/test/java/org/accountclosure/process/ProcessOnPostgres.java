package org.accountclosure.process;

import org.accountclosure.fixture.TestDatabase;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Application and engine in one database of PostgreSQL, in two schemas. */
abstract class ProcessOnPostgres extends ProcessSuite {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    String url = TestDatabase.POSTGRES.newUrl();
    registry.add("spring.datasource.url", () -> url);
    registry.add("engine.datasource.url", () -> url + "&currentSchema=engine");
  }
}
