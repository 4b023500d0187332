package org.accountclosure.marketplace;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.accountclosure.closure.model.Account;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.MemberRole;
import org.accountclosure.closure.policy.BlockerPolicies;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.policy.Moment;
import org.accountclosure.closure.port.Answer;
import org.accountclosure.closure.port.Marketplace;
import org.accountclosure.closure.port.MarketplaceEvents;
import org.accountclosure.closure.port.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/**
 * The marketplace on a database; a database that does not answer is an unknown, never a "clear".
 */
final class SqlMarketplace implements Marketplace {

  private static final Logger LOG = LoggerFactory.getLogger(SqlMarketplace.class);

  private final AccountRows accounts;
  private final HoldRows holds;
  private final MemberRows members;
  private final LoginRows logins;
  private final KeptIdentifiers identifiers;
  private final TeamNews teams;
  private final FactsReader facts;
  private final ConsentedSteps steps;
  private final BlockerPolicies policies;
  private final ClosureSettings settings;
  private final Transactions transactions;
  private final Clock clock;

  SqlMarketplace(
      JdbcClient jdbc,
      BlockerPolicies policies,
      ClosureSettings settings,
      Transactions transactions,
      MarketplaceEvents news,
      KeptIdentifiers identifiers,
      Clock clock) {
    this.accounts = new AccountRows(jdbc);
    this.holds = new HoldRows(jdbc);
    this.members = new MemberRows(jdbc);
    this.logins = new LoginRows(jdbc);
    this.identifiers = identifiers;
    this.teams = new TeamNews(jdbc, news);
    this.facts = new FactsReader(jdbc);
    this.steps = new ConsentedSteps(jdbc, facts, settings);
    this.policies = policies;
    this.settings = settings;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Answer<Optional<Account>> account(AccountId id) {
    return answer(() -> accounts.find(id));
  }

  @Override
  public Answer<Optional<MemberRole>> roleIn(AccountId id, LoginId login) {
    return answer(() -> members.roleOf(id, login));
  }

  @Override
  public Answer<AccountFacts> facts(AccountId id) {
    return answer(
        () ->
            transactions.inOne(
                () ->
                    facts.read(
                        accounts
                            .find(id)
                            .orElseThrow(
                                () -> new IllegalArgumentException("There is no account " + id)),
                        now())));
  }

  @Override
  public Answer<List<String>> take(Consent step, AccountId id, CaseId onBehalfOf, String key) {
    return answer(
        () ->
            transactions.inOne(
                () -> {
                  Account account = accounts.lock(id);
                  return holds.anyStands(id)
                      ? List.of()
                      : told(step, id, steps.take(step, account, onBehalfOf, key, now()));
                }));
  }

  /** Whoever was removed, or whose team was left, may have a case of its own. */
  private List<String> told(Consent step, AccountId id, List<String> touched) {
    if (step == Consent.REMOVE_MEMBERS) {
      touched.forEach(login -> teams.settled(id, new LoginId(login)));
    }
    if (step == Consent.LEAVE_TEAMS) {
      touched.forEach(team -> teams.left(new AccountId(team)));
    }
    return touched;
  }

  @Override
  public Answer<ClosingAnswer> closeIfClear(AccountId id, CaseId onBehalfOf, Instant askedAt) {
    return answer(() -> transactions.inOne(() -> compareAndClose(id, onBehalfOf, askedAt)));
  }

  /** The account's row is locked from the comparison to the closing: nothing comes between. */
  private ClosingAnswer compareAndClose(AccountId id, CaseId onBehalfOf, Instant askedAt) {
    Account account = accounts.lock(id);
    Instant closedAt = account.closedAt();
    if (closedAt != null) {
      return new ClosingAnswer.Closed(closedAt);
    }
    Instant now = now();
    List<Blocker> blockers =
        policies.blockers(facts.read(account, now), new Moment(now, settings, askedAt));
    if (!blockers.isEmpty()) {
      return new ClosingAnswer.Blocked(blockers);
    }
    accounts.close(id, onBehalfOf, now);
    logins.endIfNothingIsLeft(account.loginId(), now);
    identifiers.keep(account, onBehalfOf, now, settings.names().reservedUntil(now));
    return new ClosingAnswer.Closed(now);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static <T> Answer<T> answer(Supplier<T> question) {
    try {
      return new Answer.Known<>(question.get());
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("The marketplace's database did not answer: {}", e.getMessage());
      return new Answer.Unknown<>(String.valueOf(e.getMessage()));
    }
  }
}
