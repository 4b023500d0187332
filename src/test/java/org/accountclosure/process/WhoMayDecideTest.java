package org.accountclosure.process;

import org.springframework.test.context.TestPropertySource;

/** Staff at the engine's own API, where every task list passes. */
@TestPropertySource(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:who-may;DB_CLOSE_DELAY=-1",
      "engine.datasource.url=jdbc:h2:mem:who-may-engine;DB_CLOSE_DELAY=-1"
    })
class WhoMayDecideTest extends ProcessSuite
    implements WhoMayScenes, AfterwardsScenes, DoubtScenes, ErasureScenes {}
