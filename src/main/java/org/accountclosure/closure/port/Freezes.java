package org.accountclosure.closure.port;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.FreezePart;
import org.accountclosure.closure.model.Thawing;

/**
 * Switches parts of an account off for a case, and back on. The marketplace remembers what each
 * case changed and what it was before (design, chapter 4, point 12).
 */
public interface Freezes {

  /**
   * Switches these parts off, each once per case: a repetition changes nothing, not even after a
   * thaw. What is off already is not the case's, and stays as it is.
   *
   * @param since when the closure was asked for; a renewal that was charged after it is given back
   * @return what this case has switched off now
   */
  Answer<List<FreezePart>> freeze(
      AccountId id, CaseId onBehalfOf, Set<FreezePart> parts, Instant since);

  /** Restores what the case changed and nobody has changed since. A repetition does nothing. */
  Answer<Thawing> thaw(AccountId id, CaseId onBehalfOf);
}
