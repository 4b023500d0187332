package org.accountclosure.persistence;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that does not answer from a defect of ours: the one passes by waiting. */
public final class Outages {

  /** Classes of SQL states: no connection; no resources; operator intervention; system error. */
  private static final Set<String> SILENCE = Set.of("08", "53", "57", "58");

  private static final int DEEPEST = 20;

  private Outages() {}

  /**
   * Whether it failed because the database could not be reached, or was lost on the way; however
   * deep the cause lies, since libraries wrap what they meet.
   */
  public static boolean isLostDatabase(Throwable failure) {
    int depth = 0;
    for (Throwable cause = failure; cause != null && depth < DEEPEST; cause = causeOf(cause)) {
      depth++;
      if (cause instanceof TransientDataAccessException
          || cause instanceof DataAccessResourceFailureException
          || cause instanceof CannotCreateTransactionException
          || cause instanceof SQLTransientConnectionException
          || cause instanceof SQLNonTransientConnectionException
          || cause instanceof SQLRecoverableException
          || isFailedRollback(cause)
          || (cause instanceof SQLException sql && isSilence(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  /** Where even the rollback failed, the first failure is the one that tells. */
  private static @Nullable Throwable causeOf(Throwable failure) {
    Throwable first =
        failure instanceof TransactionSystemException rollback
            ? rollback.getApplicationException()
            : null;
    return first == null ? failure.getCause() : first;
  }

  /** A connection on which not even a rollback arrives is gone. */
  private static boolean isFailedRollback(Throwable cause) {
    return cause instanceof TransactionSystemException rollback
        && rollback.getApplicationException() == null
        && rollback.getCause() instanceof SQLException;
  }

  private static boolean isSilence(@Nullable String state) {
    return state != null && state.length() == 5 && SILENCE.contains(state.substring(0, 2));
  }
}
