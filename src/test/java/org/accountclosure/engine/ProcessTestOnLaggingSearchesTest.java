package org.accountclosure.engine;

import org.springframework.test.context.TestPropertySource;

/** The same proof while searches lag behind, as they do on a cluster. */
@TestPropertySource(
    properties = {
      "engine.search-delay=PT0.5S",
      "engine.datasource.url=jdbc:h2:mem:lagging-process-test"
    })
class ProcessTestOnLaggingSearchesTest extends ProcessTestOnEngineTest {}
