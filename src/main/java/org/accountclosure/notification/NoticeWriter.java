package org.accountclosure.notification;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.accountclosure.closure.WritingReceipt;
import org.accountclosure.closure.model.CaseLink;
import org.accountclosure.closure.model.NoticeDatum;
import org.accountclosure.closure.model.NoticeTemplate;
import org.accountclosure.closure.model.Receipt;
import org.accountclosure.closure.port.LinkTokens;
import org.accountclosure.closure.port.Notices.Notice;
import org.jspecify.annotations.Nullable;

/** Writes notices in the recipient's language. Dates are in UTC and say so. */
final class NoticeWriter {

  private final WritingReceipt receipts;
  private final SqlLinks links;
  private final LinkTokens tokens;
  private final String baseUrl;

  NoticeWriter(WritingReceipt receipts, SqlLinks links, LinkTokens tokens, String baseUrl) {
    this.receipts = receipts;
    this.links = links;
    this.tokens = tokens;
    this.baseUrl = baseUrl;
  }

  /** The notice for its recipient, with the link if it carries one. */
  NoticeText write(Notice notice, String recipientName, Language language) {
    return write(notice, recipientName, language, this::url);
  }

  /** The notice for somebody else's eyes: the link is the recipient's alone. */
  NoticeText writeWithoutLink(Notice notice, String recipientName, Language language) {
    return write(notice, recipientName, language, link -> baseUrl + "…");
  }

  private String url(CaseLink link) {
    return baseUrl + tokens.sign(link.id()) + link.purpose().path();
  }

  private NoticeText write(
      Notice notice, String recipientName, Language language, Function<CaseLink, String> url) {
    Map<String, Object> values = new HashMap<>();
    values.put("recipientName", recipientName);
    values.put("caseId", notice.caseId().value());
    for (NoticeDatum datum : notice.template().possible()) {
      values.put(datum.key(), value(datum, notice.data().get(datum.key()), language));
    }
    if (notice.template().linked()) {
      CaseLink link = links.of(notice).orElseThrow();
      values.put("link", url.apply(link));
      values.put("linkUntil", language.moment(link.expiresAt()));
    }
    if (notice.template().outcome()) {
      values.putAll(receipt(receipts.of(notice.caseId()).orElseThrow(), language));
    }
    Language.Text text = language.text(notice.template());
    return new NoticeText(text.subject(), text.body().execute(values));
  }

  /** In words; empty, which reads as "say nothing", if the notice has no such value. */
  private static Object value(NoticeDatum datum, @Nullable String value, Language language) {
    if (value == null) {
      return "";
    }
    return switch (datum.kind()) {
      case ID, TEXT -> value;
      case CODE -> word(datum, value, language);
      case CODES ->
          Arrays.stream(value.split(",", -1)).map(code -> word(datum, code, language)).toList();
      case MOMENT -> language.moment(Instant.parse(value));
      case MONEY -> language.money(value);
      case BLOCKERS -> value.lines().map(line -> blocker(line, language)).toList();
    };
  }

  private static String word(NoticeDatum datum, String code, Language language) {
    return switch (datum) {
      case REASON -> language.word("ClosureReason", code);
      case STEP -> language.word("Consent", code);
      case ALTERNATIVE -> language.word("RetainedAs", code);
      case REFUSAL_REASONS -> language.word("RefusalReason", code);
      case UNDELIVERABLE_REASON -> language.word("UndeliverableReason", code);
      case TEMPLATE -> language.text(NoticeTemplate.valueOf(code)).subject();
      default -> throw new IllegalArgumentException(datum + " is no code");
    };
  }

  private static Map<String, Object> blocker(String line, Language language) {
    String[] parts = line.split("\\|", -1);
    return Map.of(
        "what",
        language.word("BlockerCode", parts[0]),
        "reference",
        parts[1],
        "mustAct",
        language.word("Party", parts[2]),
        "clears",
        parts[3].isEmpty() ? "" : language.moment(Instant.parse(parts[3])));
  }

  private static Map<String, Object> receipt(Receipt receipt, Language language) {
    List<Map<String, String>> done =
        receipt.done().stream()
            .map(
                deed ->
                    Map.of("at", language.moment(deed.at()), "what", language.word(deed.kind())))
            .toList();
    List<Map<String, String>> nextSteps =
        receipt.nextSteps().stream()
            .map(
                advice ->
                    Map.of(
                        "what",
                        language.word(advice.kind()),
                        "until",
                        Optional.ofNullable(advice.until()).map(language::moment).orElse("")))
            .toList();
    return Map.of(
        "hasDone",
        !done.isEmpty(),
        "done",
        done,
        "stays",
        receipt.stays().stream().map(language::word).toList(),
        "nextSteps",
        nextSteps);
  }
}
