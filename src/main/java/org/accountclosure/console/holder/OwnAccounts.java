package org.accountclosure.console.holder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accountclosure.closure.ReadingCases;
import org.accountclosure.closure.model.Account;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.port.ClosureCases.Filter;
import org.accountclosure.closure.port.LoginRoles;
import org.springframework.stereotype.Component;

/** What belongs to a login: its open accounts, and what was asked about them. */
@Component
final class OwnAccounts {

  /** Far more than one person asks for. */
  private static final int LATEST = 50;

  private final LoginRoles roles;
  private final ReadingCases reading;

  OwnAccounts(LoginRoles roles, ReadingCases reading) {
    this.roles = roles;
    this.reading = reading;
  }

  /** One line of a list: what it is, where it stands, and where it leads. */
  record Line(String what, String id, String state, String leadsTo, String action) {}

  /** The case of that login that has not ended; there is one at most. */
  Optional<ClosureCase> openCase(LoginId login) {
    return cases(login).stream().filter(found -> !found.ended()).findFirst();
  }

  /** What the page of them needs. */
  Map<String, Object> of(LoginId login, Reader reader) {
    List<ClosureCase> cases = cases(login);
    List<Line> accounts =
        roles.of(login).orThrow().stream().map(account -> line(account, cases, reader)).toList();
    List<Line> past =
        cases.stream().filter(ClosureCase::ended).map(ended -> line(ended, reader)).toList();
    return Map.of(
        "accounts",
        accounts,
        "noAccounts",
        accounts.isEmpty(),
        "hasPast",
        !past.isEmpty(),
        "past",
        past);
  }

  private List<ClosureCase> cases(LoginId login) {
    return reading.list(new Filter(null, null, login, null, LATEST));
  }

  private static Line line(Account account, List<ClosureCase> cases, Reader reader) {
    PageTexts texts = reader.texts();
    String what = texts.of(account.kind());
    return cases.stream()
        .filter(found -> !found.ended() && found.accountId().equals(account.id()))
        .findFirst()
        .map(
            open ->
                new Line(
                    what,
                    account.id().value(),
                    texts.of(open.status()),
                    pathOf(open),
                    texts.of("lookAtRequest")))
        .orElseGet(
            () ->
                new Line(
                    what,
                    account.id().value(),
                    texts.of("accountOpen"),
                    pathOf(account.id()),
                    texts.of("lookAtClosing")));
  }

  private static Line line(ClosureCase ended, Reader reader) {
    PageTexts texts = reader.texts();
    return new Line(
        texts.of(ended.request().accountKind()),
        ended.accountId().value(),
        texts.of(ended.status()) + " – " + reader.moment(ended.endedAt()),
        pathOf(ended),
        texts.of("lookAtReceipt"));
  }

  static String pathOf(ClosureCase about) {
    return "/my/closures/" + about.id();
  }

  static String pathOf(AccountId account) {
    return "/my/accounts/" + account;
  }
}
