package org.accountclosure.closure.model;

/** What a readable statement says around what is in it. */
public enum ExportText {
  TITLE,
  AS_OF,
  ALL_TIMES_ARE_UTC,
  NOTHING_HELD,
  WHAT_IS_LEFT_OUT,
  YES,
  NO
}
