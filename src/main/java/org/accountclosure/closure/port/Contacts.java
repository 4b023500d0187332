package org.accountclosure.closure.port;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.LoginId;
import org.jspecify.annotations.Nullable;

/** How holders are reached. */
public interface Contacts {

  /** How that login is reached; empty if there is no such login (any more). */
  Optional<Contact> find(LoginId id);

  /** The changes of that login's mail address since then, oldest first. */
  List<String> changesSince(LoginId id, Instant since);

  /**
   * How the holder was reached before that change of the mail address; empty if there is no such
   * change.
   *
   * @param changeId the reference of an {@link
   *     org.accountclosure.closure.model.AccountFacts.RecentChange}
   */
  Optional<Contact> findFormer(String changeId);

  /**
   * How a login is reached.
   *
   * @param name as the person wants to be addressed
   * @param email blank if there is none
   * @param language BCP 47, such as {@code en} or {@code de-AT}
   * @param zone of the person's clock; null if nobody knows it
   */
  record Contact(String name, String email, String language, @Nullable ZoneId zone) {}
}
