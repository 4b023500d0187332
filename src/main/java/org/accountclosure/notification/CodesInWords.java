package org.accountclosure.notification;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.DataClass;
import org.accountclosure.closure.model.LateMoneyKind;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.NoticeDatum;
import org.accountclosure.closure.model.NoticeTemplate;
import org.accountclosure.closure.model.Party;
import org.accountclosure.closure.model.Receipt;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.RetainedAs;
import org.accountclosure.closure.model.StatementOfReasons;
import org.accountclosure.closure.model.Treated;
import org.accountclosure.closure.model.UndeliverableReason;
import org.accountclosure.closure.policy.ClosureSettings;
import org.jspecify.annotations.Nullable;

/** What a notice says, in the words of one language and with the figures of one case. */
final class CodesInWords {

  private final Language language;
  private final Words words;
  private final ClosureSettings figures;

  CodesInWords(Language language, ClosureSettings figures) {
    this.language = language;
    this.words = language.words();
    this.figures = figures;
  }

  /** In words; empty, which reads as "say nothing", if the notice has no such value. */
  Object value(NoticeDatum datum, @Nullable String value) {
    if (value == null) {
      return "";
    }
    return switch (datum.kind()) {
      case ID, TEXT -> value;
      case CODE -> word(datum, value);
      case CODES -> Arrays.stream(value.split(",", -1)).map(code -> word(datum, code)).toList();
      case MOMENT -> language.moment(Instant.parse(value));
      case MONEY -> words.money(Money.parseList(value));
      case BLOCKERS -> value.lines().map(this::blocker).toList();
      case TREATED -> value.lines().map(this::treated).toList();
    };
  }

  private String word(NoticeDatum datum, String code) {
    return switch (datum) {
      case REASON -> word(ClosureReason.valueOf(code));
      case STEP -> word(Consent.valueOf(code));
      case LATE_MONEY -> word(LateMoneyKind.valueOf(code));
      case ALTERNATIVE -> word(RetainedAs.valueOf(code));
      case REFUSAL_REASONS -> word(RefusalReason.valueOf(code));
      case UNDELIVERABLE_REASON -> word(UndeliverableReason.valueOf(code));
      case TEMPLATE -> language.text(NoticeTemplate.valueOf(code)).subject();
      default -> throw new IllegalArgumentException(datum + " is no code");
    };
  }

  private String word(Enum<?> code) {
    return words.of(code, figures);
  }

  /** A line of {@link org.accountclosure.closure.model.NoticeData#blockers}. */
  private Map<String, Object> blocker(String line) {
    String[] parts = line.split("\\|", -1);
    BlockerCode code = BlockerCode.valueOf(parts[0]);
    return Map.of(
        "what",
        word(code),
        "reference",
        parts[1],
        "mustAct",
        word(Party.valueOf(parts[2])),
        "todo",
        words.whatToDo(code, figures),
        "clears",
        parts[3].isEmpty() ? "" : language.moment(Instant.parse(parts[3])),
        "amount",
        parts[4].isEmpty() ? "" : words.money(List.of(Money.parse(parts[4]))));
  }

  /** A line of {@link org.accountclosure.closure.model.NoticeData#treated}. */
  private Map<String, Object> treated(String line) {
    String[] parts = line.split("\\|", -1);
    return Map.of(
        "what",
        word(DataClass.valueOf(parts[0])),
        "treatment",
        word(Treated.Treatment.valueOf(parts[1])),
        "why",
        word(Treated.LegalBasis.valueOf(parts[2])),
        "until",
        parts[3].isEmpty() ? "" : language.moment(Instant.parse(parts[3])));
  }

  /** The parts of a receipt. */
  Map<String, Object> receipt(Receipt receipt) {
    List<Map<String, String>> done = receipt.done().stream().map(this::deed).toList();
    StatementOfReasons statement = receipt.statement();
    return Map.of(
        "hasDone",
        !done.isEmpty(),
        "done",
        done,
        "stays",
        receipt.stays().stream().map(this::word).toList(),
        "nextSteps",
        receipt.nextSteps().stream().map(this::advice).toList(),
        "facts",
        statement == null ? List.of() : facts(statement),
        "yourReason",
        word(receipt.reason()));
  }

  private Map<String, String> deed(Receipt.Deed deed) {
    return Map.of(
        "at",
        language.moment(deed.at()),
        "what",
        word(deed.kind()),
        "amounts",
        words.money(deed.amounts()));
  }

  private Map<String, String> advice(Receipt.Advice advice) {
    Instant until = advice.until();
    return Map.of(
        "what", word(advice.kind()), "until", until == null ? "" : language.moment(until));
  }

  /** What was found out, each with what it is about. */
  private List<Map<String, String>> facts(StatementOfReasons statement) {
    return Stream.concat(
            statement.evidence().stream()
                .map(found -> fact(word(found.code()), found.reference(), "")),
            statement.blockers().stream().map(this::fact))
        .distinct()
        .toList();
  }

  private Map<String, String> fact(Blocker blocker) {
    Money amount = blocker.amount();
    return fact(
        word(blocker.code()),
        blocker.reference(),
        amount == null ? "" : words.money(List.of(amount)));
  }

  private static Map<String, String> fact(String what, String reference, String amount) {
    return Map.of("what", what, "reference", reference, "amount", amount);
  }
}
