package org.accountclosure.closure.policy;

import java.time.Instant;
import org.accountclosure.closure.model.AccountFacts.Member;
import org.accountclosure.closure.model.AgencyFacts.Share;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.Party;

/** What is between an agency, its owner and its members. */
final class AgencyPolicies {

  /** Nobody but the owner moves members' money; what stays unsettled is never left to silence. */
  static final BlockerPolicy SHARES =
      new BlockerPolicy(
          "members' shares",
          BlockerCode.MEMBER_SETTLEMENT_DUE,
          (facts, moment) ->
              facts.agency().shares().stream().map(share -> due(share, moment)).toList());

  /** Money that could not come any more would be lost; an agency that is silent is support's. */
  static final BlockerPolicy CLAIMS =
      new BlockerPolicy(
          "shares of agencies",
          BlockerCode.SHARE_OUTSTANDING,
          (facts, moment) ->
              facts.agency().claims().stream().map(share -> outstanding(share, moment)).toList());

  /** Who works through the agency alone loses it, so that the member has a say, and then staff. */
  static final BlockerPolicy EXCLUSIVE_MEMBERS =
      new BlockerPolicy(
          "exclusive members",
          BlockerCode.MEMBER_EXCLUSIVE,
          (facts, moment) ->
              facts.members().stream()
                  .filter(Member::bound)
                  .map(member -> bound(member, moment))
                  .toList());

  /** The agency lives by its owner's login: it closes first, or changes hands (edge case 20). */
  static final BlockerPolicy OWNED_AGENCIES =
      new BlockerPolicy(
          "owned agencies",
          BlockerCode.AGENCY_OWNED,
          (facts, moment) ->
              facts.agency().owned().stream()
                  .map(
                      agency ->
                          new Blocker(
                              BlockerCode.AGENCY_OWNED,
                              agency.value(),
                              "Agency %s belongs to the same login and is open".formatted(agency),
                              Party.HOLDER,
                              null,
                              null))
                  .toList());

  private AgencyPolicies() {}

  private static Blocker outstanding(Share share, Moment moment) {
    Instant supportFrom = supportFrom(share, moment);
    boolean late = !moment.now().isBefore(supportFrom);
    return new Blocker(
        BlockerCode.SHARE_OUTSTANDING,
        share.id(),
        "%s of contract %s due from the agency since %s"
            .formatted(share.amount(), share.contractId(), share.since()),
        late ? Party.SUPPORT : Party.COUNTERPARTY,
        late ? null : supportFrom,
        null,
        share.amount());
  }

  private static Instant supportFrom(Share share, Moment moment) {
    return share.since().plus(moment.settings().checks().debtToSupportAfter());
  }

  private static Blocker due(Share share, Moment moment) {
    return new Blocker(
        BlockerCode.MEMBER_SETTLEMENT_DUE,
        share.id(),
        "%s of contract %s due to a member since %s"
            .formatted(share.amount(), share.contractId(), share.since()),
        moment.now().isBefore(supportFrom(share, moment)) ? Party.HOLDER : Party.SUPPORT,
        null,
        null,
        share.amount());
  }

  private static Blocker bound(Member member, Moment moment) {
    Instant supportFrom =
        moment.askedAt().plus(moment.settings().companies().releaseToSupportAfter());
    boolean late = !moment.now().isBefore(supportFrom);
    return new Blocker(
        BlockerCode.MEMBER_EXCLUSIVE,
        member.login().value(),
        "A member (%s) works through the agency alone and has not agreed to leave"
            .formatted(member.role()),
        late ? Party.SUPPORT : Party.COUNTERPARTY,
        late ? null : supportFrom,
        null);
  }
}
