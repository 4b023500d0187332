package org.accountclosure.process;

import org.junit.jupiter.api.Tag;

/** Every scene on PostgreSQL. */
@Tag("proof")
class EveryProcessOnPostgresTest extends ProcessOnPostgres
    implements ClosingScenes,
        ChangeOfMindScenes,
        SupportScenes,
        AgencyScenes,
        OwnershipScenes,
        HoldScenes,
        OfferScenes,
        ExpiryScenes,
        AfterwardsScenes,
        DoubtScenes,
        ErasureScenes,
        WhoMayScenes {}
