package org.accountclosure.closure.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether it is the holder of the account who asks to close it. While a doubt is open, no money
 * leaves, no step is taken and nothing closes or expires.
 *
 * @param round tells later doubts about the same case apart, from 1
 * @param raisedBy a login id, or what raised it
 * @param settledAt when a person decided; null while it is open
 * @param confirmedAt since when it is certain that the holder asked; null while it is not
 */
public record IdentityDoubt(
    CaseId caseId,
    Cause cause,
    int round,
    Instant raisedAt,
    String raisedBy,
    @Nullable Instant settledAt,
    @Nullable Instant confirmedAt) {

  /** Why it is in doubt. */
  public enum Cause {
    /** Whoever asks could not prove who they are, such as by a second sign-in. */
    NOT_PROVEN(EscalationKind.IDENTITY, Party.SUPPORT),
    /** The holder says that somebody else asked. */
    DENIED(EscalationKind.TAKEOVER, Party.TRUST);

    private final EscalationKind kind;
    private final Party settledBy;

    Cause(EscalationKind kind, Party settledBy) {
      this.kind = kind;
      this.settledBy = settledBy;
    }

    /** What a person is asked because of it. */
    public EscalationKind kind() {
      return kind;
    }

    /** Who settles it. */
    public Party settledBy() {
      return settledBy;
    }
  }

  /** The first or a further doubt about a case. */
  public static IdentityDoubt raised(
      CaseId about, Cause cause, int round, Instant at, String raisedBy) {
    return new IdentityDoubt(about, cause, round, at, raisedBy, null, null);
  }

  public boolean open() {
    return settledAt == null;
  }

  /** A person is certain that the holder asked. */
  public IdentityDoubt confirmed(Instant at) {
    return new IdentityDoubt(caseId, cause, round, raisedAt, raisedBy, at, at);
  }

  /** A person found that it was not the holder, or could not find out. */
  public IdentityDoubt rejected(Instant at) {
    return new IdentityDoubt(caseId, cause, round, raisedAt, raisedBy, at, null);
  }
}
