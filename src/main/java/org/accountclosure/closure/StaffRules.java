package org.accountclosure.closure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accountclosure.closure.model.Appeal;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Verdict;
import org.accountclosure.closure.port.Logins;
import org.accountclosure.closure.port.Logins.StaffRole;
import org.accountclosure.closure.port.Policies;
import org.jspecify.annotations.Nullable;

/** Who of the staff may work on what; each denial is a sentence for the person. */
final class StaffRules {

  static final String LEAD = Escalation.LEAD;

  private final Logins logins;
  private final Policies figures;

  StaffRules(Logins logins, Policies figures) {
    this.logins = logins;
    this.figures = figures;
  }

  /** May that person work on an escalation? */
  Optional<String> worksOn(Escalation escalation, ClosureCase closureCase, @Nullable String login) {
    return worksOn(escalation.groups(), closureCase, login);
  }

  /** May that person work on one of these queues? */
  Optional<String> worksOn(List<String> queues, ClosureCase closureCase, @Nullable String login) {
    if (login == null || login.isBlank()) {
      return Optional.of("Claim the task first, so that it is known who decides.");
    }
    List<String> roles = rolesOf(login).stream().map(Enum::name).toList();
    boolean allowed =
        queues.stream()
            .anyMatch(
                queue -> figures.of(closureCase.policyVersion()).support().worksOn(queue, roles));
    return allowed
        ? Optional.empty()
        : Optional.of(
            login + " does not work on queue " + String.join(" or ", queues) + "; roles: " + roles);
  }

  /** May that person confirm the resolution that is proposed: a lead, and not who proposed it? */
  Optional<String> confirms(
      Escalation escalation, ClosureCase closureCase, @Nullable String login) {
    String proposedBy = escalation.decision().map(Verdict::decidedBy).orElse(null);
    return worksOn(List.of(LEAD), closureCase, login)
        .or(() -> anotherThan(proposedBy, login, "proposed it"));
  }

  /** May that person decide the appeal: a lead, and not who refused? */
  Optional<String> decides(Appeal appeal, ClosureCase closureCase, @Nullable String login) {
    return worksOn(List.of(LEAD), closureCase, login)
        .or(() -> anotherThan(appeal.refusedBy(), login, "refused the closure"));
  }

  /** Nobody confirms what they decided themselves. */
  private static Optional<String> anotherThan(
      @Nullable String first, @Nullable String second, String what) {
    return first == null || first.equals(second)
        ? Optional.of("Another person than " + first + ", who " + what + ", must do this.")
        : Optional.empty();
  }

  private Set<StaffRole> rolesOf(String login) {
    return login.length() > 64
        ? Set.of()
        : logins.find(new LoginId(login)).map(Logins.Login::roles).orElse(Set.of());
  }
}
