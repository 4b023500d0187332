package org.accountclosure.console.holder;

/** There is no such thing, or it is somebody else's: nobody learns which. */
final class NotYours extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotYours() {
    super("Not there, or not theirs", null, false, false);
  }
}
