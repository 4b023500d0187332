package org.accountclosure.console.holder;

import java.util.List;
import java.util.Map;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Forecast;

/** When an account can be closed, in words. */
final class ForecastText {

  private final List<Blocker> blockers;
  private final Reader reader;

  ForecastText(List<Blocker> blockers, Reader reader) {
    this.blockers = List.copyOf(blockers);
    this.reader = reader;
  }

  /** One date on the way. */
  record Link(String at, String what) {}

  /** What the part "forecast" needs. */
  Map<String, Object> of(Forecast forecast) {
    return Map.of(
        "closing", reader.moment(forecast.earliestClosing()),
        "chain", forecast.chain().stream().map(this::link).distinct().toList(),
        "hasChain", !forecast.chain().isEmpty(),
        "undated", forecast.undated().stream().map(this::what).distinct().toList());
  }

  private Link link(Forecast.Link link) {
    String what =
        switch (link.what()) {
          case STEP_TAKEN -> step(link.why());
          case BLOCKER_CLEARS -> cleared(link.why());
          case PAYOUT_SETTLES, ACCOUNT_CLOSES -> reader.texts().of(link.what());
        };
    return new Link(reader.words().moment(link.at()), what);
  }

  /** The forecast names the consent that it uses in front of its reason. */
  private String step(String why) {
    String code = why.substring(0, Math.max(0, why.indexOf(':')));
    return List.of(Consent.values()).stream()
        .filter(consent -> consent.name().equals(code))
        .findFirst()
        .map(consent -> reader.texts().of("Step." + consent.name()))
        .orElseGet(() -> reader.texts().of(Forecast.Step.STEP_TAKEN));
  }

  /** The forecast tells what clears by its explanation; the holder knows it by its name. */
  private String cleared(String why) {
    return blockers.stream()
        .filter(blocker -> blocker.explanation().equals(why))
        .findFirst()
        .map(blocker -> reader.texts().of("cleared", "what", what(blocker)))
        .orElseGet(() -> reader.texts().of(Forecast.Step.BLOCKER_CLEARS));
  }

  private String what(Blocker blocker) {
    boolean known = blockers.contains(blocker);
    return reader.words().of(blocker.code()) + (known ? " (" + blocker.reference() + ")" : "");
  }
}
