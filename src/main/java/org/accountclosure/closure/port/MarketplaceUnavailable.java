package org.accountclosure.closure.port;

/** The marketplace could not answer; the same call may be repeated, and nothing was decided. */
public final class MarketplaceUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MarketplaceUnavailable(String why) {
    super("The marketplace did not answer: " + why);
  }
}
