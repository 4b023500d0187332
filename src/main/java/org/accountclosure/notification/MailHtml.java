package org.accountclosure.notification;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The plain text once more, for mail programs that show HTML: paragraphs, lists and links. */
final class MailHtml {

  private static final String ITEM = "- ";

  private MailHtml() {}

  static String of(NoticeText text, String language) {
    String body =
        List.of(text.body().strip().split("\n\n", -1)).stream()
            .map(MailHtml::block)
            .collect(Collectors.joining("\n"));
    return "<!DOCTYPE html>\n<html lang=\""
        + language
        + "\"><head><meta charset=\"UTF-8\"><title>"
        + HtmlUtils.htmlEscape(text.subject())
        + "</title></head><body>\n"
        + body
        + "\n</body></html>\n";
  }

  private static String block(String lines) {
    if (lines.startsWith(ITEM)) {
      return "<ul>"
          + List.of(lines.substring(ITEM.length()).split("\n" + ITEM, -1)).stream()
              .map(item -> "<li>" + escape(item) + "</li>")
              .collect(Collectors.joining())
          + "</ul>";
    }
    if (lines.matches("https?://\\S+")) {
      String address = HtmlUtils.htmlEscape(lines);
      return "<p><a href=\"" + address + "\">" + address + "</a></p>";
    }
    return "<p>" + escape(lines) + "</p>";
  }

  private static String escape(String lines) {
    return HtmlUtils.htmlEscape(lines, "UTF-8").replace("\n", "<br>");
  }
}
