package org.accountclosure.process.model;

/**
 * One line of an input or output mapping.
 *
 * @param source the FEEL expression, with its leading {@code =}
 * @param target the variable that receives its value
 */
public record Mapping(String source, String target) {}
