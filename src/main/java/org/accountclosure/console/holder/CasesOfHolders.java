package org.accountclosure.console.holder;

import org.accountclosure.closure.ReadingCases;
import org.accountclosure.closure.ReadingCases.CaseView;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.security.Caller;
import org.springframework.stereotype.Component;

/** Finds the case of an address for the holder whose it is. */
@Component
final class CasesOfHolders {

  static final int LONGEST_ID = 64;

  private final ReadingCases reading;

  CasesOfHolders(ReadingCases reading) {
    this.reading = reading;
  }

  /**
   * The case.
   *
   * @throws NotYours if there is none, or it is somebody else's
   */
  CaseView find(String id, Caller caller) {
    if (caller.isStaff() || id.isBlank() || id.length() > LONGEST_ID) {
      throw new NotYours();
    }
    return reading
        .find(new CaseId(id))
        .filter(found -> found.closureCase().loginId().equals(caller.login()))
        .orElseThrow(NotYours::new);
  }
}
