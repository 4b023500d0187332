package org.accountclosure.console.holder;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.accountclosure.closure.CaseLinks;
import org.accountclosure.closure.CaseLinks.Opening;
import org.accountclosure.closure.ReadingExport;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Statement and data of an account: leads to the file, or says why there is none. */
@Controller
class ExportPageController {

  private final CaseLinks links;
  private final CasesOfHolders cases;
  private final ReadingExport exports;
  private final LinkMessages closed;
  private final Messages messages;

  ExportPageController(
      CaseLinks links,
      CasesOfHolders cases,
      ReadingExport exports,
      LinkMessages closed,
      Messages messages) {
    this.links = links;
    this.cases = cases;
    this.exports = exports;
    this.closed = closed;
    this.messages = messages;
  }

  @GetMapping("/my/links/{token}/export")
  ResponseEntity<String> byLink(@PathVariable String token, HttpServletRequest request) {
    Opening opening = links.open(token);
    return opening instanceof Opening.Opened opened
        ? lead(opened.caseId(), "/api/links/" + token + "/export", request)
        : closed.closed(opening, request);
  }

  @GetMapping("/my/closures/{id}/export")
  ResponseEntity<String> signedIn(
      Caller caller, @PathVariable String id, HttpServletRequest request) {
    CaseId about = cases.find(id, caller).closureCase().id();
    return lead(about, "/api/closures/" + about + "/export", request);
  }

  private ResponseEntity<String> lead(CaseId id, String file, HttpServletRequest request) {
    ReadingExport.Result result = exports.of(id);
    if (result instanceof ReadingExport.Result.Found) {
      return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(file)).build();
    }
    if (result instanceof ReadingExport.Result.Gone) {
      return messages.tell(HttpStatus.GONE, "exportGone", request);
    }
    return result instanceof ReadingExport.Result.InDoubt
        ? messages.tell(HttpStatus.CONFLICT, "exportInDoubt", request)
        : messages.tell(HttpStatus.NOT_FOUND, "exportNotMade", request);
  }
}
