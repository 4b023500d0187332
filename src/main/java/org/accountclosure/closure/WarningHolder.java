package org.accountclosure.closure;

import java.time.Instant;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.port.Contacts;
import org.accountclosure.closure.port.Policies;

/** Whoever had the account's mail address until recently learns of the request, too. */
public final class WarningHolder {

  private final Contacts contacts;
  private final CaseNotices notices;
  private final Policies figures;

  public WarningHolder(Contacts contacts, CaseNotices notices, Policies figures) {
    this.contacts = contacts;
    this.notices = notices;
    this.figures = figures;
  }

  /** Warns each former address once. With the case locked. */
  void warn(ClosureCase closureCase) {
    Instant since =
        closureCase
            .request()
            .requestedAt()
            .minus(figures.of(closureCase.policyVersion()).identity().recently());
    contacts
        .changesSince(closureCase.loginId(), since)
        .forEach(change -> notices.formerAddressWarned(closureCase, change));
  }
}
