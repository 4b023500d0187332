package org.accountclosure.process;

/**
 * The models, their workers and the marketplace together. That every element and every flow is gone
 * through is proved by the tests in {@code paths}.
 */
class ClosureProcessTest extends ProcessSuite
    implements ClosingScenes,
        ChangeOfMindScenes,
        SupportScenes,
        HoldScenes,
        OfferScenes,
        ExpiryScenes,
        OwnershipScenes,
        AgencyScenes {}
