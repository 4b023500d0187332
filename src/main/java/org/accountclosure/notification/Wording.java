package org.accountclosure.notification;

import java.time.Instant;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Map;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.Receipt;
import org.accountclosure.closure.policy.ClosureSettings;

/** The words of the notices, for whoever shows the same elsewhere: one language, one clock. */
public final class Wording {

  private final Language language;
  private final ClosureSettings figures;

  Wording(Language language, ClosureSettings figures) {
    this.language = language;
    this.figures = figures;
  }

  /** BCP 47. */
  public String tag() {
    return language.tag();
  }

  /** A code that notices tell, in words. */
  public String of(Enum<?> code) {
    return language.words().of(code, figures);
  }

  /** What the holder can do about it, or has to know. */
  public String whatToDo(BlockerCode code) {
    return language.words().whatToDo(code, figures);
  }

  /** In UTC, and by the reader's own clock if that differs. */
  public String moment(Instant at) {
    return language.moment(at);
  }

  /** With their currencies; empty if there are none. */
  public String money(List<Money> amounts) {
    return language.words().money(amounts);
  }

  /** A length of time, such as {@code 4 hours}. */
  public String span(TemporalAmount length) {
    return language.words().span(length);
  }

  /** The parts of a receipt, as {@link CodesInWords#receipt} names them. */
  public Map<String, Object> receipt(Receipt receipt) {
    return new CodesInWords(language, figures).receipt(receipt);
  }
}
