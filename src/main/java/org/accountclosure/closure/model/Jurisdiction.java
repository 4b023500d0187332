package org.accountclosure.closure.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose law says how long something is kept. */
public enum Jurisdiction {
  /** The European Economic Area, Switzerland and the United Kingdom, whose rules are alike. */
  EUROPE,
  UNITED_STATES,
  /** Elsewhere, or not known. */
  OTHER;

  private static final Set<String> EUROPEAN =
      Set.of(
          "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR",
          "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE",
          "SI", "SK");

  /**
   * Of a country.
   *
   * @param country ISO 3166, two capital letters; null if it is not known
   */
  public static Jurisdiction of(@Nullable String country) {
    if (country != null && EUROPEAN.contains(country)) {
      return EUROPE;
    }
    return "US".equals(country) ? UNITED_STATES : OTHER;
  }
}
