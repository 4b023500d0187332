package org.accountclosure.console.holder;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accountclosure.closure.PreviewingClosure.Preview;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Consequences;
import org.accountclosure.closure.model.Consequences.ReasonWarning;
import org.accountclosure.closure.port.Standings;
import org.springframework.stereotype.Component;

/** The page before a request: what it would meet, what it would cost, and the form. */
@Component
final class PreviewPage {

  private final Standings standings;
  private final OwnAccounts accounts;

  PreviewPage(Standings standings, OwnAccounts accounts) {
    this.standings = standings;
    this.accounts = accounts;
  }

  /** One reason to choose, with what is to be known before. */
  record ReasonText(String code, String words, boolean chosen, List<String> warnings) {}

  /** One step that the holder can allow. */
  record ConsentText(String code, String words, boolean chosen) {}

  /** The page, with what has been filled in; the error is empty or a text in words. */
  Page of(Preview preview, RequestForm form, String error, Reader reader) {
    PageTexts texts = reader.texts();
    Map<String, Object> values = new HashMap<>();
    values.put("id", preview.account().id().value());
    values.put("kind", texts.of(preview.account().kind()));
    values.put("closed", preview.account().closed());
    values.put("blockers", BlockerText.of(preview.blockers(), Set.of(), reader));
    values.put("nothingBlocks", preview.blockers().isEmpty());
    ForecastText forecast = new ForecastText(preview.blockers(), reader);
    boolean helps = !preview.usefulConsents().isEmpty();
    values.put("helps", helps);
    values.put("alone", forecast.of(preview.withoutConsents()));
    values.put("helped", forecast.of(preview.withConsents()));
    values.putAll(consequences(preview, reader));
    Optional<ClosureCase> open = accounts.openCase(preview.account().loginId());
    values.put("otherCase", open.map(OwnAccounts::pathOf).orElse(""));
    values.put("canAsk", open.isEmpty() && !preview.account().closed());
    values.put("reasons", reasons(preview.consequences(), form, reader));
    values.put("consents", consents(preview, form, reader));
    values.put("comment", form.comment());
    values.put("key", form.key());
    values.put("wholeLoginChosen", form.wholeLogin());
    values.put("error", error);
    return new Page("account", texts.of("previewTitle"), reader, values);
  }

  private Map<String, Object> consequences(Preview preview, Reader reader) {
    PageTexts texts = reader.texts();
    Consequences told = preview.consequences();
    var standing = standings.standing(preview.account().id()).orThrow();
    List<String> endsWithIt = told.endsWithIt().stream().sorted().map(texts::of).toList();
    return Map.of(
        "lost",
        told.lost().stream().map(loss -> LossText.of(loss.kind(), standing, reader)).toList(),
        "stays",
        told.stays().stream().map(reader.words()::of).toList(),
        "endsWithIt",
        endsWithIt,
        "wholeLogin",
        !endsWithIt.isEmpty(),
        "wayBack",
        reader.words().of(told.reopening().how()),
        "wayBackWithin",
        texts.of("wayBackWithin", "span", reader.words().span(told.reopening().within())));
  }

  private static List<ReasonText> reasons(Consequences told, RequestForm form, Reader reader) {
    return Arrays.stream(ClosureReason.values())
        .filter(reason -> !reason.byStaffOnly())
        .map(
            reason ->
                new ReasonText(
                    reason.name(),
                    reader.texts().of(reason),
                    reason.name().equals(form.reason()),
                    told.warnings().stream()
                        .filter(warning -> warning.reason() == reason)
                        .map(ReasonWarning::warning)
                        .map(reader.texts()::of)
                        .toList()))
        .toList();
  }

  private static List<ConsentText> consents(Preview preview, RequestForm form, Reader reader) {
    return preview.usefulConsents().stream()
        .sorted()
        .map(
            consent ->
                new ConsentText(
                    consent.name(),
                    reader.texts().of(consent),
                    form.consents().contains(consent.name())))
        .toList();
  }
}
