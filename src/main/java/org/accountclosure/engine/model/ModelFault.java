package org.accountclosure.engine.model;

/** The model cannot be executed; the message says why, the thrower's caller says where. */
public final class ModelFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ModelFault(String message) {
    super(message);
  }
}
