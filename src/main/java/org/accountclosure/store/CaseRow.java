package org.accountclosure.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.AlternativeOffer;
import org.accountclosure.closure.model.AppealId;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Channel;
import org.accountclosure.closure.model.Checklist;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.ClosureRequest;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Ending;
import org.accountclosure.closure.model.Evidence;
import org.accountclosure.closure.model.Facets;
import org.accountclosure.closure.model.HolderTurn;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Outcome;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.RetainedAs;
import org.accountclosure.persistence.Json;
import org.accountclosure.persistence.Times;
import org.jspecify.annotations.Nullable;

/** A row of {@code closure_case} as a case. */
final class CaseRow {

  static final TypeReference<List<Blocker>> BLOCKERS = new TypeReference<>() {};
  static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};
  static final TypeReference<List<RefusalReason>> REFUSAL_REASONS = new TypeReference<>() {};
  private static final TypeReference<Set<Consent>> CONSENTS = new TypeReference<>() {};
  private static final TypeReference<Map<String, Instant>> ACCEPTED = new TypeReference<>() {};

  private static final TypeReference<AlternativeOffer> OFFER = new TypeReference<>() {};

  private CaseRow() {}

  static ClosureCase read(ResultSet row, int number) throws SQLException {
    String judgedBy = row.getString("judged_by");
    String offer = row.getString("offer");
    return new ClosureCase(
        new CaseId(row.getString("case_id")),
        request(row),
        row.getString("policy_version"),
        judgedBy == null ? null : new AppealId(judgedBy),
        longOrNull(row, "process_instance_key"),
        new Checklist(
            Json.read(row.getString("blockers"), BLOCKERS),
            Times.readOrNull(row, "checked_at"),
            Times.readOrNull(row, "recheck_at")),
        Json.read(row.getString("acknowledged"), ACCEPTED),
        new Facets(
            row.getBoolean("on_hold"), row.getBoolean("escalated"), row.getBoolean("waiting")),
        new HolderTurn(
            Times.readOrNull(row, "holder_turn_since"),
            row.getInt("reminders_sent"),
            Times.readOrNull(row, "last_reminded_at")),
        offer == null ? null : Json.read(offer, OFFER),
        Times.readOrNull(row, "closing_since"),
        ending(row));
  }

  private static @Nullable Ending ending(ResultSet row) throws SQLException {
    Instant endedAt = Times.readOrNull(row, "ended_at");
    String retainedAs = row.getString("retained_as");
    return endedAt == null
        ? null
        : new Ending(
            Outcome.valueOf(row.getString("status")),
            endedAt,
            Json.read(row.getString("refusal_reasons"), REFUSAL_REASONS),
            retainedAs == null ? null : RetainedAs.valueOf(retainedAs));
  }

  private static ClosureRequest request(ResultSet row) throws SQLException {
    return new ClosureRequest(
        new LoginId(row.getString("login_id")),
        new AccountId(row.getString("account_id")),
        AccountKind.valueOf(row.getString("account_kind")),
        ClosureReason.valueOf(row.getString("reason")),
        row.getString("comment_text"),
        Json.read(row.getString("consents"), CONSENTS),
        Channel.valueOf(row.getString("channel")),
        Times.read(row, "requested_at"));
  }

  private static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
