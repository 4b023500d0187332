package org.accountclosure.closure.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The export of a case: one ZIP of statement and data, without its bytes.
 *
 * @param madeBy the job or the ask that made it; the same one makes it once
 * @param madeAt what it says is as of then
 * @param keptUntil from then on it is removed
 * @param sha256 of its bytes, in hexadecimal digits
 * @param size in bytes
 * @param removedAt null while it can be downloaded
 */
public record DataExport(
    CaseId caseId,
    String madeBy,
    Instant madeAt,
    Instant keptUntil,
    String sha256,
    long size,
    @Nullable Instant removedAt) {}
