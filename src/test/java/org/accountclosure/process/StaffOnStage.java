package org.accountclosure.process;

import java.util.Map;
import java.util.Set;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.port.Logins;
import org.accountclosure.closure.port.Logins.StaffRole;
import org.accountclosure.marketplace.People;

/** The people of the marketplace who decide. */
final class StaffOnStage {

  static final String SUPPORT = "sam-of-support";
  static final String LEAD = "lea-who-leads";
  static final String OTHER_LEAD = "leo-who-leads";
  static final String TRUST = "tom-of-trust";
  static final String OTHER_TRUST = "tia-of-trust";

  private static final Map<String, StaffRole> ROLES =
      Map.of(
          SUPPORT, StaffRole.SUPPORT,
          LEAD, StaffRole.LEAD,
          OTHER_LEAD, StaffRole.LEAD,
          TRUST, StaffRole.TRUST,
          OTHER_TRUST, StaffRole.TRUST);

  private StaffOnStage() {}

  static void signUp(People people, Logins logins) {
    ROLES.forEach(
        (login, role) -> {
          LoginId id = new LoginId(login);
          if (logins.find(id).isEmpty()) {
            people.signUp(id, "{noop}" + login, Set.of(role));
          }
        });
  }
}
