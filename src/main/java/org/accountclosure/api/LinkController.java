package org.accountclosure.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.accountclosure.closure.CaseLinks;
import org.accountclosure.closure.CaseLinks.Opening;
import org.accountclosure.closure.ReadingCases;
import org.accountclosure.closure.ReadingCases.CaseView;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Channel;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Receipt.AdviceKind;
import org.accountclosure.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads a case by the link of a notice: without signing in, also after the login has ended. */
@RestController
@RequestMapping(path = "/api/links", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Links")
class LinkController {

  /** Whoever has the link: sees what a holder sees, but for the holder's own words. */
  private static final Caller BEARER = new Caller(new LoginId("link"), Set.of(), Channel.WEB);

  private final CaseLinks links;
  private final ReadingCases reading;
  private final Receipts receipts;
  private final HolderVoice voice;
  private final ExportDownload export;
  private final CalendarDownload calendar;
  private final Clock clock;

  LinkController(
      CaseLinks links,
      ReadingCases reading,
      Receipts receipts,
      HolderVoice voice,
      ExportDownload export,
      CalendarDownload calendar,
      Clock clock) {
    this.links = links;
    this.reading = reading;
    this.receipts = receipts;
    this.voice = voice;
    this.export = export;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Operation(
      summary = "The case of a link",
      description =
          "The link is in the notices of outcomes. Whoever has it may read, nobody needs to sign"
              + " in. It ends by itself and can be revoked.")
  @SecurityRequirements
  @GetMapping("/{token}")
  LinkView read(
      @Parameter(description = "What the notice has after the last slash") @PathVariable
          String token) {
    Opening.Opened opened = opened(token);
    return view(opened.caseId(), opened.expiresAt());
  }

  private Opening.Opened opened(String token) {
    Opening opening = links.open(token);
    if (opening instanceof Opening.Opened opened) {
      return opened;
    }
    throw LinkProblems.of(opening);
  }

  @Operation(
      summary = "Appeal a refusal by its link",
      description = "Works after the login has ended. One appeal per refusal.")
  @SecurityRequirements
  @PostMapping(path = "/{token}/appeal", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<AppealView> appeal(
      @PathVariable String token, @Valid @RequestBody AppealBody body) {
    CaseId id = opened(token).caseId();
    LoginId holder = reading.find(id).orElseThrow().closureCase().loginId();
    return voice.appeal(id, body, Actor.holder(holder));
  }

  @Operation(
      summary = "Download statement and data of the account by a link",
      description = "The same file as the holder gets signed in; works after the login has ended.")
  @SecurityRequirements
  @ApiResponse(
      responseCode = "200",
      description = "The file; ETag and Repr-Digest have its checksum",
      content =
          @Content(
              mediaType = ExportDownload.ZIP,
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping(path = "/{token}/export", produces = ExportDownload.ZIP)
  ResponseEntity<byte[]> export(@PathVariable String token) {
    return export.of(opened(token).caseId());
  }

  @Operation(
      summary = "The dates of the case of a link, as a calendar file",
      description = "A calendar program that subscribes to this address follows what changes.")
  @SecurityRequirements
  @ApiResponse(
      responseCode = "200",
      description = "An iCalendar object (RFC 5545)",
      content = @Content(mediaType = CalendarDownload.CALENDAR, schema = @Schema(type = "string")))
  @GetMapping(path = "/{token}/calendar", produces = CalendarDownload.CALENDAR)
  ResponseEntity<byte[]> calendar(@PathVariable String token) {
    return calendar.of(reading.find(opened(token).caseId()).orElseThrow());
  }

  private LinkView view(CaseId id, Instant expiresAt) {
    CaseView found = reading.find(id).orElseThrow();
    ReceiptView receipt = receipts.of(found.closureCase()).orElse(null);
    return new LinkView(
        ClosureView.of(found, BEARER),
        receipt,
        receipt == null ? null : appeal(receipt),
        expiresAt);
  }

  private LinkView.@Nullable Appeal appeal(ReceiptView receipt) {
    return receipt.nextSteps().stream()
        .filter(step -> step.code() == AdviceKind.APPEAL)
        .map(ReceiptView.NextStep::until)
        .filter(Objects::nonNull)
        .map(until -> new LinkView.Appeal(!clock.instant().isAfter(until), until))
        .findFirst()
        .orElse(null);
  }
}
