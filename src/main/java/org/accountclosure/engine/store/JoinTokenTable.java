package org.accountclosure.engine.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens that wait at parallel joins. */
public final class JoinTokenTable {

  private final JdbcClient jdbc;

  public JoinTokenTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The flow by which each waiting token of a process instance came. */
  public Map<Long, String> waiting(long instanceKey) {
    Map<Long, String> flows = new HashMap<>();
    jdbc.sql("select token_key, flow_id from c8_join_token where process_instance_key = ?")
        .param(instanceKey)
        .query(
            row -> {
              flows.put(row.getLong("token_key"), row.getString("flow_id"));
            });
    return flows;
  }

  public void insert(WriteBatch batch, long tokenKey, long instanceKey, String flowId) {
    batch.insert(
        "insert into c8_join_token (token_key, process_instance_key, flow_id) values (?, ?, ?)",
        tokenKey,
        instanceKey,
        flowId);
  }

  public void delete(WriteBatch batch, Collection<Long> tokenKeys) {
    for (long key : tokenKeys) {
      batch.delete("delete from c8_join_token where token_key = ?", key);
    }
  }

  public void deleteOf(WriteBatch batch, long instanceKey) {
    batch.delete("delete from c8_join_token where process_instance_key = ?", instanceKey);
  }
}
