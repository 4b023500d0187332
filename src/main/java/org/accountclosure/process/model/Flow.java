package org.accountclosure.process.model;

import java.util.Optional;

/**
 * A sequence flow.
 *
 * @param name the answer to its gateway's question; empty if it has none
 * @param condition the FEEL condition, if it has one
 */
public record Flow(
    String id, String name, String sourceId, String targetId, Optional<String> condition) {}
