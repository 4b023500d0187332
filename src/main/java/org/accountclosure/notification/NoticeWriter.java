package org.accountclosure.notification;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.accountclosure.closure.WritingReceipt;
import org.accountclosure.closure.model.CaseLink;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.NoticeDatum;
import org.accountclosure.closure.model.Receipt;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.LinkTokens;
import org.accountclosure.closure.port.Notices.Notice;
import org.accountclosure.closure.port.Policies;

/** Writes notices in the recipient's language, by the figures that the case is judged by. */
final class NoticeWriter {

  /** What follows the link of a case where its export is. */
  private static final String EXPORT = "/export";

  private final WritingReceipt receipts;
  private final ClosureCases cases;
  private final Policies policies;
  private final SqlLinks links;
  private final LinkTokens tokens;
  private final String baseUrl;

  NoticeWriter(
      WritingReceipt receipts,
      ClosureCases cases,
      Policies policies,
      SqlLinks links,
      LinkTokens tokens,
      String baseUrl) {
    this.receipts = receipts;
    this.cases = cases;
    this.policies = policies;
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
    ClosureCase about = cases.find(notice.caseId()).orElseThrow();
    CodesInWords codes = new CodesInWords(language, policies.of(about.policyVersion()));
    Map<String, Object> values = new HashMap<>();
    values.put("recipientName", recipientName);
    values.put("caseId", notice.caseId().value());
    for (NoticeDatum datum : notice.template().possible()) {
      values.put(datum.key(), codes.value(datum, notice.data().get(datum.key())));
    }
    String address = "";
    if (notice.template().linked()) {
      CaseLink link = links.of(notice).orElseThrow();
      address = url.apply(link);
      values.put("link", address);
      values.put("linkUntil", language.moment(link.expiresAt()));
    }
    if (notice.template().outcome()) {
      Receipt receipt = receipts.of(notice.caseId()).orElseThrow();
      values.putAll(codes.receipt(receipt));
      values.put("exportLink", receipt.hasExport() ? address + EXPORT : "");
    }
    Language.Text text = language.text(notice.template());
    return new NoticeText(text.subject(), text.body().execute(values));
  }
}
