package org.accountclosure.closure;

import org.accountclosure.closure.model.AccountFacts.ChangeKind;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.policy.IdentityPolicies;
import org.accountclosure.closure.port.Marketplace;
import org.accountclosure.closure.port.Policies;

/** Whoever had the account's mail address until recently learns of the request, too. */
public final class WarningHolder {

  private final Marketplace marketplace;
  private final CaseNotices notices;
  private final Policies figures;

  public WarningHolder(Marketplace marketplace, CaseNotices notices, Policies figures) {
    this.marketplace = marketplace;
    this.notices = notices;
    this.figures = figures;
  }

  /**
   * Warns each former address once. With the case locked.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot tell
   */
  void warn(ClosureCase closureCase) {
    ClosureSettings terms = figures.of(closureCase.policyVersion());
    marketplace.facts(closureCase.accountId()).orThrow().changes().stream()
        .filter(change -> change.kind() == ChangeKind.MAIL_ADDRESS)
        .filter(
            change -> IdentityPolicies.isRecent(change, closureCase.request().requestedAt(), terms))
        .forEach(change -> notices.formerAddressWarned(closureCase, change.reference()));
  }
}
