package org.accountclosure.console.holder;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accountclosure.closure.ReadingCases.CaseView;
import org.accountclosure.closure.model.AlternativeOffer;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Question;
import org.accountclosure.closure.model.TimelineEntry;
import org.accountclosure.closure.port.Appeals;
import org.accountclosure.closure.port.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page of one case: where it stands, what comes next, and what the holder can do. */
@Component
final class CasePage {

  private final ReceiptPart receipts;
  private final Appeals appeals;
  private final Policies policies;
  private final Clock clock;

  CasePage(ReceiptPart receipts, Appeals appeals, Policies policies, Clock clock) {
    this.receipts = receipts;
    this.appeals = appeals;
    this.policies = policies;
    this.clock = clock;
  }

  /** A question of support; its draft is an answer that could not be taken. */
  record QuestionText(
      String id,
      String text,
      String until,
      String answer,
      boolean open,
      String draft,
      String error) {}

  /** One line of the timeline. */
  record LineText(String at, String what, String amounts) {}

  Page of(CaseView found, Visit visit, Reader reader) {
    ClosureCase about = found.closureCase();
    PageTexts texts = reader.texts();
    Map<String, Object> values = new HashMap<>();
    values.put("path", visit.path());
    values.put("signedIn", visit.signedIn());
    values.put("ended", about.ended());
    values.put("kind", texts.of(about.request().accountKind()));
    values.put("accountId", about.accountId().value());
    values.put("caseId", about.id().value());
    values.put("requestedAt", reader.moment(about.request().requestedAt()));
    values.put("reason", reader.words().of(about.request().reason()));
    values.put("comment", visit.signedIn() ? nullToEmpty(about.request().comment()) : "");
    values.put("allowed", about.request().consents().stream().sorted().map(texts::of).toList());
    values.put("withdrawable", !about.ended() && !about.pastPointOfNoReturn());
    values.put("questions", visit.signedIn() ? questions(found, visit, reader) : List.of());
    values.putAll(next(found, reader));
    values.putAll(blockers(found, reader));
    values.putAll(offer(about, reader));
    values.putAll(receipts.of(found, visit, reader));
    values.putAll(appeal(found, visit, reader));
    values.put("timeline", found.timeline().stream().map(line -> line(line, reader)).toList());
    return new Page("case", texts.of(about.status()), reader, values);
  }

  private Map<String, Object> next(CaseView found, Reader reader) {
    ClosureCase about = found.closureCase();
    if (about.ended()) {
      return Map.of("next", "", "recheck", "", "expires", "");
    }
    var since = about.holderTurnSince();
    var patience = policies.of(about.policyVersion()).holder().expireAfter();
    return Map.of(
        "next",
        reader.texts().of(NextMove.of(found)),
        "recheck",
        reader.moment(about.recheckAt().orElse(null)),
        "expires",
        since == null ? "" : reader.moment(since.plus(patience)));
  }

  private static Map<String, Object> blockers(CaseView found, Reader reader) {
    ClosureCase about = found.closureCase();
    Set<Consent> consents = about.request().consents();
    var blocking = about.ended() ? List.<Blocker>of() : about.checklist().blockers();
    return Map.of(
        "blockers",
        BlockerText.of(blocking, consents, reader),
        "hasBlockers",
        !blocking.isEmpty(),
        "hasForecast",
        found.forecast().isPresent(),
        "forecast",
        found
            .forecast()
            .map(forecast -> new ForecastText(blocking, reader).of(forecast))
            .orElse(Map.of()));
  }

  private static Map<String, Object> offer(ClosureCase about, Reader reader) {
    AlternativeOffer offer = about.offer();
    return Map.of(
        "offers", offer == null ? List.of() : List.of(OfferText.of(about, offer, reader)));
  }

  private Map<String, Object> appeal(CaseView found, Visit visit, Reader reader) {
    boolean wrong = visit.draft().appeals();
    return Map.of(
        "appeals",
        found.statement().stream()
            .map(
                refusal ->
                    AppealText.of(
                        refusal,
                        appeals.of(found.closureCase().id()).orElse(null),
                        clock.instant(),
                        reader))
            .toList(),
        "appealDraft",
        wrong ? visit.draft().text() : "",
        "appealError",
        wrong ? reader.texts().of(visit.draft().error()) : "");
  }

  private static List<QuestionText> questions(CaseView found, Visit visit, Reader reader) {
    return found.questions().stream()
        .filter(Questions::isAsked)
        .map(question -> question(question, found.closureCase(), visit.draft(), reader))
        .toList();
  }

  private static QuestionText question(
      Question question, ClosureCase about, Draft draft, Reader reader) {
    boolean wrong = draft.answers(question.escalationId());
    return new QuestionText(
        question.escalationId().value(),
        question.text(),
        reader.moment(question.answerBy()),
        nullToEmpty(question.answer()),
        Questions.isOpen(question) && !about.ended(),
        wrong ? draft.text() : "",
        wrong ? reader.texts().of(draft.error()) : "");
  }

  private static LineText line(TimelineEntry entry, Reader reader) {
    return new LineText(
        reader.words().moment(entry.at()),
        reader.texts().of(entry.what()),
        reader.words().money(entry.amounts()));
  }

  private static String nullToEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
