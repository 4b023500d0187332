package org.accountclosure.console.holder;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.accountclosure.closure.CaseLinks.Opening;
import org.accountclosure.closure.DoubtingIdentity;
import org.accountclosure.closure.ReopeningAccount;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Links that do something. To open one changes nothing, so that whoever looks into mails does
 * nothing; the page says what its button does, and the button does it.
 */
@Controller
@RequestMapping("/my/links/{token}")
class LinkDeedController {

  private final DoubtingIdentity doubting;
  private final ReopeningAccount reopening;
  private final LinkMessages closed;
  private final Messages messages;
  private final Readers readers;
  private final Pages pages;

  LinkDeedController(
      DoubtingIdentity doubting,
      ReopeningAccount reopening,
      LinkMessages closed,
      Messages messages,
      Readers readers,
      Pages pages) {
    this.doubting = doubting;
    this.reopening = reopening;
    this.closed = closed;
    this.messages = messages;
    this.readers = readers;
    this.pages = pages;
  }

  @GetMapping("/denial")
  ResponseEntity<String> beforeDenial(@PathVariable String token, HttpServletRequest request) {
    return before(doubting.look(token), "denial", request);
  }

  @PostMapping("/denial")
  ResponseEntity<String> deny(@PathVariable String token, HttpServletRequest request) {
    DoubtingIdentity.Result result = doubting.deny(token);
    if (result instanceof DoubtingIdentity.Result.LinkDoesNot link) {
      return closed.closed(link.why(), request);
    }
    if (result instanceof DoubtingIdentity.Result.Resting) {
      return tell(HttpStatus.OK, "denied", request);
    }
    return result instanceof DoubtingIdentity.Result.Ended
        ? tell(HttpStatus.CONFLICT, "deniedAfterEnd", request)
        : tell(HttpStatus.CONFLICT, "deniedTooLate", request);
  }

  @GetMapping("/reopening")
  ResponseEntity<String> beforeReopening(@PathVariable String token, HttpServletRequest request) {
    return before(reopening.look(token), "reopen", request);
  }

  @PostMapping("/reopening")
  ResponseEntity<String> reopen(@PathVariable String token, HttpServletRequest request) {
    ReopeningAccount.Result result = reopening.byLink(token);
    if (result instanceof ReopeningAccount.Result.LinkDoesNot link) {
      return closed.closed(link.why(), request);
    }
    return result instanceof ReopeningAccount.Result.Reopened
        ? tell(HttpStatus.OK, "reopened", request)
        : tell(HttpStatus.CONFLICT, textFor(result), request);
  }

  /** The name of the message about what was not reopened. */
  private static String textFor(ReopeningAccount.Result result) {
    if (result instanceof ReopeningAccount.Result.TooLate) {
      return "reopenTooLate";
    }
    if (result instanceof ReopeningAccount.Result.UnderReview) {
      return "reopenReviewed";
    }
    if (result instanceof ReopeningAccount.Result.Refused) {
      return "reopenRefused";
    }
    if (result instanceof ReopeningAccount.Result.BySupport) {
      return "reopenBySupport";
    }
    return result instanceof ReopeningAccount.Result.OpenAlready ? "reopenOpen" : "reopenNothing";
  }

  private ResponseEntity<String> before(Opening opening, String name, HttpServletRequest request) {
    if (!(opening instanceof Opening.Opened opened)) {
      return closed.closed(opening, request);
    }
    Reader reader = readers.stranger(request);
    PageTexts texts = reader.texts();
    return pages.show(
        new Page(
            "link-deed",
            texts.of(name + "Title"),
            reader,
            Map.of(
                "message",
                texts.of(name + "Before"),
                "button",
                texts.of(name + "Button"),
                "until",
                reader.moment(opened.expiresAt()),
                "path",
                request.getRequestURI())),
        request);
  }

  private ResponseEntity<String> tell(HttpStatus status, String name, HttpServletRequest request) {
    return messages.tell(status, name, request);
  }
}
