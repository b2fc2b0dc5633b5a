package org.relieflink.platform.relief.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.access.OneOrMany;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.relief.OwedPaper;
import org.relieflink.platform.relief.Proposed;
import org.relieflink.platform.relief.ReliefAct;
import org.relieflink.platform.relief.ReliefDecision;
import org.relieflink.platform.relief.ReliefState;
import org.relieflink.platform.relief.ReliefStep;
import org.relieflink.platform.relief.Seat;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 案件的各部分：steps, seats, proposals, papers and the decision of many cases at once. */
@Repository
class CaseParts {
  private final JdbcClient jdbc;

  CaseParts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** 各案件的各部分，按案件。 */
  record All(
      Map<Long, List<ReliefStep>> steps,
      Map<Long, List<Seat>> seats,
      Map<Long, List<Proposed>> proposals,
      Map<Long, List<OwedPaper>> papers,
      Map<Long, ReliefDecision> decisions) {}

  All of(Collection<Long> cases) {
    Map<Long, ReliefDecision> decisions = new HashMap<>();
    many(
            cases,
            "select d.*, s.officer, s.officer_name, s.words, s.at from relief.decision d"
                + " join relief.step s on s.case_id = d.case_id and s.number = d.number"
                + " where d.case_id %s",
            CaseParts::decision)
        .forEach((id, one) -> decisions.put(id, one.get(0)));
    return new All(
        many(
            cases,
            "select * from relief.step where case_id %s order by case_id, number",
            CaseParts::step),
        many(
            cases,
            "select * from relief.seat where case_id %s order by round, state desc,"
                + " position, id",
            CaseParts::seat),
        many(
            cases,
            "select p.*, s.words from relief.proposal p"
                + " join relief.step s on s.case_id = p.case_id and s.number = p.number"
                + " where p.case_id %s order by p.number",
            CaseParts::proposal),
        many(cases, "select * from relief.paper where case_id %s order by id", CaseParts::paper),
        decisions);
  }

  private <T> Map<Long, List<T>> many(Collection<Long> cases, String sql, RowMapper<T> mapper) {
    Map<Long, List<T>> found = new HashMap<>();
    if (cases.isEmpty()) {
      return found;
    }
    jdbc.sql(sql.formatted(OneOrMany.in(cases, ":cases")))
        .param("cases", OneOrMany.value(cases))
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getLong("case_id"), id -> new ArrayList<>())
                  .add(mapper.mapRow(row, 0));
            });
    return found;
  }

  private static ReliefStep step(ResultSet row, int index) throws SQLException {
    return new ReliefStep(
        row.getInt("number"),
        ReliefAct.valueOf(row.getString("act")),
        ReliefState.valueOf(row.getString("state")),
        row.getBoolean("paused"),
        row.getString("handler"),
        row.getString("officer"),
        row.getString("officer_name"),
        row.getString("whom"),
        row.getString("reason"),
        row.getString("words"),
        row.getTimestamp("at").toInstant());
  }

  private static Seat seat(ResultSet row, int index) throws SQLException {
    return new Seat(
        row.getLong("id"),
        row.getInt("round"),
        row.getInt("position"),
        ReliefState.valueOf(row.getString("state")),
        row.getString("officer"),
        row.getString("officer_name"),
        new Unit(row.getString("place"), row.getString("line")),
        Seat.Answer.valueOf(row.getString("answer")));
  }

  private static Proposed proposal(ResultSet row, int index) throws SQLException {
    return new Proposed(
        row.getInt("number"),
        row.getObject("candidate", Long.class),
        row.getObject("proposal", Long.class),
        row.getString("digest"),
        row.getLong("amount_fen"),
        row.getString("ground"),
        row.getString("words"),
        row.getObject("help_id", Long.class),
        row.getLong("upper_fen"),
        row.getBoolean("on_top"));
  }

  private static ReliefDecision decision(ResultSet row, int index) throws SQLException {
    return new ReliefDecision(
        row.getInt("number"),
        row.getLong("amount_fen"),
        row.getString("ground"),
        row.getString("words"),
        row.getString("digest"),
        row.getString("officer"),
        row.getString("officer_name"),
        row.getTimestamp("at").toInstant());
  }

  private static OwedPaper paper(ResultSet row, int index) throws SQLException {
    return new OwedPaper(
        row.getLong("id"),
        row.getString("kind"),
        row.getBoolean("promised"),
        row.getDate("owed_on").toLocalDate(),
        row.getDate("due_on").toLocalDate(),
        row.getInt("owed_at"),
        OwedPaper.Outcome.valueOf(row.getString("outcome")),
        row.getInt("cleared_at"),
        row.getString("words"));
  }
}
