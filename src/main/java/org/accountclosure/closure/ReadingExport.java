package org.accountclosure.closure;

import java.time.Instant;
import java.util.Optional;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.DataExport;
import org.accountclosure.closure.port.Exports;

/** Hands out the export of a case. Changes nothing. */
public final class ReadingExport {

  private final Exports exports;
  private final CaseDesk desk;

  public ReadingExport(Exports exports, CaseDesk desk) {
    this.exports = exports;
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

    /** None was made. */
    record NotMade() implements Result {}

    /** It is kept no longer. */
    record Gone(Instant keptUntil) implements Result {}
  }

  /** The export of that case; its time counts, whether it was removed yet or not. */
  public Result of(CaseId id) {
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
