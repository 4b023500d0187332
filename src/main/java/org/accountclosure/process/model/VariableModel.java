package org.accountclosure.process.model;

import java.util.List;
import java.util.Optional;

/**
 * A registered process variable ({@code bpmn/variables.json}).
 *
 * @param meaning one sentence for a product owner
 * @param type FEEL type
 * @param example a value, as JSON would have it
 * @param policy where the figures come from that a date is computed by: keys under {@code
 *     account-closure.policy}, or a decision and its output; empty for what is no such date
 * @param besides who uses it besides the models; empty if only the models do
 */
public record VariableModel(
    String name,
    String meaning,
    String type,
    String example,
    DataClass dataClass,
    List<String> policy,
    Optional<String> besides) {

  public VariableModel {
    policy = List.copyOf(policy);
  }

  /** How sensitive a value is. Personal data has no class: it does not travel. */
  public enum DataClass {
    /** An id that means something only inside the marketplace. */
    REFERENCE,
    /** One of a fixed list of codes, or a context of codes. */
    CODE,
    /** A point in time. */
    DATE,
    /**
     * What a person of the staff typed into a form. Stays in the task: a listener of its completion
     * moves it to the database, and no mapping carries it out.
     */
    NOTE
  }
}
