package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** An account that is open again. */
@Schema(name = "ReopenedAccount")
record ReopeningView(String caseId, String accountId, Instant reopenedAt) {}
