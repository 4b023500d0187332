package org.accountclosure.closure;

import java.time.Instant;
import java.util.Optional;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Note;
import org.accountclosure.closure.port.Notes;
import org.accountclosure.closure.port.Policies;
import org.jspecify.annotations.Nullable;

/** Moves what staff typed into a task to the database, where it is removed after its time. */
final class StaffNotes {

  private final Notes notes;
  private final Policies figures;

  StaffNotes(Notes notes, Policies figures) {
    this.notes = notes;
    this.figures = figures;
  }

  /** Why a text cannot be kept. */
  static Optional<String> tooLong(@Nullable String text) {
    return text != null && text.length() > Note.LONGEST
        ? Optional.of("The note has more than " + Note.LONGEST + " characters.")
        : Optional.empty();
  }

  static boolean isMissing(@Nullable String text) {
    return text == null || text.isBlank();
  }

  /** Keeps it, unless there is none; once per key. */
  void keep(ClosureCase about, String key, String author, @Nullable String text, Instant at) {
    if (text == null || text.isBlank()) {
      return;
    }
    notes.add(
        new Note(
            about.id(),
            key,
            new LoginId(author),
            text,
            at,
            at.plus(figures.of(about.policyVersion()).support().keepNotes())));
  }
}
