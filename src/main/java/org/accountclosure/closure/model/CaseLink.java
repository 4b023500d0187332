package org.accountclosure.closure.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link by which whoever has it reads a case without signing in, also after the login has ended.
 *
 * @param expiresAt from then on it opens nothing
 * @param revokedAt null unless it was revoked
 */
public record CaseLink(
    LinkId id, CaseId caseId, Instant createdAt, Instant expiresAt, @Nullable Instant revokedAt) {}
