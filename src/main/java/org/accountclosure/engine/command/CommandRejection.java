package org.accountclosure.engine.command;

/** The engine's refusal of a command: nothing was changed. */
public final class CommandRejection extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why a command is refused, as Camunda 8 classes it. Rest turns each into one HTTP status. */
  public enum Type {
    /** 400: the command itself is wrong. */
    INVALID_ARGUMENT,
    /** 404: what it names does not exist (any more). */
    NOT_FOUND,
    /** 409: it exists, but not in a state that allows this. */
    INVALID_STATE,
    /** 409: it was done before. */
    ALREADY_EXISTS,
    /** 501: the operation, or a symbol it needs, is not supported. */
    NOT_SUPPORTED
  }

  private final Type type;

  public CommandRejection(Type type, String detail) {
    super(detail);
    this.type = type;
  }

  public Type type() {
    return type;
  }
}
