package org.accountclosure.console;

import java.time.Instant;
import java.util.List;
import org.accountclosure.security.Operation;
import org.accountclosure.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, and what the page may offer. The server checks everything again.
 *
 * @param login null if nobody is signed in
 * @param groups the queues whose tasks this person may work on
 * @param csrfToken to be sent as {@code csrfHeader} with everything that changes something
 * @param now by the application's clock, which need not be the browser's
 */
record SessionView(
    @Nullable String login,
    List<Role> roles,
    List<Operation> may,
    List<String> groups,
    @Nullable String csrfHeader,
    @Nullable String csrfToken,
    boolean acceptsPasswords,
    Instant now) {}
