package org.accountclosure.process;

import org.junit.jupiter.api.Tag;
import org.springframework.test.context.TestPropertySource;

/** Every scene while searches show what was five seconds ago. */
@Tag("proof")
@TestPropertySource(
    properties = {
      "engine.search-delay=PT5S",
      "spring.datasource.url=jdbc:h2:mem:longest-lag;DB_CLOSE_DELAY=-1",
      "engine.datasource.url=jdbc:h2:mem:longest-lag-engine;DB_CLOSE_DELAY=-1"
    })
class LongestLagTest extends ProcessSuite
    implements ClosingScenes,
        ChangeOfMindScenes,
        SupportScenes,
        AgencyScenes,
        OwnershipScenes,
        HoldScenes,
        OfferScenes,
        ExpiryScenes,
        AfterwardsScenes,
        DoubtScenes {}
