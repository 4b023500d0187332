package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.accountclosure.closure.CheckingSignUp.Result;
import org.accountclosure.closure.model.CaseId;
import org.jspecify.annotations.Nullable;

/** What the marketplace does with a sign-up. */
@Schema(name = "SignUpAnswer")
record SignUpView(
    Code answer,
    @Schema(description = "What to do, in words") String what,
    @Schema(description = "The case that closed the account", nullable = true)
        @Nullable String caseId,
    @Schema(description = "Until when it is so; UTC", nullable = true) @Nullable Instant until) {

  /** The answers. */
  @Schema(name = "SignUpAnswerCode")
  enum Code {
    ALLOWED,
    HAS_ACCOUNT,
    REOPEN,
    REVIEW,
    REFUSED,
    NAME_RESERVED
  }

  static SignUpView of(Result result) {
    if (result instanceof Result.HasAccount) {
      return new SignUpView(
          Code.HAS_ACCOUNT, "The address has an account: sign in with it.", null, null);
    }
    if (result instanceof Result.NameReserved reserved) {
      return new SignUpView(
          Code.NAME_RESERVED,
          "Somebody had that name until lately: choose another one, or wait.",
          null,
          reserved.until());
    }
    if (result instanceof Result.Reopen reopen) {
      return new SignUpView(
          Code.REOPEN,
          reopen.bySupport()
              ? "The person had an account: support reopens it."
              : "The person had an account: POST /api/reopenings mails the link that reopens it.",
          reopen.caseId().value(),
          reopen.until());
    }
    if (result instanceof Result.Review review) {
      return about(
          Code.REVIEW, "A person looks at it first, and was asked. Check again.", review.caseId());
    }
    if (result instanceof Result.Refused refused) {
      return about(Code.REFUSED, "A person has decided against it.", refused.caseId());
    }
    return new SignUpView(Code.ALLOWED, "Nothing stands in the way.", null, null);
  }

  private static SignUpView about(Code answer, String what, CaseId about) {
    return new SignUpView(answer, what, about.value(), null);
  }
}
