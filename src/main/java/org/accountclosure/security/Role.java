package org.accountclosure.security;

/** What somebody is to the marketplace. */
public enum Role {
  /** Holds accounts, and reaches only their own. */
  HOLDER,
  /** The marketplace's own services; only by access token. */
  MARKETPLACE,
  SUPPORT,
  /** Leads support. */
  LEAD,
  /** Trust and safety. */
  TRUST,
  /** Looks at numbers and paths, not at people. */
  ANALYST,
  /** Owns the product: its models and rules. */
  OWNER;

  /** As Spring Security names it. */
  public String authority() {
    return "ROLE_" + name();
  }
}
