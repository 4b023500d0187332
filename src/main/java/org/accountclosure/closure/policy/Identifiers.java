package org.accountclosure.closure.policy;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What makes two spellings the same address or the same name. Whoever hashes them writes them so
 * first: a change here makes kept hashes useless.
 */
public final class Identifiers {

  private Identifiers() {}

  /** What is kept of a person or a company. */
  public enum Kind {
    EMAIL,
    NAME,
    PAYOUT_PLACE
  }

  /** In the one spelling that counts. */
  public static String normalised(Kind kind, String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    return switch (kind) {
      case EMAIL -> withoutTag(plain);
      case NAME -> plain.replaceAll("[\\s\\p{Punct}]+", " ").strip();
      case PAYOUT_PLACE -> plain;
    };
  }

  /** Mail to ann+jobs@ reaches ann@: the same person. */
  private static String withoutTag(String address) {
    int at = address.lastIndexOf('@');
    int tag = address.indexOf('+');
    return tag > 0 && tag < at ? address.substring(0, tag) + address.substring(at) : address;
  }
}
