package org.relieflink.platform.approval.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalKind;
import org.relieflink.platform.approval.ApprovalView;
import org.relieflink.platform.approval.Approvals.Page;
import org.relieflink.platform.approval.Receipt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 列表：what waits for an officer, what the officer asked or spoke on, receipts of the department. */
@Repository
class ApprovalLists {
  /** The same that {@link Approval#decidedBy} says, as a condition. */
  private static final String WAITING =
      """
      r.state = 'open' and r.expires_at > :now and r.asker <> :officer and r.place = :place
        and :role = any (r.approver_roles)
        and (r.own_department or r.asker_department <> :department)
        and (:role <> 'DEPARTMENT_OFFICER' or exists (
              select from approval.owned o
              where o.request_id = r.id and o.owner_department = :department))
        and not exists (
              select from approval.step s
              where s.request_id = r.id and s.officer = :officer and s.act = 'agreed')
      """;

  private static final String SPOKEN =
      """
      r.id in (select s.request_id from approval.step s
               where s.officer = :officer and s.act in ('agreed', 'refused'))
      """;

  private final ApprovalStore store;
  private final JdbcClient jdbc;
  private final Clock clock;

  ApprovalLists(ApprovalStore store, JdbcClient jdbc, Clock clock) {
    this.store = store;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<Approval> list(Officer officer, ApprovalView view, Page page) {
    Instant now = clock.instant();
    Map<String, Object> parameters = parameters(officer, now);
    parameters.put("before", page.before());
    parameters.put("limit", page.limit());
    String order = view.pressing() ? "r.expires_at, r.id" : "r.id desc";
    return store.list(
        condition(view) + " and r.id < :before order by " + order + " limit :limit",
        parameters,
        now);
  }

  private static String condition(ApprovalView view) {
    return switch (view) {
      case WAITING -> WAITING;
      case READY -> "r.asker = :officer and r.state = 'granted' and r.expires_at > :now";
      case ASKED -> "r.asker = :officer";
      case SPOKEN -> SPOKEN;
    };
  }

  private static Map<String, Object> parameters(Officer officer, Instant now) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("officer", officer.staffNumber());
    parameters.put("role", officer.role().name());
    parameters.put("department", officer.unit().line());
    parameters.put("place", officer.unit().place());
    parameters.put("now", Timestamp.from(now));
    return parameters;
  }

  long countWaiting(Officer officer) {
    return jdbc.sql("select count(*) from approval.request r where " + WAITING)
        .params(parameters(officer, clock.instant()))
        .query(Long.class)
        .single();
  }

  List<Receipt> receipts(Officer officer, Page page) {
    return jdbc.sql(
            """
            select r.id, r.kind, r.label, o.what, r.case_no, r.reason, r.asker, r.asker_name, u.at,
              (select string_agg(a.officer_name, '、' order by a.id) from approval.step a
               where a.request_id = r.id and a.act = 'agreed') as agreed
            from approval.owned o
            join approval.request r on r.id = o.request_id
            join approval.step u on u.request_id = r.id and u.act = 'used'
            where o.owner_department = :department and r.place = :place and r.id < :before
            order by r.id desc limit :limit
            """)
        .param("department", officer.unit().line())
        .param("place", officer.unit().place())
        .param("before", page.before())
        .param("limit", page.limit())
        .query((row, index) -> receipt(row))
        .list();
  }

  private static Receipt receipt(ResultSet row) throws SQLException {
    return new Receipt(
        row.getLong("id"),
        ApprovalKind.valueOf(row.getString("kind")),
        row.getString("label"),
        row.getString("what"),
        row.getString("case_no"),
        row.getString("reason"),
        row.getString("asker"),
        row.getString("asker_name"),
        String.valueOf(row.getString("agreed")),
        row.getTimestamp("at").toInstant());
  }
}
