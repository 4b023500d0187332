package org.accountclosure.console.holder;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.accountclosure.closure.CaseLinks.Opening;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Says why a link does not open anything, and how to go on; each reason in its own words. */
@Component
final class LinkMessages {

  private final Readers readers;
  private final Pages pages;

  LinkMessages(Readers readers, Pages pages) {
    this.readers = readers;
    this.pages = pages;
  }

  ResponseEntity<String> closed(Opening opening, HttpServletRequest request) {
    Reader reader = readers.stranger(request);
    LinkState state = LinkState.of(opening);
    return pages.show(
        state.status(),
        new Page(
            "message",
            reader.texts().of(state),
            reader,
            Map.of("message", since(opening, reader), "advice", advice(state, reader))),
        request);
  }

  private static String since(Opening opening, Reader reader) {
    if (opening instanceof Opening.Expired expired) {
      return reader.texts().of("linkExpired", "at", reader.moment(expired.at()));
    }
    if (opening instanceof Opening.Revoked revoked) {
      return reader.texts().of("linkRevoked", "at", reader.moment(revoked.at()));
    }
    return opening instanceof Opening.Used used
        ? reader.texts().of("linkUsed", "at", reader.moment(used.at()))
        : reader.texts().of("linkForged");
  }

  private static String advice(LinkState state, Reader reader) {
    return reader.texts().of("LinkAdvice." + state.name());
  }
}
