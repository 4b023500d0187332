package org.accountclosure.console.holder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.accountclosure.closure.ReadingCases.CaseView;
import org.accountclosure.closure.WritingReceipt;
import org.accountclosure.closure.model.CaseTeam;
import org.accountclosure.closure.model.Receipt;
import org.accountclosure.closure.model.RetainedAs;
import org.accountclosure.closure.model.TimelineEntry;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.policy.Receipts;
import org.springframework.stereotype.Component;

/** What became of a case that has ended, in the same words as the notice. */
@Component
final class ReceiptPart {

  private final WritingReceipt writing;

  ReceiptPart(WritingReceipt writing) {
    this.writing = writing;
  }

  /** What became of one team of a member. */
  record TeamText(String team, String state) {}

  /** One thing that was done. */
  record DeedText(String at, String what, String amounts) {}

  /** What the part "receipt" needs; nothing is shown while the case is under way. */
  Map<String, Object> of(CaseView found, Visit visit, Reader reader) {
    return Map.of(
        "receipts",
        writing.of(found.closureCase().id()).stream()
            .map(receipt -> values(receipt, visit, reader))
            .toList());
  }

  /** What a case has done that no outcome undoes. */
  static List<DeedText> irreversible(CaseView found, Reader reader) {
    List<TimelineEntry> lines =
        found.timeline().stream()
            .filter(line -> line.what().cannotBeUndone())
            .filter(line -> line.what() != TimelineStep.ALTERNATIVE_APPLIED)
            .toList();
    return Receipts.done(lines).stream()
        .map(
            deed ->
                new DeedText(
                    reader.words().moment(deed.at()),
                    reader.words().of(deed.kind()),
                    reader.words().money(deed.amounts())))
        .toList();
  }

  private static Map<String, Object> values(Receipt receipt, Visit visit, Reader reader) {
    Map<String, Object> values = new HashMap<>(reader.words().receipt(receipt));
    RetainedAs retained = receipt.retainedAs();
    values.put("endedAt", reader.moment(receipt.endedAt()));
    values.put("retained", retained == null ? "" : reader.words().of(retained));
    values.put("refused", !receipt.refusalReasons().isEmpty());
    values.put("rules", receipt.refusalReasons().stream().map(reader.words()::of).toList());
    values.put("hasFacts", !((List<?>) Objects.requireNonNull(values.get("facts"))).isEmpty());
    values.put("exportPath", receipt.hasExport() ? visit.path() + "/export" : "");
    values.put("hasTeams", !receipt.teams().isEmpty());
    values.put("teams", receipt.teams().stream().map(team -> team(team, reader)).toList());
    return values;
  }

  private static TeamText team(CaseTeam team, Reader reader) {
    return new TeamText(team.team().value(), reader.words().of(team.state()));
  }
}
