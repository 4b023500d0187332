package org.accountclosure.security;

import java.util.stream.Collectors;
import org.accountclosure.closure.model.LoginId;
import org.springframework.security.access.AccessDeniedException;

/**
 * Who may do what.
 *
 * <p>A holder who asks about somebody else's account or case gets the same answer as about one that
 * does not exist: whether it exists is nobody else's business. Staff without the role are told
 * which role it takes.
 */
public final class AccessRules {

  private AccessRules() {}

  /** Whether the caller may do it with something of that login. */
  public static boolean allows(Caller caller, Operation operation, LoginId holder) {
    return operation.isOpenTo(caller) || isOwn(caller, holder);
  }

  /**
   * Whether the thing exists as far as the caller is concerned: false means "answer as if it did
   * not".
   *
   * @throws AccessDeniedException for staff that must not do it
   */
  public static boolean showsTo(Caller caller, Operation operation, LoginId holder) {
    if (allows(caller, operation, holder)) {
      return true;
    }
    if (caller.isStaff()) {
      throw denied(operation);
    }
    return false;
  }

  /**
   * For what is not about one holder.
   *
   * @throws AccessDeniedException if the caller's roles do not allow it
   */
  public static void require(Caller caller, Operation operation) {
    if (!operation.isOpenTo(caller)) {
      throw denied(operation);
    }
  }

  private static boolean isOwn(Caller caller, LoginId holder) {
    return caller.roles().contains(Role.HOLDER) && caller.login().equals(holder);
  }

  private static AccessDeniedException denied(Operation operation) {
    return new AccessDeniedException(
        "Your roles do not let you " + operation.inWords() + ". Who may: " + who(operation) + ".");
  }

  private static String who(Operation operation) {
    return operation.staff().isEmpty()
        ? "the holder alone"
        : operation.staff().stream().sorted().map(Role::name).collect(Collectors.joining(", "));
  }
}
