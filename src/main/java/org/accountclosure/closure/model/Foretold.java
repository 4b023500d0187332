package org.accountclosure.closure.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was first foretold about a blocker, and what happened.
 *
 * @param expectedAt when it would clear at the earliest, as the first check with a date said
 * @param clearedAt when a check first found it gone; null if it is still there, or its case ended
 *     before
 */
public record Foretold(
    BlockerCode code, String reference, Instant expectedAt, @Nullable Instant clearedAt) {}
