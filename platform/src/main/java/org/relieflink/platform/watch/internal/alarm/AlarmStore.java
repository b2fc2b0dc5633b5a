package org.relieflink.platform.watch.internal.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Policy;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.watch.Alarm;
import org.relieflink.platform.watch.AlarmFinding;
import org.relieflink.platform.watch.AlarmKind;
import org.relieflink.platform.watch.AlarmState;
import org.relieflink.platform.watch.AlarmStep;
import org.relieflink.platform.watch.Alarms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 预警表：what an officer may review, by the policy table and never about himself. */
@Repository
class AlarmStore {
  private static final Need READ = new Need(Matter.ALARMS, Deed.READ);
  private static final Owned OWNED = new Owned("a.place", "a.line", "false");
  private static final String STATE =
      """
      (select case count(*) when 0 then 'new' when 1 then 'acknowledged' else 'closed' end
       from watch.alarm_step s where s.alarm_id = a.id)
      """;

  private final JdbcClient jdbc;
  private final Reach reach;
  private final Policy policy;

  AlarmStore(JdbcClient jdbc, Reach reach, Policy policy) {
    this.jdbc = jdbc;
    this.reach = reach;
    this.policy = policy;
  }

  private String from(Officer officer) {
    boolean honey = policy.ever(officer.role(), new Need(Matter.HONEYS, Deed.READ));
    return " from watch.alarm a where a.officer <> :me and "
        + (honey ? "" : "a.kind <> 'HONEY' and ")
        + reach.condition(officer, READ, OWNED);
  }

  List<Alarm> list(Officer officer, AlarmState state, long before) {
    List<Alarm> bare =
        jdbc.sql(
                "select a.*"
                    + from(officer)
                    + " and a.id < :before and "
                    + STATE
                    + " = :state order by a.id desc limit :most")
            .param("me", officer.staffNumber())
            .param("before", before)
            .param("state", state.code())
            .param("most", Alarms.MOST)
            .query((row, index) -> alarm(row))
            .list();
    return withSteps(bare);
  }

  Map<AlarmState, Long> counts(Officer officer) {
    Map<AlarmState, Long> counts = new EnumMap<>(AlarmState.class);
    for (AlarmState state : AlarmState.values()) {
      counts.put(state, 0L);
    }
    jdbc.sql(
            "select state, count(*) from (select "
                + STATE
                + " as state"
                + from(officer)
                + ") states group by state")
        .param("me", officer.staffNumber())
        .query(
            row -> {
              counts.put(AlarmState.find(row.getString(1)).orElseThrow(), row.getLong(2));
            });
    return counts;
  }

  Optional<Alarm> find(Officer officer, long id) {
    return withSteps(
            jdbc.sql("select a.*" + from(officer) + " and a.id = :id")
                .param("me", officer.staffNumber())
                .param("id", id)
                .query((row, index) -> alarm(row))
                .list())
        .stream()
        .findFirst();
  }

  List<Long> entries(long alarm, int most) {
    return jdbc.sql(
            "select entry_id from watch.alarm_entry where alarm_id = ? order by entry_id limit ?")
        .params(alarm, most)
        .query(Long.class)
        .list();
  }

  /** False when somebody was faster. */
  boolean add(long alarm, AlarmStep step) {
    AlarmFinding finding = step.finding();
    return jdbc.sql(
                """
                insert into watch.alarm_step
                  (alarm_id, act, officer, officer_name, finding, words, at)
                values (:alarm, :act, :officer, :name, :finding, :words, :at)
                on conflict do nothing
                """)
            .param("alarm", alarm)
            .param("act", step.leadsTo().code())
            .param("officer", step.officer())
            .param("name", step.officerName())
            .param("finding", finding == null ? null : finding.code())
            .param("words", step.words())
            .param("at", Timestamp.from(step.at()))
            .update()
        == 1;
  }

  private List<Alarm> withSteps(List<Alarm> bare) {
    if (bare.isEmpty()) {
      return bare;
    }
    Map<Long, List<StepOf>> steps =
        jdbc
            .sql("select * from watch.alarm_step where alarm_id in (:ids) order by act")
            .param("ids", bare.stream().map(Alarm::id).toList())
            .query((row, index) -> new StepOf(row.getLong("alarm_id"), step(row)))
            .list()
            .stream()
            .collect(Collectors.groupingBy(StepOf::alarm));
    return bare.stream()
        .map(
            alarm ->
                with(
                    alarm,
                    steps.getOrDefault(alarm.id(), List.of()).stream().map(StepOf::step).toList()))
        .toList();
  }

  private record StepOf(long alarm, AlarmStep step) {}

  private static Alarm with(Alarm alarm, List<AlarmStep> steps) {
    return new Alarm(
        alarm.id(),
        alarm.kind(),
        alarm.ruleFrom(),
        alarm.officer(),
        alarm.role(),
        alarm.unit(),
        alarm.measured(),
        alarm.bound(),
        alarm.usual(),
        alarm.since(),
        alarm.until(),
        alarm.raisedAt(),
        steps);
  }

  private static AlarmStep step(ResultSet row) throws SQLException {
    String finding = row.getString("finding");
    return new AlarmStep(
        AlarmState.find(row.getString("act")).orElseThrow(),
        row.getString("officer"),
        row.getString("officer_name"),
        finding == null ? null : AlarmFinding.find(finding).orElseThrow(),
        row.getString("words"),
        row.getTimestamp("at").toInstant());
  }

  private static Alarm alarm(ResultSet row) throws SQLException {
    return new Alarm(
        row.getLong("id"),
        AlarmKind.valueOf(row.getString("kind")),
        row.getDate("rule_from").toLocalDate(),
        row.getString("officer"),
        Role.valueOf(row.getString("role")),
        new Unit(row.getString("place"), row.getString("line")),
        row.getLong("measured"),
        row.getLong("bound"),
        usual(row),
        row.getTimestamp("since").toInstant(),
        row.getTimestamp("until").toInstant(),
        row.getTimestamp("raised_at").toInstant(),
        List.of());
  }

  private static @Nullable Double usual(ResultSet row) throws SQLException {
    double usual = row.getDouble("usual");
    return row.wasNull() ? null : usual;
  }
}
