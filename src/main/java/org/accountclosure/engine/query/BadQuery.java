package org.accountclosure.engine.query;

/** A search that cannot be answered because it is wrong; answered with 400. */
public final class BadQuery extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BadQuery(String detail) {
    super(detail);
  }
}
