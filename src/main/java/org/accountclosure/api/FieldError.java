package org.accountclosure.api;

/**
 * One invalid field.
 *
 * @param field its path in the body, or the name of a parameter or header
 * @param message what it must be
 */
record FieldError(String field, String message) {}
