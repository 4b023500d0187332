package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of cases, newest first. */
@Schema(name = "ClosurePage")
record ClosurePage(
    List<ClosureSummary> items,
    @Schema(
            description = "Give it as cursor to get the next page; null on the last",
            nullable = true)
        @Nullable String next) {}
