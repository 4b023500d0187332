package org.accountclosure.closure.port;

import java.util.List;
import java.util.Map;
import org.accountclosure.closure.model.CaseId;

/** What holder and staff are told: written in the case's transaction, delivered after it. */
public interface Notices {

  /** Puts the notice in the outbox, unless one with the same key is there. */
  void enqueue(Notice notice);

  /** All notices about a case, oldest first. */
  List<Notice> of(CaseId id);

  /**
   * One notice.
   *
   * @param key the same notice asked for twice has the same key and is delivered once
   * @param recipient a login id or, for staff, a queue
   * @param template what it says
   * @param data what the template needs: ids, codes and dates
   */
  record Notice(
      String key,
      CaseId caseId,
      Audience audience,
      String recipient,
      String template,
      Map<String, String> data) {
    public Notice {
      data = Map.copyOf(data);
    }
  }

  /** Whom it is for. */
  enum Audience {
    HOLDER,
    STAFF
  }
}
