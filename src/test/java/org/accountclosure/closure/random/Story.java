package org.accountclosure.closure.random;

import java.util.List;
import java.util.Set;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Consent;

/**
 * A random marketplace and what happens in it.
 *
 * @param kind of the account that is closed
 * @param before what the account is like when the holder asks
 * @param holderActs whether the holder answers and does what only the holder can do, once
 *     everything random has happened; otherwise the holder is silent for good
 * @param everyJobTwice every job is delivered once more right after it was done
 * @param staffMood what staff decides about the tasks that are left in the end
 */
record Story(
    AccountKind kind,
    List<Deed> before,
    ClosureReason reason,
    Set<Consent> consents,
    List<Deed> after,
    boolean holderActs,
    boolean everyJobTwice,
    int staffMood) {

  @Override
  public String toString() {
    return "%s: before %s; asks because of %s with %s; then %s; holder %s; jobs %s; mood %d"
        .formatted(
            kind,
            before,
            reason,
            consents,
            after,
            holderActs ? "acts" : "is silent",
            everyJobTwice ? "twice" : "once",
            staffMood);
  }
}
