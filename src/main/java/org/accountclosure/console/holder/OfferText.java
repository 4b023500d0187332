package org.accountclosure.console.holder;

import org.accountclosure.closure.model.AlternativeOffer;
import org.accountclosure.closure.model.AlternativeOffer.State;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.OfferAnswer;

/**
 * The one alternative, in words.
 *
 * @param no the answer that lets the closure go on: after silence, that was asked for
 * @param choosing whether an answer is awaited
 * @param revocable whether it was taken and can still be declined
 */
record OfferText(
    String what,
    String state,
    String effective,
    String until,
    String no,
    boolean choosing,
    boolean revocable) {

  static OfferText of(ClosureCase about, AlternativeOffer offer, Reader reader) {
    boolean asked = offer.state() == State.ASKED_TO_GO_ON;
    boolean open = !about.ended();
    return new OfferText(
        reader.words().of(offer.alternative().retainedAs()),
        reader.texts().of(offer.state()),
        reader.moment(offer.effectiveAt()),
        reader.moment(asked ? offer.goOnBy() : offer.endsAt()),
        (asked ? OfferAnswer.GO_ON : OfferAnswer.DECLINE).name(),
        open && offer.waitsForTheHolder(),
        open && (offer.state() == State.ACCEPTED || offer.state() == State.APPLIED));
  }
}
