package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerResolution;

/** A blocker that an escalation is about, with what staff can do about it. */
@Schema(name = "EscalatedBlocker")
record EscalatedBlockerView(
    @Schema(description = "Names it in the form of the decision", example = "DEBT:debt-7")
        String key,
    BlockerView blocker,
    @Schema(
            description =
                "What a decision RESOLVE_BLOCKER can do about it, once a second person confirms;"
                    + " empty if staff can only approve, refuse, ask or hand on")
        List<BlockerResolution.Kind> resolutions) {

  static EscalatedBlockerView of(Blocker blocker) {
    return new EscalatedBlockerView(
        blocker.key(), BlockerView.of(blocker), BlockerResolution.optionsFor(blocker));
  }
}
