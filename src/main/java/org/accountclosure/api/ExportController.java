package org.accountclosure.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.accountclosure.closure.WritingExport;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Statement and data of an account, for its holder. */
@RestController
@RequestMapping(path = "/api/closures/{id}/export")
@Tag(name = "Closures")
class ExportController {

  private final CaseLookup lookup;
  private final ExportDownload download;
  private final WritingExport writing;

  ExportController(CaseLookup lookup, ExportDownload download, WritingExport writing) {
    this.lookup = lookup;
    this.download = download;
    this.writing = writing;
  }

  @Operation(
      summary = "Download statement and data of the account",
      description =
          "A ZIP with a statement to read and a JSON file for each part. For the holder alone; it"
              + " is made before the account closes and kept for some time.")
  @ApiResponse(
      responseCode = "200",
      description = "The file; ETag and Repr-Digest have its checksum",
      content =
          @Content(
              mediaType = ExportDownload.ZIP,
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping(produces = ExportDownload.ZIP)
  ResponseEntity<byte[]> download(
      @Parameter(hidden = true) Caller caller, @PathVariable String id) {
    return download.of(find(id, caller));
  }

  @Operation(
      summary = "Make statement and data now",
      description =
          "While the case is open, in the place of what was made before. Asked again within"
              + " minutes, the last one is good enough.")
  @ApiResponse(responseCode = "201", description = "It was made")
  @ApiResponse(responseCode = "200", description = "It was made shortly before")
  @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ExportView> make(
      @Parameter(hidden = true) Caller caller, @PathVariable String id) {
    WritingExport.Result result = writing.afresh(find(id, caller), caller.asActor());
    if (result instanceof WritingExport.Result.Made made) {
      return ResponseEntity.status(HttpStatus.CREATED).body(ExportView.of(made.export()));
    }
    if (result instanceof WritingExport.Result.JustMade before) {
      return ResponseEntity.ok(ExportView.of(before.export()));
    }
    if (result instanceof WritingExport.Result.InDoubt) {
      throw ExportDownload.inDoubt(new CaseId(id));
    }
    throw new ApiProblem(
        ProblemType.CASE_ENDED,
        "Case " + id + " has ended or is being closed. GET has what was made before, if any was.");
  }

  private CaseId find(String id, Caller caller) {
    return lookup
        .find(id, caller, org.accountclosure.security.Operation.EXPORT_DATA)
        .closureCase()
        .id();
  }
}
