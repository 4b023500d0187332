package org.accountclosure.closure.model;

import java.time.Instant;

/** A member wishes that an account be closed, and only its owner may ask for that. */
public record ClosureWish(
    AccountId accountId, LoginId member, ClosureReason reason, Instant wishedAt) {}
