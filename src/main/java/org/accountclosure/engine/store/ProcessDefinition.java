package org.accountclosure.engine.store;

import org.jspecify.annotations.Nullable;

/**
 * A deployed process.
 *
 * @param key the process definition key
 * @param id the BPMN process id
 * @param deploymentKey the deployment that made this version; what it was deployed with is found by
 *     it
 * @param engineDefinitionId the definition's id in Operaton
 * @param startFormId the form of the none start event, if any
 */
public record ProcessDefinition(
    long key,
    String id,
    int version,
    @Nullable String versionTag,
    @Nullable String name,
    String resourceName,
    long deploymentKey,
    String engineDefinitionId,
    @Nullable String startFormId) {}
