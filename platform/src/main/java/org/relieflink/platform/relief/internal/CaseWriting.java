package org.relieflink.platform.relief.internal;

import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.relief.OwedPaper;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefMove;
import org.relieflink.platform.relief.ReliefState;
import org.relieflink.platform.relief.Seat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 写案件的步骤和各部分：only added; a seat and a paper are answered once. */
@Repository
class CaseWriting {
  private final JdbcClient jdbc;
  private final Clock clock;

  CaseWriting(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Keeps what is done to one thing in a row, not at once; until the end of the transaction. */
  void lock(String thing) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("relief " + thing)
        .query()
        .listOfRows();
  }

  /** 已经用过的键。 */
  record Earlier(String fingerprint, long id) {}

  Optional<Earlier> earlier(String officer, String key) {
    return jdbc.sql("select * from relief.command where officer = ? and key = ?")
        .params(officer, key)
        .query((row, index) -> new Earlier(row.getString("fingerprint"), row.getLong("case_id")))
        .optional();
  }

  void command(Officer officer, String key, Earlier done, int number) {
    jdbc.sql(
            "insert into relief.command (officer, key, fingerprint, case_id, number)"
                + " values (?, ?, ?, ?, ?)")
        .params(officer.staffNumber(), key, done.fingerprint, done.id, number)
        .update();
  }

  /**
   * 接下来的一步。
   *
   * @param handler who handles the case after it
   */
  record Next(long id, int number, ReliefState state, boolean paused, String handler) {}

  void step(Officer officer, Next next, ReliefMove move) {
    jdbc.sql(
            """
            insert into relief.step (case_id, number, act, state, paused, handler, officer,
              officer_name, whom, reason, words, at)
            values (:id, :number, :act, :state, :paused, :handler, :officer, :name, :whom,
              :reason, :words, :at)
            """)
        .param("id", next.id)
        .param("number", next.number)
        .param("act", move.act().name())
        .param("state", next.state.name())
        .param("paused", next.paused)
        .param("handler", next.handler)
        .param("officer", officer.staffNumber())
        .param("name", officer.displayName())
        .param("whom", move.act().wantsWhom() ? move.whom() : "")
        .param("reason", move.reason())
        .param("words", move.words())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  /** 一个要签的人，在一轮里的第几个。 */
  record Asked(ReliefState state, int round, int position, Officer whom) {}

  void seat(ReliefCase one, Asked asked) {
    jdbc.sql(
            """
            insert into relief.seat (case_id, round, position, state, officer, officer_name, place,
              line, case_place)
            values (:id, :round, :position, :state, :officer, :name, :place, :line, :at)
            """)
        .param("id", one.id())
        .param("round", asked.round)
        .param("position", asked.position)
        .param("state", asked.state.name())
        .param("officer", asked.whom.staffNumber())
        .param("name", asked.whom.displayName())
        .param("place", asked.whom.unit().place())
        .param("line", asked.whom.unit().line())
        .param("at", one.whose().unit().place())
        .update();
  }

  /** Answers a seat; the step that did it is named. */
  void answer(long seat, Seat.Answer answer, int number) {
    jdbc.sql("update relief.seat set answer = ?, answered_at = ? where id = ?")
        .params(answer.name(), number, seat)
        .update();
  }

  /** Nobody of these states is asked any longer. */
  void drop(long id, List<ReliefState> states, int number) {
    jdbc.sql(
            "update relief.seat set answer = 'DROPPED', answered_at = :number"
                + " where case_id = :id and answer = 'OPEN' and state = any(:states)")
        .param("id", id)
        .param("number", number)
        .param("states", states.stream().map(ReliefState::name).toArray(String[]::new))
        .update();
  }

  void copy(ReliefCase one, String whom, int number) {
    jdbc.sql(
            "insert into relief.copy (case_id, officer, number, case_place) values (?, ?, ?, ?)"
                + " on conflict do nothing")
        .params(one.id(), whom, number, one.whose().unit().place())
        .update();
  }

  void proposal(long id, int number, Bound bound) {
    jdbc.sql(
            """
            insert into relief.proposal (case_id, number, candidate, proposal, digest, amount_fen,
              ground, help_id, upper_fen, on_top)
            values (:id, :number, :candidate, :proposal, :digest, :amount, :ground, :help, :upper,
              :top)
            """)
        .param("id", id)
        .param("number", number)
        .param("candidate", bound.candidate())
        .param("proposal", bound.proposal())
        .param("digest", bound.digest())
        .param("amount", bound.amountFen())
        .param("ground", bound.ground())
        .param("help", bound.joint().help(), Types.BIGINT)
        .param("upper", bound.joint().upperFen())
        .param("top", bound.joint().onTop())
        .update();
  }

  void decision(long id, int number, Bound bound) {
    jdbc.sql(
            "insert into relief.decision (case_id, number, amount_fen, ground, digest)"
                + " values (?, ?, ?, ?, ?)")
        .params(id, number, bound.amountFen(), bound.ground(), bound.digest())
        .update();
  }

  void owe(ReliefCase one, ReliefMove move, LocalDate due) {
    ReliefMove.Paper paper = Objects.requireNonNull(move.paper());
    jdbc.sql(
            """
            insert into relief.paper (case_id, kind, promised, owed_on, due_on, owed_at, words)
            values (:id, :kind, :promised, :on, :due, :number, :words)
            """)
        .param("id", one.id())
        .param("kind", paper.kind())
        .param("promised", paper.promised())
        .param("on", Date.valueOf(CaseClock.day(clock.instant())))
        .param("due", Date.valueOf(due))
        .param("number", one.version() + 1)
        .param("words", move.words())
        .update();
  }

  void clear(long paper, OwedPaper.Outcome outcome, int number) {
    jdbc.sql("update relief.paper set outcome = ?, cleared_at = ? where id = ?")
        .params(outcome.name(), number, paper)
        .update();
  }
}
