package org.accountclosure.console.holder;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Addresses that are no page, and forms that came without the token of their session. */
@Controller
class StrayController {

  private final Messages messages;

  StrayController(Messages messages) {
    this.messages = messages;
  }

  @RequestMapping("/my/**")
  ResponseEntity<String> nothingHere(HttpServletRequest request) {
    return messages.tell(HttpStatus.NOT_FOUND, "notYours", request);
  }

  @RequestMapping("/my/refused")
  ResponseEntity<String> refused(HttpServletRequest request) {
    return messages.tell(HttpStatus.FORBIDDEN, "refused", request);
  }
}
