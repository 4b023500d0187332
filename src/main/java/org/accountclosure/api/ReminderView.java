package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A reminder that is on its way to the other side. */
@Schema(name = "Reminder")
record ReminderView(
    Instant remindedAt,
    @Schema(description = "From then on the same person can be reminded once more")
        Instant againAt) {}
