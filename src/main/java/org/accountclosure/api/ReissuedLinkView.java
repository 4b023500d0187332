package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A new link that is on its way by mail; it is not told here. */
@Schema(name = "ReissuedLink")
record ReissuedLinkView(
    @Schema(description = "When it was asked for first; all links before are revoked")
        Instant askedAt) {}
