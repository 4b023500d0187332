package org.accountclosure.marketplace;

import java.time.Duration;
import java.time.Instant;
import org.accountclosure.closure.model.Account;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.AccountStanding.Plan;
import org.accountclosure.closure.model.Alternative;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.port.Alternatives;
import org.accountclosure.closure.port.Answer;
import org.accountclosure.marketplace.Settings.Setting;
import org.accountclosure.marketplace.Settings.Value;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The alternatives, done on the marketplace's tables as if the holder had done them. */
final class SqlAlternatives implements Alternatives {

  private final JdbcClient jdbc;
  private final AccountRows accounts;
  private final Settings settings;
  private final Plans plans;
  private final Duration privateAfter;
  private final Answers answers;

  /**
   * On that database.
   *
   * @param privateAfter how long searches still find a profile that was made private
   */
  SqlAlternatives(JdbcClient jdbc, Duration privateAfter, Answers answers) {
    this.jdbc = jdbc;
    this.accounts = new AccountRows(jdbc);
    this.settings = new Settings(jdbc);
    this.plans = new Plans(jdbc, settings);
    this.privateAfter = privateAfter;
    this.answers = answers;
  }

  @Override
  public Answer<Boolean> fits(Alternative alternative, AccountId id) {
    return answers.inOne(
        () ->
            switch (alternative) {
              case SET_UNAVAILABLE -> !settings.is(id, Setting.AVAILABILITY, "UNAVAILABLE");
              case FREE_PLAN -> plans.of(id, answers.now()).isPresent();
              case PRIVATE_PROFILE -> settings.is(id, Setting.VISIBILITY, "PUBLIC");
              case SECOND_ACCOUNT -> hasSecondType(id) && !hasSecondAccount(id);
            });
  }

  @Override
  public Answer<Instant> effectiveIfTaken(Alternative alternative, AccountId id) {
    return answers.inOne(
        () -> {
          Instant now = answers.now();
          return switch (alternative) {
            case SET_UNAVAILABLE, SECOND_ACCOUNT -> now;
            case FREE_PLAN -> plans.of(id, now).map(Plan::renewsAt).orElse(now);
            case PRIVATE_PROFILE -> now.plus(privateAfter);
          };
        });
  }

  @Override
  public Answer<Instant> apply(Alternative alternative, AccountId id, CaseId onBehalfOf) {
    return answers.inOne(
        () -> {
          Account account = accounts.lockOpen(id);
          Instant now = answers.now();
          return switch (alternative) {
            case SET_UNAVAILABLE -> set(account, Setting.AVAILABILITY, "UNAVAILABLE", now);
            case FREE_PLAN -> set(account, Setting.RENEWAL, "OFF", now);
            case PRIVATE_PROFILE ->
                set(account, Setting.VISIBILITY, "PRIVATE", now.plus(privateAfter));
            case SECOND_ACCOUNT -> openSecond(account, onBehalfOf, now);
          };
        });
  }

  private Instant set(Account account, Setting setting, String value, Instant effectiveAt) {
    settings.write(
        account.id(), setting, value, account.loginId().value(), answers.now(), effectiveAt);
    return effectiveAt;
  }

  private Instant openSecond(Account account, CaseId onBehalfOf, Instant now) {
    if (!hasSecondAccount(account.id())) {
      String id = "second-" + onBehalfOf;
      jdbc.sql(
              """
              insert into mp_account (account_id, login_id, kind, name, opened_at)
              values (?, ?, ?, ?, ?)""")
          .param(id.length() > 64 ? id.substring(0, 64) : id)
          .param(account.loginId().value())
          .param(secondKind(account.kind()).name())
          .param(account.id().value())
          .param(Times.param(now))
          .update();
    }
    return now;
  }

  @Override
  public Answer<Boolean> inEffect(Alternative alternative, AccountId id) {
    return answers.inOne(
        () ->
            switch (alternative) {
              case SET_UNAVAILABLE -> is(id, Setting.AVAILABILITY, "UNAVAILABLE");
              case FREE_PLAN -> is(id, Setting.RENEWAL, "OFF");
              case PRIVATE_PROFILE -> is(id, Setting.VISIBILITY, "PRIVATE");
              case SECOND_ACCOUNT -> hasSecondAccount(id);
            });
  }

  private boolean is(AccountId id, Setting setting, String value) {
    Value current = settings.read(id, setting);
    return current.value().equals(value) && !current.effectiveAt().isAfter(answers.now());
  }

  private boolean hasSecondType(AccountId id) {
    return accounts
        .find(id)
        .map(Account::kind)
        .filter(kind -> kind == AccountKind.FREELANCER || kind == AccountKind.CLIENT)
        .isPresent();
  }

  private boolean hasSecondAccount(AccountId id) {
    return accounts
        .find(id)
        .map(
            account ->
                jdbc.sql(
                            """
                            select count(*) from mp_account
                            where login_id = ? and kind = ? and closed_at is null""")
                        .param(account.loginId().value())
                        .param(secondKind(account.kind()).name())
                        .query(Integer.class)
                        .single()
                    > 0)
        .orElse(false);
  }

  private static AccountKind secondKind(AccountKind kind) {
    return kind == AccountKind.FREELANCER ? AccountKind.CLIENT : AccountKind.FREELANCER;
  }
}
