package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.accountclosure.closure.model.CaseTeam;
import org.accountclosure.closure.model.MemberRole;
import org.jspecify.annotations.Nullable;

/** What has become of one team of a member who leaves all of them. */
@Schema(name = "Team")
record TeamView(
    @Schema(description = "The account of the company or agency") String teamId,
    MemberRole role,
    CaseTeam.State state,
    Instant since,
    @Schema(description = "When the team was asked; null if it was not", nullable = true)
        @Nullable Instant askedAt,
    @Schema(
            description = "Why the team refused; null if it did not, or the caller may not read it",
            nullable = true)
        @Nullable String why) {

  /** The words are personal data. */
  static TeamView of(CaseTeam team, boolean words) {
    return new TeamView(
        team.team().value(),
        team.role(),
        team.state(),
        team.since(),
        team.askedAt(),
        words ? team.why() : null);
  }
}
