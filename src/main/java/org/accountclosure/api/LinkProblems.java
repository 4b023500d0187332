package org.accountclosure.api;

import org.accountclosure.closure.CaseLinks.Opening;

/** Why a link does not do what it is for; each reason has an answer of its own. */
final class LinkProblems {

  private LinkProblems() {}

  static ApiProblem of(Opening why) {
    if (why instanceof Opening.Expired expired) {
      return new ApiProblem(
          ProblemType.LINK_EXPIRED,
          "The link worked until " + expired.at() + ". Ask for another one, or ask support.");
    }
    if (why instanceof Opening.Revoked revoked) {
      return new ApiProblem(
          ProblemType.LINK_REVOKED,
          "The link was revoked at " + revoked.at() + ". Ask support about the case.");
    }
    if (why instanceof Opening.Used used) {
      return new ApiProblem(
          ProblemType.LINK_USED, "What the link is for was done at " + used.at() + ".");
    }
    return new ApiProblem(
        ProblemType.LINK_NOT_GENUINE,
        "Nobody here made this link. Copy it from the notice once more, with its last character.");
  }
}
