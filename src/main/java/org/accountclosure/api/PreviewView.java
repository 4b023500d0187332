package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.accountclosure.closure.PreviewingClosure.Preview;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.ClosureWish;
import org.accountclosure.closure.model.Consent;

/** What a closure would meet if it were asked for now. */
@Schema(name = "ClosurePreview")
record PreviewView(
    String accountId,
    AccountKind accountKind,
    boolean closed,
    List<BlockerView> blockers,
    @Schema(description = "Consents that would remove a blocker, now or later")
        List<Consent> usefulConsents,
    @Schema(description = "If the platform may do nothing for the holder")
        ForecastView withoutConsents,
    @Schema(description = "If it may do everything that helps") ForecastView withConsents,
    ConsequencesView consequences,
    @Schema(description = "Members who wish that the account be closed") List<WishView> wishes) {

  static PreviewView of(Preview preview, List<ClosureWish> wishes) {
    return new PreviewView(
        preview.account().id().value(),
        preview.account().kind(),
        preview.account().closed(),
        preview.blockers().stream().map(BlockerView::of).toList(),
        preview.usefulConsents().stream().sorted().toList(),
        ForecastView.of(preview.withoutConsents()),
        ForecastView.of(preview.withConsents()),
        ConsequencesView.of(preview.consequences()),
        wishes.stream().map(WishView::of).toList());
  }
}
