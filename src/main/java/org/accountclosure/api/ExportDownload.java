package org.accountclosure.api;

import java.util.Base64;
import java.util.HexFormat;
import org.accountclosure.closure.ReadingExport;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.DataExport;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The export of a case as a file to download, the same for whoever may have it. */
@Component
class ExportDownload {

  static final String ZIP = "application/zip";

  /** RFC 9530. */
  private static final String DIGEST = "Repr-Digest";

  private final ReadingExport reading;

  ExportDownload(ReadingExport reading) {
    this.reading = reading;
  }

  /**
   * The file. No cache keeps it: it has everything about an account.
   *
   * @throws ApiProblem if none was made, or it is kept no longer
   */
  ResponseEntity<byte[]> of(CaseId id) {
    ReadingExport.Result result = reading.of(id);
    if (result instanceof ReadingExport.Result.Found found) {
      return ResponseEntity.ok().headers(headers(found.export())).body(found.content());
    }
    if (result instanceof ReadingExport.Result.Gone gone) {
      throw new ApiProblem(
          ProblemType.EXPORT_GONE,
          "It was kept until "
              + gone.keptUntil()
              + ". While the case is open, POST /api/closures/"
              + id
              + "/export makes another one; afterwards ask support for statements.");
    }
    if (result instanceof ReadingExport.Result.InDoubt) {
      throw inDoubt(id);
    }
    throw new ApiProblem(
        ProblemType.EXPORT_NOT_MADE,
        "It is made just before the account closes. While the case is open, POST /api/closures/"
            + id
            + "/export makes one now; if the case has ended otherwise, the account has everything.");
  }

  /** Says as little as the case itself does: a stranger may be reading. */
  static ApiProblem inDoubt(CaseId id) {
    return new ApiProblem(
        ProblemType.EXPORT_IN_DOUBT,
        "A person looks at case " + id + " first. Try again once it goes on.");
  }

  private static HttpHeaders headers(DataExport export) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.parseMediaType(ZIP));
    headers.setETag('"' + export.sha256() + '"');
    headers.add(
        DIGEST,
        "sha-256=:"
            + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(export.sha256()))
            + ":");
    headers.setCacheControl(CacheControl.noStore());
    headers.setContentDisposition(
        ContentDisposition.attachment()
            .filename("account-export-" + export.caseId() + ".zip")
            .build());
    return headers;
  }
}
