package org.accountclosure.closure.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.NoticeTemplate;

/** What holder and staff are told: written in the case's transaction, delivered after it. */
public interface Notices {

  /**
   * Puts the notice in the outbox, unless one with the same key is there. A new one of a {@link
   * NoticeTemplate#linked() linked} template gets a link to the case.
   */
  void enqueue(Notice notice);

  /** The notice of that key. */
  Optional<Notice> find(String key);

  /** All notices about a case, oldest first. */
  List<Notice> of(CaseId id);

  /**
   * One notice.
   *
   * @param key the same notice asked for twice has the same key and is delivered once
   * @param recipient a login id or, for staff, a queue
   * @param template what it says
   * @param data what the template needs; {@link org.accountclosure.closure.model.NoticeData} writes
   *     it
   */
  record Notice(
      String key,
      CaseId caseId,
      Audience audience,
      String recipient,
      NoticeTemplate template,
      Map<String, String> data) {

    /** The longest key: it names a message to the engine too. */
    private static final int LONGEST_KEY = 100;

    /**
     * Makes sure that it can be written.
     *
     * @throws IllegalArgumentException if data are missing, or the key is too long
     */
    public Notice {
      if (key.isBlank() || key.length() > LONGEST_KEY) {
        throw new IllegalArgumentException(
            "A notice's key has 1 to " + LONGEST_KEY + " characters: " + key);
      }
      template.check(data);
      data = Map.copyOf(data);
    }
  }

  /** Whom it is for. */
  enum Audience {
    HOLDER,
    /** A mail address that the holder had before; the recipient is the id of its change. */
    FORMER_ADDRESS,
    /** A login that decides for a team whether a member is removed. */
    TEAM,
    /** A login that has to do something so that the case gets on, and knows nothing of it. */
    COUNTERPARTY,
    STAFF
  }
}
