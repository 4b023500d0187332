package org.accountclosure.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.accountclosure.closure.ReceivingLateMoney;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.security.AccessRules;
import org.accountclosure.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the marketplace leaves money for which there is no account any more. */
@RestController
@RequestMapping(path = "/api/accounts/{id}/late-money")
@Tag(name = "After a closing")
class LateMoneyController {

  private final ReceivingLateMoney receiving;
  private final Clock clock;

  LateMoneyController(ReceivingLateMoney receiving, Clock clock) {
    this.receiving = receiving;
    this.clock = clock;
  }

  @Operation(
      summary = "Report a bonus, a refund or a chargeback after the closing",
      description =
          "It is kept on a technical account; the holder is told, and a person decides what becomes"
              + " of it, two where money moves. The same id may be sent again.")
  @ApiResponse(responseCode = "201", description = "It is kept")
  @ApiResponse(responseCode = "200", description = "It was reported before")
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> report(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String id,
      @Valid @RequestBody LateMoneyBody body) {
    AccessRules.require(caller, org.accountclosure.security.Operation.REPORT_LATE_MONEY);
    if (id.length() > ApiLimits.ID_CHARACTERS) {
      throw notClosed(id);
    }
    return switch (receiving.arrived(
        body.of(new AccountId(id), clock.instant().truncatedTo(ChronoUnit.MILLIS)),
        caller.asActor())) {
      case KEPT -> ResponseEntity.status(HttpStatus.CREATED).build();
      case KNOWN -> ResponseEntity.ok().build();
      case NOT_CLOSED -> throw notClosed(id);
    };
  }

  private static ApiProblem notClosed(String id) {
    return new ApiProblem(
        ProblemType.NOTHING_CLOSED,
        "No case has closed an account " + id + ". Book it on the account, if there is one.");
  }
}
