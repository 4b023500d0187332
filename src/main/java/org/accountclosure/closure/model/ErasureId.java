package org.accountclosure.closure.model;

/** The id of one wish that personal data be erased. Opaque; at most 64 characters. */
public record ErasureId(String value) {

  public ErasureId {
    Ids.requireWellFormed("erasure id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
