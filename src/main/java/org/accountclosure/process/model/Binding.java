package org.accountclosure.process.model;

/** Which version of a form, decision or process an element means. */
public enum Binding {
  /** The one that came with the same deployment: a running case keeps what it started with. */
  DEPLOYMENT,
  /** The newest at the moment of use. */
  LATEST,
  /** The one with a stated tag. */
  VERSION_TAG
}
