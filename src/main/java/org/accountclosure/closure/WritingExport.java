package org.accountclosure.closure;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.ClosureRequest;
import org.accountclosure.closure.model.DataExport;
import org.accountclosure.closure.model.ExportField;
import org.accountclosure.closure.model.ExportPart;
import org.accountclosure.closure.model.ExportTable;
import org.accountclosure.closure.model.TimelineEntry;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.port.AccountRecords;
import org.accountclosure.closure.port.Doubts;
import org.accountclosure.closure.port.ExportFiles;
import org.accountclosure.closure.port.Exports;
import org.accountclosure.closure.port.Policies;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the marketplace holds about an account, for its holder: just before the closing, and
 * afresh when the holder asks for it while the case is open. A case has one export, the last one.
 */
public final class WritingExport {

  private final AccountRecords records;
  private final ExportFiles files;
  private final Exports exports;
  private final Doubts doubts;
  private final Policies figures;
  private final CaseDesk desk;

  public WritingExport(
      AccountRecords records,
      ExportFiles files,
      Exports exports,
      Doubts doubts,
      Policies figures,
      CaseDesk desk) {
    this.records = records;
    this.files = files;
    this.exports = exports;
    this.doubts = doubts;
    this.figures = figures;
    this.desk = desk;
  }

  /** What became of asking for one. */
  public sealed interface Result {

    /** It was made now. */
    record Made(DataExport export) implements Result {}

    /** One was made so shortly before that it is good enough. */
    record JustMade(DataExport export) implements Result {}

    /**
     * It is not certain that the holder asks: nobody gets anything before a person has found out.
     */
    record InDoubt() implements Result {}

    /** The case has ended, or is being closed. */
    record TooLate() implements Result {}
  }

  /**
   * Writes the one before the closing. Idempotent by case and job: what that job has made is not
   * made again. A later job of the case, after something blocked the closing, makes it afresh. An
   * ended case is left alone.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot say
   *     what it holds
   */
  public void beforeClosing(CaseId id, String jobKey) {
    desk.onUnlessEnded(
        id,
        closureCase -> {
          String madeBy = "job:" + jobKey;
          if (exports.find(id).filter(made -> made.madeBy().equals(madeBy)).isEmpty()) {
            DataExport unused = make(closureCase, madeBy, Actor.SYSTEM, desk.now());
          }
        });
  }

  /**
   * Writes one because somebody asks, unless one was made within {@code exports.afresh-after}.
   *
   * @throws UnknownCase if there is no such case
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot say
   *     what it holds
   */
  public Result afresh(CaseId id, Actor by) {
    return desk.with(
        id,
        closureCase -> {
          if (closureCase.ended() || closureCase.closingSince() != null) {
            return new Result.TooLate();
          }
          if (doubts.findOpen(id).isPresent()) {
            return new Result.InDoubt();
          }
          Instant now = desk.now();
          DataExport last = exports.find(id).filter(made -> made.removedAt() == null).orElse(null);
          if (last != null
              && now.isBefore(last.madeAt().plus(figuresOf(closureCase).afreshAfter()))) {
            return new Result.JustMade(last);
          }
          return new Result.Made(make(closureCase, "asked:" + now, by, now));
        });
  }

  private ClosureSettings.Exports figuresOf(ClosureCase closureCase) {
    return figures.of(closureCase.policyVersion()).exports();
  }

  private DataExport make(ClosureCase closureCase, String madeBy, Actor by, Instant now) {
    List<ExportTable> tables = new ArrayList<>(records.of(closureCase.accountId()).orThrow());
    tables.add(request(closureCase));
    tables.add(timeline(closureCase.id()));
    byte[] content = files.write(closureCase, now, tables);
    DataExport made =
        new DataExport(
            closureCase.id(),
            madeBy,
            now,
            now.plus(figuresOf(closureCase).keep()),
            sha256(content),
            content.length,
            null);
    exports.save(made, content);
    desk.note(
        closureCase.id(),
        now,
        by,
        TimelineStep.EXPORT_WRITTEN,
        "Statement and data, SHA-256 "
            + made.sha256()
            + ", "
            + made.size()
            + " bytes, kept until "
            + made.keptUntil(),
        "export:" + madeBy);
    return made;
  }

  private static ExportTable request(ClosureCase closureCase) {
    ClosureRequest request = closureCase.request();
    return new ExportTable(
        ExportPart.REQUEST,
        List.of(
            ExportField.CASE,
            ExportField.REQUESTED_AT,
            ExportField.REASON,
            ExportField.COMMENT,
            ExportField.CONSENTS,
            ExportField.CHANNEL),
        List.of(
            ExportTable.row(
                closureCase.id().value(),
                request.requestedAt(),
                request.reason().name(),
                request.comment(),
                request.consents().stream().map(Enum::name).sorted().toList(),
                request.channel().name())));
  }

  /** Who of the staff, or of a team, did something is told to staff alone. */
  private ExportTable timeline(CaseId id) {
    return new ExportTable(
        ExportPart.TIMELINE,
        List.of(
            ExportField.AT,
            ExportField.ACTOR,
            ExportField.STEP,
            ExportField.EXPLANATION,
            ExportField.AMOUNTS),
        desk.timelineOf(id).stream().map(WritingExport::line).toList());
  }

  private static List<@Nullable Object> line(TimelineEntry entry) {
    return ExportTable.row(
        entry.at(), entry.actor().kind().name(), entry.what().name(), entry.why(), entry.amounts());
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
