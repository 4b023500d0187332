package org.accountclosure.closure;

import java.time.Instant;
import java.util.Objects;
import org.accountclosure.closure.model.AlternativeOffer;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.NoticeData;
import org.accountclosure.closure.model.NoticeDatum;
import org.accountclosure.closure.model.NoticeTemplate;
import org.accountclosure.closure.port.Notices;

/** What the holder is told about an offer; each once. */
public final class OfferNotices {

  private final Notices notices;

  public OfferNotices(Notices notices) {
    this.notices = notices;
  }

  void offered(ClosureCase closureCase, AlternativeOffer offer) {
    tell(
        closureCase,
        "offered",
        NoticeTemplate.ALTERNATIVE_OFFERED,
        new NoticeData()
            .with(NoticeDatum.ALTERNATIVE, offer.alternative())
            .with(NoticeDatum.OFFER_ENDS_AT, offer.endsAt()));
  }

  void askedToGoOn(ClosureCase closureCase, AlternativeOffer offer) {
    Instant goOnBy = Objects.requireNonNull(offer.goOnBy());
    tell(
        closureCase,
        "asked-to-go-on",
        NoticeTemplate.GO_ON_ASKED,
        new NoticeData().with(NoticeDatum.GO_ON_BY, goOnBy));
  }

  private void tell(ClosureCase closureCase, String key, NoticeTemplate template, NoticeData data) {
    notices.enqueue(
        new Notices.Notice(
            closureCase.id() + ":" + key,
            closureCase.id(),
            Notices.Audience.HOLDER,
            closureCase.loginId().value(),
            template,
            data.toMap()));
  }
}
