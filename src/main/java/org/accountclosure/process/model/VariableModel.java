package org.accountclosure.process.model;

/**
 * A registered process variable ({@code bpmn/variables.json}).
 *
 * @param meaning one sentence for a product owner
 * @param type FEEL type
 * @param example a value, as JSON would have it
 */
public record VariableModel(
    String name, String meaning, String type, String example, DataClass dataClass) {

  /** How sensitive a value is. Personal data has no class: it does not travel. */
  public enum DataClass {
    /** An id that means something only inside the marketplace. */
    REFERENCE,
    /** One of a fixed list of codes, or a context of codes. */
    CODE,
    /** A point in time. */
    DATE
  }
}
