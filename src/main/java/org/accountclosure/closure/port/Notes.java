package org.accountclosure.closure.port;

import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Note;

/** What staff wrote down. Whoever writes one has locked its case first. */
public interface Notes {

  /** Adds the note, unless the case has one with the same key. */
  void add(Note note);

  /** Oldest first. */
  List<Note> of(CaseId id);

  /**
   * Removes the notes whose time is over.
   *
   * @return how many
   */
  int removeRetainedUntil(Instant now);
}
