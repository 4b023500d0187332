package org.accountclosure.closure;

import java.time.Instant;
import java.util.Optional;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.DataExport;
import org.accountclosure.closure.port.Doubts;
import org.accountclosure.closure.port.Exports;

/** Hands out the export of a case. Changes nothing. */
public final class ReadingExport {

  private final Exports exports;
  private final Doubts doubts;
  private final CaseDesk desk;

  public ReadingExport(Exports exports, Doubts doubts, CaseDesk desk) {
    this.exports = exports;
    this.doubts = doubts;
    this.desk = desk;
  }

  /** What there is. */
  public sealed interface Result {

    /** It can be downloaded. */
    final class Found implements Result {

      private final DataExport export;
      private final byte[] content;

      Found(DataExport export, byte[] content) {
        this.export = export;
        this.content = content;
      }

      public DataExport export() {
        return export;
      }

      /** Its bytes, for one reader. */
      public byte[] content() {
        return content;
      }
    }

    /** It is not certain who the holder is: nobody gets it before a person has found out. */
    record InDoubt() implements Result {}

    /** None was made. */
    record NotMade() implements Result {}

    /** It is kept no longer. */
    record Gone(Instant keptUntil) implements Result {}
  }

  /** The export of that case; its time counts, whether it was removed yet or not. */
  public Result of(CaseId id) {
    if (doubts.findOpen(id).isPresent()) {
      return new Result.InDoubt();
    }
    DataExport made = exports.find(id).orElse(null);
    if (made == null) {
      return new Result.NotMade();
    }
    Optional<byte[]> content = exports.content(id);
    return content.isPresent() && desk.now().isBefore(made.keptUntil())
        ? new Result.Found(made, content.get())
        : new Result.Gone(made.keptUntil());
  }
}
