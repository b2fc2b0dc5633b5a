package org.relieflink.platform.approval.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalContent;
import org.relieflink.platform.approval.ApprovalKind;
import org.relieflink.platform.approval.ApprovalRequest;
import org.relieflink.platform.approval.ApprovalRule;
import org.relieflink.platform.approval.ApprovalState;
import org.relieflink.platform.approval.ApprovalStep;
import org.relieflink.platform.approval.OwnedData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 请求表：requests and how their state moves, each move a guarded update: of several at once one wins.
 */
@Repository
class ApprovalStore {
  private final JdbcClient jdbc;
  private final ApprovalSteps steps;

  ApprovalStore(JdbcClient jdbc, ApprovalSteps steps) {
    this.jdbc = jdbc;
    this.steps = steps;
  }

  /**
   * 谁的哪件事。
   *
   * @param asker staff number
   */
  record Matter(String asker, ApprovalKind kind, String subject) {
    static Matter of(Officer officer, ApprovalContent content) {
      return new Matter(officer.staffNumber(), content.kind(), content.subject());
    }

    private Map<String, Object> parameters() {
      return Map.of("asker", asker, "kind", kind.name(), "subject", subject);
    }
  }

  /** Until the transaction ends nobody else asks about this matter. */
  void lock(Matter matter) {
    lockText("matter " + matter.asker + " " + matter.kind + " " + matter.subject);
  }

  /** Until the transaction ends the same officer's same key waits. */
  void lockKey(Officer officer, String key) {
    lockText("key " + officer.staffNumber() + " " + key);
  }

  private void lockText(String text) {
    jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:text, 0))) locked")
        .param("text", "approval " + text)
        .query(Integer.class)
        .single();
  }

  /** Locks the request until the transaction ends; false when there is none. */
  boolean lock(long id) {
    return jdbc.sql("select id from approval.request where id = :id for update")
        .param("id", id)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  /** What ran out stops standing in the way of a new request. */
  void expireOld(Matter matter, Instant now) {
    jdbc.sql(
            """
            update approval.request set state = 'expired'
            where asker = :asker and kind = :kind and subject = :subject
              and state in ('open', 'granted') and expires_at <= :now
            """)
        .params(matter.parameters())
        .param("now", Timestamp.from(now))
        .update();
  }

  long add(Officer officer, ApprovalRequest request, ApprovalRule rule, Instant now) {
    var content = request.content();
    long id =
        jdbc.sql(
                """
                insert into approval.request (kind, subject, digest, label, case_no, reason, href, asker,
                  asker_name, asker_department, asked_at, expires_at, rule_from, agreements_needed,
                  departments_needed, own_department, approver_roles)
                values (:kind, :subject, :digest, :label, :case, :reason, :href, :asker, :name,
                  :department, :now, :until, :from, :persons, :departments, :own, :roles)
                returning id
                """)
            .params(Matter.of(officer, content).parameters())
            .param("digest", content.digest())
            .param("label", request.label())
            .param("case", request.caseNo())
            .param("reason", request.reason())
            .param("href", request.href())
            .param("name", officer.displayName())
            .param("department", officer.unit().line())
            .param("now", Timestamp.from(now))
            .param("until", Timestamp.from(now.plus(rule.lifetime())))
            .param("from", rule.validFrom())
            .param("persons", rule.agreements())
            .param("departments", rule.departments())
            .param("own", rule.ownDepartment())
            .param(
                "roles", rule.approvers().stream().map(Enum::name).sorted().toArray(String[]::new))
            .query(Long.class)
            .single();
    steps.own(id, request.owned());
    return id;
  }

  /** Moves the state when it is still what the caller saw; false when somebody was faster. */
  boolean move(Approval seen, ApprovalState to) {
    return jdbc.sql("update approval.request set state = :to where id = :id and state = :from")
            .param("to", to.code())
            .param("id", seen.id())
            .param("from", seen.state().code())
            .update()
        == 1;
  }

  /** The open or granted request of a matter; there is at most one. */
  Optional<Approval> findLive(Matter matter, Instant now) {
    return findNewest(matter, now).filter(found -> found.state().live());
  }

  /**
   * Everything that makes a use right stands in one statement: of many at once, one finds a row.
   */
  Optional<Long> use(Matter matter, String digest, Instant now) {
    return jdbc.sql(
            """
                update approval.request set state = 'used'
                where asker = :asker and kind = :kind and subject = :subject
                  and state = 'granted' and digest = :digest and expires_at > :now
                returning id
                """)
        .params(matter.parameters())
        .param("digest", digest)
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .optional();
  }

  Optional<Approval> find(long id, Instant now) {
    return load(List.of(id), now).stream().findFirst();
  }

  /** The newest request of a matter, whatever became of it. */
  Optional<Approval> findNewest(Matter matter, Instant now) {
    return jdbc.sql(
            """
            select id from approval.request
            where asker = :asker and kind = :kind and subject = :subject order by id desc limit 1
            """)
        .params(matter.parameters())
        .query(Long.class)
        .optional()
        .flatMap(id -> find(id, now));
  }

  /** Rows of a condition over {@code approval.request r}, in its order. */
  List<Approval> list(String condition, Map<String, ?> parameters, Instant now) {
    return load(
        jdbc.sql("select r.id from approval.request r where " + condition)
            .params(parameters)
            .query(Long.class)
            .list(),
        now);
  }

  /** Three statements, however many rows. */
  private List<Approval> load(List<Long> ids, Instant now) {
    Around around = new Around(now, steps.owned(ids), steps.of(ids));
    return jdbc.sql(
            """
            select * from approval.request
            where id = any (:ids) order by array_position(:ids, id)
            """)
        .param("ids", ids.toArray(Long[]::new))
        .query((row, index) -> approval(row, around))
        .list();
  }

  /** What the row itself does not hold, by request. */
  private record Around(
      Instant now, Map<Long, List<OwnedData>> owned, Map<Long, List<ApprovalStep>> steps) {}

  private static Approval approval(ResultSet row, Around around) throws SQLException {
    long id = row.getLong("id");
    Instant expires = row.getTimestamp("expires_at").toInstant();
    ApprovalState stored = ApprovalState.ofCode(row.getString("state"));
    return new Approval(
        id,
        ApprovalKind.valueOf(row.getString("kind")),
        stored.live() && !around.now.isBefore(expires) ? ApprovalState.EXPIRED : stored,
        row.getString("subject"),
        row.getString("digest"),
        row.getString("label"),
        row.getString("case_no"),
        row.getString("reason"),
        row.getString("href"),
        row.getString("asker"),
        row.getString("asker_name"),
        new Unit(row.getString("place"), row.getString("asker_department")),
        row.getTimestamp("asked_at").toInstant(),
        expires,
        needed(row),
        around.owned.getOrDefault(id, List.of()),
        around.steps.getOrDefault(id, List.of()));
  }

  private static Approval.Needed needed(ResultSet row) throws SQLException {
    return new Approval.Needed(
        row.getObject("rule_from", LocalDate.class),
        row.getInt("agreements_needed"),
        row.getInt("departments_needed"),
        row.getBoolean("own_department"),
        ApprovalSteps.roles(row.getArray("approver_roles")));
  }
}
