package org.accountclosure.engine.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the items that match a search.
 *
 * @param total how many match in all
 * @param startCursor where the first item stands, to ask for what is before it; null if empty
 * @param endCursor where the last item stands, to ask for what is after it; null if empty
 */
public record Page<T>(
    List<T> items, long total, @Nullable String startCursor, @Nullable String endCursor) {}
