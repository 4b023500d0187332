package org.accountclosure.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import org.accountclosure.closure.ErasingData;
import org.accountclosure.security.AccessRules;
import org.accountclosure.security.Caller;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happens to data whose time is over. */
@RestController
@RequestMapping(path = "/api/retention", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Erasure")
class RetentionController {

  private final ErasingData erasing;
  private final boolean enabled;
  private final Clock clock;

  RetentionController(
      ErasingData erasing,
      @Value("${account-closure.retention.enabled:false}") boolean enabled,
      Clock clock) {
    this.erasing = erasing;
    this.enabled = enabled;
    this.clock = clock;
  }

  @Operation(
      summary = "What the retention job would erase now",
      description =
          "By class of data and by account, and what stays although its time is over: a hold"
              + " stands, or a tax report was not filed. Changes nothing.")
  @GetMapping("/preview")
  RetentionView preview(
      @Parameter(hidden = true) Caller caller,
      @RequestParam(defaultValue = "100")
          @Min(value = 1, message = "must be 1 to 1000")
          @Max(value = 1000, message = "must be 1 to 1000")
          int limit) {
    AccessRules.require(caller, org.accountclosure.security.Operation.PREVIEW_RETENTION);
    return RetentionView.of(erasing.preview(limit), enabled, clock.instant());
  }
}
