package org.accountclosure.process;

import org.springframework.test.context.TestPropertySource;

/** Members and their teams at the engine's own API, where every task list passes. */
@TestPropertySource(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:teams;DB_CLOSE_DELAY=-1",
      "engine.datasource.url=jdbc:h2:mem:teams-engine;DB_CLOSE_DELAY=-1"
    })
class TeamProcessTest extends ProcessSuite implements TeamScenes {}
