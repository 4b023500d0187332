package org.accountclosure.closure.policy;

import java.time.Instant;

/** When, and by which figures, a rule is applied. */
public record Moment(Instant now, ClosureSettings settings) {}
