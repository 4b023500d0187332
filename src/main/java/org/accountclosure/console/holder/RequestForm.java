package org.accountclosure.console.holder;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Consent;

/**
 * What a holder has filled in to ask for a closure; kept when something is missing.
 *
 * @param key of this form: sent twice, it asks once
 */
record RequestForm(
    String reason, String comment, List<String> consents, boolean wholeLogin, String key) {

  /** As the server reads at most. */
  static final int LONGEST_COMMENT = 2000;

  RequestForm {
    consents = List.copyOf(consents);
  }

  /** An empty form. */
  static RequestForm fresh() {
    return new RequestForm("", "", List.of(), false, UUID.randomUUID().toString());
  }

  Optional<ClosureReason> reasonCode() {
    return Arrays.stream(ClosureReason.values())
        .filter(code -> code.name().equals(reason))
        .findFirst();
  }

  Set<Consent> consentCodes() {
    return Arrays.stream(Consent.values())
        .filter(code -> consents.contains(code.name()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The name of the text that says what is wrong with it; empty if nothing is. */
  String mistake() {
    if (reasonCode().isEmpty()) {
      return "reasonMissing";
    }
    if (comment.length() > LONGEST_COMMENT) {
      return "tooLong";
    }
    return key.matches("[\\x21-\\x7e]{1,200}") ? "" : "formTooOld";
  }
}
