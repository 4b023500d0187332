package org.accountclosure.closure.port;

import java.util.List;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.TimelineEntry;

/** The timelines of all cases. */
public interface Timeline {

  /** Adds the line, unless the case has one with the same key. */
  void add(TimelineEntry entry);

  /** Whether the case has a line with that key. */
  boolean has(CaseId id, String dedupeKey);

  /** Oldest first. */
  List<TimelineEntry> of(CaseId id);
}
