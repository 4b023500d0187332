package org.accountclosure.closure.port;

import java.util.List;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.TimelineEntry;

/** The timelines of all cases. */
public interface Timeline {

  /** Adds the line, unless the case has one with the same key. */
  void add(TimelineEntry entry);

  /** Oldest first. */
  List<TimelineEntry> of(CaseId id);
}
