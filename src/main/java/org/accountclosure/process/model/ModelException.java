package org.accountclosure.process.model;

/** A model file that cannot be read; the message names the file and what is wrong. */
public final class ModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ModelException(String file, String problem, Throwable cause) {
    super(file + ": " + problem, cause);
  }

  ModelException(String file, String problem) {
    super(file + ": " + problem);
  }
}
