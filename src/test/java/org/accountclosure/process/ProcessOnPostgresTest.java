package org.accountclosure.process;

import org.accountclosure.fixture.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Every scene on PostgreSQL, application and engine in one database of two schemas. */
@Tag("proof")
class ProcessOnPostgresTest extends ProcessSuite
    implements ClosingScenes,
        ChangeOfMindScenes,
        SupportScenes,
        HoldScenes,
        OfferScenes,
        ExpiryScenes,
        AfterwardsScenes,
        DoubtScenes,
        WhoMayScenes {

  private static final String URL = TestDatabase.POSTGRES.newUrl();

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    registry.add("spring.datasource.url", () -> URL);
    registry.add("engine.datasource.url", () -> URL + "&currentSchema=engine");
  }
}
