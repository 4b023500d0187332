package org.accountclosure.closure;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accountclosure.closure.model.Account;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Consequences;
import org.accountclosure.closure.model.Forecast;
import org.accountclosure.closure.policy.BlockerPolicies;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.policy.Forecasting;
import org.accountclosure.closure.policy.Foretelling;
import org.accountclosure.closure.policy.Moment;
import org.accountclosure.closure.port.Marketplace;
import org.accountclosure.closure.port.Standings;

/** Shows what a closure would meet, before it is asked for. Changes nothing. */
public final class PreviewingClosure {

  private final Marketplace marketplace;
  private final Standings standings;
  private final BlockerPolicies policies;
  private final ClosureSettings settings;
  private final CaseDesk desk;

  public PreviewingClosure(
      Marketplace marketplace,
      Standings standings,
      BlockerPolicies policies,
      ClosureSettings settings,
      CaseDesk desk) {
    this.marketplace = marketplace;
    this.standings = standings;
    this.policies = policies;
    this.settings = settings;
    this.desk = desk;
  }

  /**
   * What is to be expected.
   *
   * @param usefulConsents the consents that would remove a blocker now or later
   * @param withoutConsents the forecast if the platform may do nothing for the holder
   * @param withConsents the forecast if it may do everything that helps
   * @param consequences what is lost, what stays, and the way back
   */
  public record Preview(
      Account account,
      List<Blocker> blockers,
      Set<Consent> usefulConsents,
      Forecast withoutConsents,
      Forecast withConsents,
      Consequences consequences) {
    public Preview {
      blockers = List.copyOf(blockers);
      usefulConsents = Set.copyOf(usefulConsents);
    }
  }

  /**
   * The preview; empty if there is no such account.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot tell
   */
  public Optional<Preview> preview(AccountId id) {
    return marketplace.account(id).orThrow().map(this::preview);
  }

  private Preview preview(Account account) {
    Moment moment = new Moment(desk.now(), settings);
    List<Blocker> blockers = policies.blockers(marketplace.facts(account.id()).orThrow(), moment);
    Set<Consent> all = EnumSet.allOf(Consent.class);
    return new Preview(
        account,
        blockers,
        Forecasting.usefulConsents(blockers),
        Forecasting.of(blockers, Set.of(), moment),
        Forecasting.of(blockers, all, moment),
        Foretelling.of(account, standings.standing(account.id()).orThrow(), settings));
  }
}
