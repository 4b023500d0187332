package org.accountclosure.engine.store;

import org.jspecify.annotations.Nullable;

/**
 * A deployed decision.
 *
 * @param key the decision definition key
 * @param id the DMN decision id
 * @param requirementsKey the key of the decision requirements (the DMN file) that hold it
 * @param requirementsId the id of the DMN file's definitions
 * @param deploymentKey the deployment that made this version
 */
public record DecisionDefinition(
    long key,
    String id,
    int version,
    @Nullable String versionTag,
    String name,
    long requirementsKey,
    String requirementsId,
    String resourceName,
    long deploymentKey) {}
