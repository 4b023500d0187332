package org.accountclosure.engine.store;

import org.jspecify.annotations.Nullable;

/**
 * A deployed form.
 *
 * @param key the form key
 * @param id the form's id
 * @param deploymentKey the deployment that made this version
 */
public record FormDefinition(
    long key,
    String id,
    int version,
    @Nullable String versionTag,
    String resourceName,
    long deploymentKey) {}
