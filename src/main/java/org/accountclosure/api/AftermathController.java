package org.accountclosure.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.accountclosure.closure.CaseLinks;
import org.accountclosure.closure.ReissuingLink;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.port.Notices.Audience;
import org.accountclosure.notification.ReadingNotices;
import org.accountclosure.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a case leaves behind: its receipt, what was told, the links to it. */
@RestController
@RequestMapping(path = "/api/closures/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Closures")
class AftermathController {

  private final CaseLookup lookup;
  private final Receipts receipts;
  private final ReadingNotices notices;
  private final CaseLinks links;
  private final ReissuingLink reissuing;
  private final CalendarDownload calendar;

  AftermathController(
      CaseLookup lookup,
      Receipts receipts,
      ReadingNotices notices,
      CaseLinks links,
      ReissuingLink reissuing,
      CalendarDownload calendar) {
    this.lookup = lookup;
    this.receipts = receipts;
    this.notices = notices;
    this.links = links;
    this.reissuing = reissuing;
    this.calendar = calendar;
  }

  @Operation(
      summary = "The receipt of a case that has ended",
      description = "What became of it, what was done, what stays, what can be done next.")
  @GetMapping("/receipt")
  ReceiptView receipt(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    ClosureCase found =
        lookup.find(id, caller, org.accountclosure.security.Operation.READ_CASE).closureCase();
    return receipts
        .of(found)
        .orElseThrow(
            () ->
                new ApiProblem(
                    ProblemType.CASE_UNDER_WAY,
                    "Case " + id + " has not ended; there is a receipt when it has."));
  }

  @Operation(
      summary = "The dates of a case, as a calendar file",
      description =
          "When blockers can clear, when the account can close at the earliest, and what the holder"
              + " must not miss. An event keeps its name when its date moves. In the language of the"
              + " holder; times are UTC.")
  @ApiResponse(
      responseCode = "200",
      description = "An iCalendar object (RFC 5545)",
      content = @Content(mediaType = CalendarDownload.CALENDAR, schema = @Schema(type = "string")))
  @GetMapping(path = "/calendar", produces = CalendarDownload.CALENDAR)
  ResponseEntity<byte[]> calendar(
      @Parameter(hidden = true) Caller caller, @PathVariable String id) {
    return calendar.of(lookup.find(id, caller, org.accountclosure.security.Operation.READ_CASE));
  }

  @Operation(
      summary = "What was told about a case, oldest first",
      description = "Holders see what was for them; staff see everything, and what failed.")
  @GetMapping("/notices")
  List<NoticeView> notices(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    CaseId found =
        lookup
            .find(id, caller, org.accountclosure.security.Operation.READ_NOTICES)
            .closureCase()
            .id();
    return notices.of(found).stream()
        .filter(notice -> caller.isStaff() || notice.audience() == Audience.HOLDER)
        .map(notice -> NoticeView.of(notice, caller.isStaff()))
        .toList();
  }

  @Operation(
      summary = "Revoke all links to a case",
      description = "Nobody reads the case by a link any more. Repeating it changes nothing.")
  @ApiResponse(responseCode = "204", description = "No link opens the case any more")
  @DeleteMapping("/links")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revokeLinks(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    CaseId found =
        lookup
            .find(id, caller, org.accountclosure.security.Operation.REVOKE_LINKS)
            .closureCase()
            .id();
    links.revoke(found, caller.asActor());
  }

  @Operation(
      summary = "Have a new link mailed",
      description =
          "To the address that the marketplace knows, never to another. All links before are"
              + " revoked. Asked again while the mail is under way, it is the same wish.")
  @ApiResponse(responseCode = "202", description = "The mail is on its way")
  @PostMapping("/links")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ReissuedLinkView reissueLink(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    CaseId found =
        lookup
            .find(id, caller, org.accountclosure.security.Operation.REISSUE_LINK)
            .closureCase()
            .id();
    ReissuingLink.Result result = reissuing.reissue(found, caller.asActor());
    if (result instanceof ReissuingLink.Result.TooMany tooMany) {
      throw new ApiProblem(
              ProblemType.TOO_MANY_LINKS,
              "Enough new links were mailed within the hour. Ask again from "
                  + tooMany.again()
                  + " on; the last one that was mailed is good until then.")
          .with("again", tooMany.again());
    }
    return new ReissuedLinkView(((ReissuingLink.Result.OnItsWay) result).at());
  }
}
