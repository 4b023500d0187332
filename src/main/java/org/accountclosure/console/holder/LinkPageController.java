package org.accountclosure.console.holder;

import jakarta.servlet.http.HttpServletRequest;
import org.accountclosure.closure.AppealingRefusal;
import org.accountclosure.closure.CaseLinks;
import org.accountclosure.closure.CaseLinks.Opening;
import org.accountclosure.closure.ReadingCases;
import org.accountclosure.closure.ReadingCases.CaseView;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.ClosureCase;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A case behind the link of a notice: nobody signs in, also after the login has ended. */
@Controller
@RequestMapping("/my/links/{token}")
class LinkPageController {

  private final CaseLinks links;
  private final ReadingCases reading;
  private final AppealingRefusal appeals;
  private final CasePage page;
  private final LinkMessages messages;
  private final Readers readers;
  private final Pages pages;

  LinkPageController(
      CaseLinks links,
      ReadingCases reading,
      AppealingRefusal appeals,
      CasePage page,
      LinkMessages messages,
      Readers readers,
      Pages pages) {
    this.links = links;
    this.reading = reading;
    this.appeals = appeals;
    this.page = page;
    this.messages = messages;
    this.readers = readers;
    this.pages = pages;
  }

  @GetMapping
  ResponseEntity<String> look(@PathVariable String token, HttpServletRequest request) {
    Opening opening = links.open(token);
    return opening instanceof Opening.Opened opened
        ? show(HttpStatus.OK, caseOf(opened), Visit.byLink(token, Draft.NONE), request)
        : messages.closed(opening, request);
  }

  @PostMapping("/appeal")
  ResponseEntity<String> appeal(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String text,
      HttpServletRequest request) {
    Opening opening = links.open(token);
    if (!(opening instanceof Opening.Opened opened)) {
      return messages.closed(opening, request);
    }
    CaseView found = caseOf(opened);
    Draft draft = Draft.appeal(text);
    if (draft.isWrong()) {
      return show(HttpStatus.UNPROCESSABLE_ENTITY, found, Visit.byLink(token, draft), request);
    }
    Actor holder = Actor.holder(found.closureCase().loginId());
    return Pages.goTo(
        "/my/links/" + token, Results.of(appeals.appeal(opened.caseId(), text, holder)));
  }

  private CaseView caseOf(Opening.Opened opened) {
    return reading.find(opened.caseId()).orElseThrow(NotYours::new);
  }

  private ResponseEntity<String> show(
      HttpStatus status, CaseView found, Visit visit, HttpServletRequest request) {
    ClosureCase about = found.closureCase();
    Reader reader = readers.of(about.loginId(), about.policyVersion(), request);
    return pages.show(status, page.of(found, visit, reader), request);
  }
}
