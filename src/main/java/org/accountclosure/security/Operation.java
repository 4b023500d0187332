package org.accountclosure.security;

import java.util.EnumSet;
import java.util.Set;

/**
 * What can be asked of the API, and which staff may ask it about any account. A holder may ask
 * everything about their own.
 */
public enum Operation {
  PREVIEW_CLOSURE("see what a closure would meet"),
  REQUEST_CLOSURE("ask for a closure on a holder's behalf"),
  READ_CASE("read a case"),
  /** The holder's own words are personal data. */
  READ_COMMENT("read what a holder wrote"),
  /** Everything about the account: the holder's alone. */
  EXPORT_DATA("have or make the export of an account"),
  LIST_CASES("list cases"),
  WITHDRAW_CLOSURE("withdraw a closure on a holder's behalf"),
  SPEAK_FOR_HOLDER("answer or appeal on a holder's behalf"),
  TRANSFER_OWNERSHIP("ask somebody to own an account in its owner's place"),
  REOPEN_ACCOUNT("reopen an account"),
  DOUBT_IDENTITY("say that somebody could not prove to be the holder"),
  PLACE_HOLD("place a hold on an account"),
  LIFT_HOLD("lift a hold"),
  /** They name the holder. */
  READ_NOTICES("read what a holder was told"),
  /** It names accounts, and what the law keeps of them. */
  PREVIEW_RETENTION("see what would be erased"),
  REVOKE_LINKS("revoke the links to a case"),
  REISSUE_LINK("have a new link mailed to a holder"),
  REMIND_COUNTERPARTY("remind the other side of what a case waits for"),
  /** Answers whether somebody was here before. */
  CHECK_SIGN_UP("check a sign-up"),
  REPORT_LATE_MONEY("report money that came after a closing"),
  WORK_ON_TASKS("work on tasks"),
  ASSIGN_TASKS("give a task to another person, or take one away"),
  READ_PROCESSES("look into running processes"),
  REPAIR_PROCESSES("retry what failed in a process"),
  READ_REPORTS("read reports");

  private final String inWords;

  Operation(String inWords) {
    this.inWords = inWords;
  }

  /** Completes "may …". */
  public String inWords() {
    return inWords;
  }

  /** The staff that may do it. */
  public Set<Role> staff() {
    return switch (this) {
      case REQUEST_CLOSURE,
          WITHDRAW_CLOSURE,
          SPEAK_FOR_HOLDER,
          TRANSFER_OWNERSHIP,
          REOPEN_ACCOUNT,
          REMIND_COUNTERPARTY ->
          EnumSet.of(Role.SUPPORT, Role.LEAD);
      case EXPORT_DATA -> EnumSet.noneOf(Role.class);
      case REPORT_LATE_MONEY -> EnumSet.of(Role.MARKETPLACE, Role.SUPPORT, Role.LEAD);
      case CHECK_SIGN_UP -> EnumSet.of(Role.MARKETPLACE, Role.SUPPORT, Role.LEAD, Role.TRUST);
      case PREVIEW_RETENTION -> EnumSet.of(Role.LEAD, Role.OWNER);
      case PLACE_HOLD, LIFT_HOLD -> EnumSet.of(Role.TRUST);
      case ASSIGN_TASKS, REPAIR_PROCESSES -> EnumSet.of(Role.LEAD);
      case READ_REPORTS -> EnumSet.of(Role.LEAD, Role.ANALYST, Role.OWNER);
      case PREVIEW_CLOSURE,
          READ_COMMENT,
          WORK_ON_TASKS,
          READ_NOTICES,
          REVOKE_LINKS,
          DOUBT_IDENTITY,
          REISSUE_LINK ->
          EnumSet.of(Role.SUPPORT, Role.LEAD, Role.TRUST);
      case READ_CASE, LIST_CASES, READ_PROCESSES ->
          EnumSet.of(Role.SUPPORT, Role.LEAD, Role.TRUST, Role.ANALYST, Role.OWNER);
    };
  }

  /** Whether the caller's roles allow it, with whatever holder it is about. */
  public boolean isOpenTo(Caller caller) {
    return caller.roles().stream().anyMatch(staff()::contains);
  }
}
