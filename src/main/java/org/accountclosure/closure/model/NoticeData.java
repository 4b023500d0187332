package org.accountclosure.closure.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects the data of a notice and writes each value as its {@link NoticeDatum.Kind} says. */
public final class NoticeData {

  private final Map<String, String> values = new TreeMap<>();

  /** An id or free text. */
  public NoticeData with(NoticeDatum datum, String value) {
    return put(datum, value, NoticeDatum.Kind.ID, NoticeDatum.Kind.TEXT);
  }

  /** A code. */
  public NoticeData with(NoticeDatum datum, Enum<?> code) {
    return put(datum, code.name(), NoticeDatum.Kind.CODE);
  }

  /** Several codes. */
  public NoticeData with(NoticeDatum datum, Collection<? extends Enum<?>> codes) {
    return put(
        datum,
        codes.stream().map(Enum::name).collect(Collectors.joining(",")),
        NoticeDatum.Kind.CODES);
  }

  /** A moment. */
  public NoticeData with(NoticeDatum datum, Instant moment) {
    return put(datum, moment.toString(), NoticeDatum.Kind.MOMENT);
  }

  /** Amounts of money; none is nothing to say. */
  public NoticeData withAmounts(NoticeDatum datum, List<Money> amounts) {
    return amounts.isEmpty() ? this : put(datum, Money.list(amounts), NoticeDatum.Kind.MONEY);
  }

  /**
   * What blocks: one line each, of code, reference, who must act and, if known, the date and the
   * amount.
   */
  public NoticeData blockers(List<Blocker> blockers) {
    return put(
        NoticeDatum.BLOCKERS,
        blockers.stream()
            .map(
                blocker ->
                    String.join(
                        "|",
                        blocker.code().name(),
                        blocker.reference(),
                        blocker.mustAct().name(),
                        text(blocker.earliestClear()),
                        text(blocker.amount())))
            .collect(Collectors.joining("\n")),
        NoticeDatum.Kind.BLOCKERS);
  }

  /** What becomes of data: one line each, of class, treatment, basis and, if known, the date. */
  public NoticeData treated(List<Treated> treated) {
    return put(
        NoticeDatum.TREATED,
        treated.stream()
            .map(
                one ->
                    String.join(
                        "|",
                        one.dataClass().name(),
                        one.treatment().name(),
                        one.basis().name(),
                        text(one.until())))
            .collect(Collectors.joining("\n")),
        NoticeDatum.Kind.TREATED);
  }

  /** The {@link Blocker#key() keys} of the blockers in a notice's data. */
  public static List<String> blockerKeys(Map<String, String> data) {
    return data.getOrDefault(NoticeDatum.BLOCKERS.key(), "")
        .lines()
        .map(line -> line.split("\\|", -1))
        .map(parts -> parts[0] + ":" + parts[1])
        .toList();
  }

  /** As {@code Notice.data} has it. */
  public Map<String, String> toMap() {
    return Map.copyOf(values);
  }

  private NoticeData put(NoticeDatum datum, String value, NoticeDatum.Kind... kinds) {
    if (!List.of(kinds).contains(datum.kind())) {
      throw new IllegalArgumentException(datum + " is a " + datum.kind());
    }
    values.put(datum.key(), value);
    return this;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
