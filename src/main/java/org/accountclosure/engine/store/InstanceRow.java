package org.accountclosure.engine.store;

import org.jspecify.annotations.Nullable;

/**
 * A process instance.
 *
 * @param rootKey the instance at the top of the call hierarchy; its own key if nobody called it
 * @param parentElementKey the call activity's element instance
 * @param tags a JSON list
 * @param messageCorrelationKey of the message that started it, if that had a key
 */
public record InstanceRow(
    long key,
    long rootKey,
    @Nullable Long parentKey,
    @Nullable Long parentElementKey,
    long definitionKey,
    String definitionId,
    int version,
    String state,
    String tags,
    @Nullable String messageCorrelationKey) {

  public boolean isActive() {
    return "ACTIVE".equals(state);
  }
}
