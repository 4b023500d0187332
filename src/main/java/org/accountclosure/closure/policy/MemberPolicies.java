package org.accountclosure.closure.policy;

import java.util.List;
import org.accountclosure.closure.model.AccountFacts.Member;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Party;

/** Nobody but the owner may be left. */
final class MemberPolicies {

  /** Whom nothing keeps is removed by consent; a contact person is replaced first. */
  static final BlockerPolicy MEMBERS =
      new BlockerPolicy(
          "members",
          BlockerCode.MEMBER_REMAINS,
          (facts, moment) ->
              facts.members().stream()
                  .filter(member -> !member.refuses() && !member.bound())
                  .map(MemberPolicies::remains)
                  .toList());

  /** Nobody removes a member against their will but after a person has looked at it. */
  static final BlockerPolicy REFUSALS =
      new BlockerPolicy(
          "members who refuse",
          BlockerCode.MEMBER_REFUSES,
          (facts, moment) ->
              facts.members().stream()
                  .filter(Member::refuses)
                  .map(
                      member ->
                          new Blocker(
                              BlockerCode.MEMBER_REFUSES,
                              member.login().value(),
                              "A member (" + member.role() + ") does not want to be removed",
                              Party.SUPPORT,
                              null,
                              null))
                  .toList());

  static final List<BlockerPolicy> ALL = List.of(MEMBERS, REFUSALS);

  private MemberPolicies() {}

  private static Blocker remains(Member member) {
    return new Blocker(
        BlockerCode.MEMBER_REMAINS,
        member.login().value(),
        "A member (" + member.role() + ") " + tie(member),
        Party.HOLDER,
        null,
        member.removable() ? Consent.REMOVE_MEMBERS : null);
  }

  private static String tie(Member member) {
    if (member.contactOf() != null) {
      return "is the contact person of contract " + member.contactOf();
    }
    return member.busyWith() == null ? "has not left" : "is busy with " + member.busyWith();
  }
}
