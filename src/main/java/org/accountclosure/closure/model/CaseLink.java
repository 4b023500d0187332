package org.accountclosure.closure.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link by which whoever has it does one thing without signing in, also after the login has ended.
 *
 * @param expiresAt from then on it opens nothing
 * @param revokedAt null unless it was revoked
 * @param usedAt null until what it is for was done; one that shows a case is never used up
 */
public record CaseLink(
    LinkId id,
    CaseId caseId,
    LinkPurpose purpose,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable Instant usedAt) {}
