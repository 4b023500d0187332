package org.accountclosure.process;

import org.springframework.test.context.TestPropertySource;

/**
 * Searches lag behind, as they do on a cluster, and nothing ends in another way: no decision rests
 * on a search. All scenes with the longest delay are {@link LongestLagTest}.
 */
@TestPropertySource(
    properties = {
      "engine.search-delay=PT1S",
      "spring.datasource.url=jdbc:h2:mem:lagging;DB_CLOSE_DELAY=-1",
      "engine.datasource.url=jdbc:h2:mem:lagging-engine;DB_CLOSE_DELAY=-1"
    })
class LaggingSearchesTest extends ProcessSuite implements ChangeOfMindScenes {}
