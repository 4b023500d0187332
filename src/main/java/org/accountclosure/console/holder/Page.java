package org.accountclosure.console.holder;

import java.util.Map;

/**
 * One page that is to be written.
 *
 * @param template the name of its file in {@code pages}
 * @param title what it is about, in words
 */
record Page(String template, String title, Reader reader, Map<String, Object> values) {

  Page {
    values = Map.copyOf(values);
  }
}
