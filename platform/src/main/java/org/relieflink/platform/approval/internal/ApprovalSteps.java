package org.relieflink.platform.approval.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.approval.ApprovalAct;
import org.relieflink.platform.approval.ApprovalStep;
import org.relieflink.platform.approval.OwnedData;
import org.relieflink.platform.approval.Saying;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 每一步和涉及的数据，只加不改。 Acts and owners of data: rows are added, never changed. */
@Repository
class ApprovalSteps {
  private final JdbcClient jdbc;

  ApprovalSteps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** 一步，连同请求键：what the same key did before. */
  record Keyed(long requestId, ApprovalAct act, String reason) {}

  Optional<Keyed> findByKey(Officer officer, String key) {
    return jdbc.sql(
            """
            select request_id, act, reason from approval.step
            where officer = :officer and idempotency_key = :key
            """)
        .param("officer", officer.staffNumber())
        .param("key", key)
        .query(
            (row, index) ->
                new Keyed(
                    row.getLong("request_id"),
                    ApprovalAct.ofCode(row.getString("act")),
                    row.getString("reason")))
        .optional();
  }

  void add(long requestId, Officer officer, Act act) {
    jdbc.sql(
            """
            insert into approval.step (request_id, act, officer, officer_name, officer_role,
              department, reason, at, idempotency_key)
            values (:request, :act, :officer, :name, :role, :department, :reason, :at, :key)
            """)
        .param("request", requestId)
        .param("act", act.act().code())
        .param("officer", officer.staffNumber())
        .param("name", officer.displayName())
        .param("role", officer.role().name())
        .param("department", officer.unit().line())
        .param("reason", act.saying().reason())
        .param("at", Timestamp.from(act.at()))
        .param("key", act.saying().key())
        .update();
  }

  /** 一步是什么、说了什么、何时。 */
  record Act(ApprovalAct act, Saying saying, Instant at) {}

  Map<Long, List<ApprovalStep>> of(List<Long> requestIds) {
    return jdbc
        .sql("select * from approval.step where request_id = any (:ids) order by id")
        .param("ids", requestIds.toArray(Long[]::new))
        .query((row, index) -> Map.entry(row.getLong("request_id"), step(row)))
        .list()
        .stream()
        .collect(byRequest());
  }

  private static <T> Collector<Map.Entry<Long, T>, ?, Map<Long, List<T>>> byRequest() {
    return Collectors.groupingBy(
        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()));
  }

  private static ApprovalStep step(ResultSet row) throws SQLException {
    return new ApprovalStep(
        ApprovalAct.ofCode(row.getString("act")),
        row.getString("officer"),
        row.getString("officer_name"),
        row.getString("department"),
        row.getString("reason"),
        row.getTimestamp("at").toInstant());
  }

  void own(long requestId, List<OwnedData> owned) {
    for (OwnedData data : owned) {
      jdbc.sql(
              """
              insert into approval.owned (request_id, owner_department, what)
              values (:request, :department, :what)
              """)
          .param("request", requestId)
          .param("department", data.department())
          .param("what", data.what())
          .update();
    }
  }

  Map<Long, List<OwnedData>> owned(List<Long> requestIds) {
    return jdbc
        .sql(
            """
            select request_id, owner_department, what from approval.owned
            where request_id = any (:ids) order by owner_department
            """)
        .param("ids", requestIds.toArray(Long[]::new))
        .query(
            (row, index) ->
                Map.entry(row.getLong(1), new OwnedData(row.getString(2), row.getString(3))))
        .list()
        .stream()
        .collect(byRequest());
  }

  static Set<Role> roles(Array names) throws SQLException {
    return Arrays.stream((String[]) names.getArray())
        .map(Role::valueOf)
        .collect(Collectors.toSet());
  }
}
