package org.accountclosure.console.holder;

import org.accountclosure.closure.CaseLinks.Opening;
import org.springframework.http.HttpStatus;

/** Why a link does not open anything. */
enum LinkState {
  EXPIRED(HttpStatus.GONE),
  REVOKED(HttpStatus.GONE),
  USED(HttpStatus.GONE),
  FORGED(HttpStatus.FORBIDDEN);

  private final HttpStatus status;

  LinkState(HttpStatus status) {
    this.status = status;
  }

  HttpStatus status() {
    return status;
  }

  static LinkState of(Opening opening) {
    if (opening instanceof Opening.Expired) {
      return EXPIRED;
    }
    if (opening instanceof Opening.Revoked) {
      return REVOKED;
    }
    return opening instanceof Opening.Used ? USED : FORGED;
  }
}
