package org.accountclosure.closure.model;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for; never changes.
 *
 * @param comment the holder's own words; personal data, never a process variable
 */
public record ClosureRequest(
    LoginId loginId,
    AccountId accountId,
    AccountKind accountKind,
    ClosureReason reason,
    @Nullable String comment,
    Set<Consent> consents,
    Channel channel,
    Instant requestedAt) {

  public ClosureRequest {
    consents = Set.copyOf(consents);
  }
}
