package org.accountclosure.console.holder;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.accountclosure.closure.AskingToReopen;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way back to a closed account, by its mail address alone. */
@Controller
@RequestMapping("/my/reopening")
class ReopeningPageController {

  private static final int LONGEST_ADDRESS = 320;

  private final AskingToReopen asking;
  private final Readers readers;
  private final Pages pages;

  ReopeningPageController(AskingToReopen asking, Readers readers, Pages pages) {
    this.asking = asking;
    this.readers = readers;
    this.pages = pages;
  }

  @GetMapping
  ResponseEntity<String> form(HttpServletRequest request) {
    return show(HttpStatus.OK, "", "", request);
  }

  /** Says the same to everybody: whether an address is known is its owner's business. */
  @PostMapping
  ResponseEntity<String> ask(
      @RequestParam(defaultValue = "") String email, HttpServletRequest request) {
    if (email.isBlank() || email.length() > LONGEST_ADDRESS) {
      return show(HttpStatus.UNPROCESSABLE_ENTITY, email, "addressMissing", request);
    }
    asking.ask(email.strip());
    return Pages.goTo("/my/reopening", Said.REOPENING_ASKED);
  }

  private ResponseEntity<String> show(
      HttpStatus status, String email, String error, HttpServletRequest request) {
    Reader reader = readers.stranger(request);
    return pages.show(
        status,
        new Page(
            "reopening",
            reader.texts().of("wayBackTitle"),
            reader,
            Map.of("email", email, "error", error.isEmpty() ? "" : reader.texts().of(error))),
        request);
  }
}
