package org.accountclosure.api;

import java.nio.charset.StandardCharsets;
import org.accountclosure.closure.ReadingCases.CaseView;
import org.accountclosure.notification.WritingCalendar;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The dates of a case as a calendar file. */
@Component
class CalendarDownload {

  static final String CALENDAR = "text/calendar";

  private final WritingCalendar writing;

  CalendarDownload(WritingCalendar writing) {
    this.writing = writing;
  }

  ResponseEntity<byte[]> of(CaseView found) {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.parseMediaType(CALENDAR), StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .header(
            "Content-Disposition",
            ContentDisposition.inline()
                .filename("closure-" + found.closureCase().id() + ".ics")
                .build()
                .toString())
        .body(writing.write(found).getBytes(StandardCharsets.UTF_8));
  }
}
