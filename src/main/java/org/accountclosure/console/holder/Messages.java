package org.accountclosure.console.holder;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.accountclosure.security.ConsoleSessions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Pages that only tell something: what it is, in one paragraph, and how to go on. */
@Component
final class Messages {

  private final ConsoleSessions sessions;
  private final Readers readers;
  private final Pages pages;

  Messages(ConsoleSessions sessions, Readers readers, Pages pages) {
    this.sessions = sessions;
    this.readers = readers;
    this.pages = pages;
  }

  /** The message of that name: its texts end in Title, nothing, and Advice. */
  ResponseEntity<String> tell(HttpStatus status, String name, HttpServletRequest request) {
    Reader reader =
        sessions
            .current()
            .map(caller -> readers.of(caller.login(), request))
            .orElseGet(() -> readers.stranger(request));
    return tell(status, name, reader, request);
  }

  /** As above, to that reader. */
  ResponseEntity<String> tell(
      HttpStatus status, String name, Reader reader, HttpServletRequest request) {
    PageTexts texts = reader.texts();
    return pages.show(
        status,
        new Page(
            "message",
            texts.of(name + "Title"),
            reader,
            Map.of("message", texts.of(name), "advice", texts.of(name + "Advice"))),
        request);
  }
}
