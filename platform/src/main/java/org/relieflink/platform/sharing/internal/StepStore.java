package org.relieflink.platform.sharing.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.OneOrMany;
import org.relieflink.platform.sharing.ShareAct;
import org.relieflink.platform.sharing.ShareKind;
import org.relieflink.platform.sharing.ShareState;
import org.relieflink.platform.sharing.ShareStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 步骤的表：only added; the database checks that each goes forward. */
@Repository
class StepStore {
  private final JdbcClient jdbc;
  private final Clock clock;

  StepStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Condition: nothing has ended the row of this alias yet. */
  static String unended(ShareKind kind, String alias) {
    String last =
        Arrays.stream(ShareState.values())
            .filter(ShareState::isLast)
            .map(state -> "'" + state.name() + "'")
            .collect(Collectors.joining(", "));
    return "not exists (select 1 from sharing.step s where s.kind = '%s' and s.object_id = %s.id and s.state in (%s))"
        .formatted(kind.name(), alias, last);
  }

  /** Steps of these, oldest first. */
  Map<Long, List<ShareStep>> of(ShareKind kind, Collection<Long> ids) {
    Map<Long, List<ShareStep>> steps = new HashMap<>();
    jdbc.sql(
            "select * from sharing.step where kind = ? and object_id "
                + OneOrMany.in(ids, "?")
                + " order by object_id, number")
        .params(kind.name(), OneOrMany.value(ids))
        .query(
            row -> {
              steps
                  .computeIfAbsent(row.getLong("object_id"), id -> new ArrayList<>())
                  .add(step(row));
            });
    return steps;
  }

  private static ShareStep step(ResultSet row) throws SQLException {
    return new ShareStep(
        row.getInt("number"),
        ShareAct.valueOf(row.getString("act")),
        row.getString("officer"),
        row.getString("officer_name"),
        row.getString("line"),
        row.getTimestamp("at").toInstant(),
        row.getString("words"));
  }

  /** Adds the next one. */
  void add(Officer officer, ShareAct act, Next next, String words) {
    jdbc.sql(
            """
            insert into sharing.step
              (kind, object_id, number, act, state, officer, officer_name, line, at, words)
            values (:kind, :object, :number, :act, :state, :officer, :name, :line, :at, :words)
            """)
        .param("kind", act.kind().name())
        .param("object", next.object)
        .param("number", next.number)
        .param("act", act.name())
        .param("state", act.to().name())
        .param("officer", officer.staffNumber())
        .param("name", officer.displayName())
        .param("line", officer.unit().line())
        .param("at", Timestamp.from(clock.instant()))
        .param("words", words)
        .update();
  }

  /** Which step of which row. */
  record Next(long object, int number) {}
}
