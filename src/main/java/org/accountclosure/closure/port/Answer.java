package org.accountclosure.closure.port;

/** What a system answered; "it could not answer" is an answer too, and never means "clear". */
public sealed interface Answer<T> {

  /**
   * The value, if the system could answer.
   *
   * @throws MarketplaceUnavailable if it could not
   */
  T orThrow();

  /** The system knows. */
  record Known<T>(T value) implements Answer<T> {
    @Override
    public T orThrow() {
      return value;
    }
  }

  /** The system could not answer; asking again later may help. */
  record Unknown<T>(String why) implements Answer<T> {
    @Override
    public T orThrow() {
      throw new MarketplaceUnavailable(why);
    }
  }
}
