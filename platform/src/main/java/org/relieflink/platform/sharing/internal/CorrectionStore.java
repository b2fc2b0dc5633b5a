package org.relieflink.platform.sharing.internal;

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
import org.relieflink.platform.sharing.Correction;
import org.relieflink.platform.sharing.Requests;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.relieflink.platform.sharing.ShareKind;
import org.relieflink.platform.sharing.ShareStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 更正请求的表. */
@Repository
class CorrectionStore {
  /** Those that a later list can still end. */
  private static final String OPEN = StepStore.unended(ShareKind.CORRECTION, "c");

  private final JdbcClient jdbc;
  private final StepStore steps;
  private final Sides sides;

  CorrectionStore(JdbcClient jdbc, StepStore steps, Sides sides) {
    this.jdbc = jdbc;
    this.steps = steps;
    this.sides = sides;
  }

  /** Gives the id; that and the steps of the given one are not read. */
  long add(Officer officer, Correction born, String before, Instant at) {
    return jdbc.sql(
            """
            insert into sharing.correction (place, line, to_line, contract, record_id, field, label,
              before, due_on, officer, at)
            values (:place, :line, :to, :contract, :record, :field, :label, :before, :due, :officer,
              :at)
            returning id
            """)
        .param("place", born.asker().place())
        .param("line", born.asker().line())
        .param("to", born.asked().line())
        .param("contract", born.contract())
        .param("record", born.recordId())
        .param("field", born.field())
        .param("label", born.label())
        .param("before", before)
        .param("due", born.dueOn())
        .param("officer", officer.staffNumber())
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  /** Keeps everybody else out until the end of the transaction. */
  void lock(long id) {
    jdbc.sql("select id from sharing.correction where id = ? for update")
        .param(id)
        .query()
        .listOfRows();
  }

  Optional<Correction> find(Officer officer, Side side, long id) {
    return whole(
            jdbc.sql(
                    "select c.* from sharing.correction c where c.id = :id and "
                        + sides.condition(officer, side, "c"))
                .param("id", id)
                .query((row, index) -> bare(row))
                .list())
        .stream()
        .findFirst();
  }

  List<Correction> list(Officer officer, Side side, long before) {
    return whole(
        jdbc.sql(
                "select c.* from sharing.correction c where c.id < :before and "
                    + sides.condition(officer, side, "c")
                    + " order by c.id desc limit :most")
            .param("before", before)
            .param("most", Requests.MOST)
            .query((row, index) -> bare(row))
            .list());
  }

  List<Correction> open(Officer officer, Side side) {
    return whole(
        jdbc.sql(
                "select c.* from sharing.correction c where "
                    + OPEN
                    + " and "
                    + sides.condition(officer, side, "c")
                    + " order by c.due_on, c.id")
            .query((row, index) -> bare(row))
            .list());
  }

  /** Those sent since, and those that have not ended. */
  List<Correction> since(Officer officer, Side side, Instant from) {
    return whole(
        jdbc.sql(
                "select c.* from sharing.correction c where (c.at >= :from or "
                    + OPEN
                    + ") and "
                    + sides.condition(officer, side, "c"))
            .param("from", Timestamp.from(from))
            .query((row, index) -> bare(row))
            .list());
  }

  /** What is still waited for on a record, for whoever may see it. */
  List<Correction> openOn(Officer officer, String recordId) {
    return whole(
        jdbc.sql(
                "select c.* from sharing.correction c where c.record_id = :record and "
                    + OPEN
                    + " and "
                    + sides.either(officer, "c")
                    + " order by c.id")
            .param("record", recordId)
            .query((row, index) -> bare(row))
            .list());
  }

  /** One that a later list could end. */
  record Waiting(long id, String recordId, String field, String before) {}

  /** Of one list; empty text = of every list. */
  List<Waiting> waiting(String contract) {
    return jdbc.sql(
            "select c.* from sharing.correction c where (:contract = '' or c.contract = :contract) and "
                + OPEN
                + " order by c.id")
        .param("contract", contract)
        .query(
            (row, index) ->
                new Waiting(
                    row.getLong("id"),
                    row.getString("record_id"),
                    row.getString("field"),
                    row.getString("before")))
        .list();
  }

  int stepsOf(long id) {
    return steps.of(ShareKind.CORRECTION, List.of(id)).getOrDefault(id, List.of()).size();
  }

  private List<Correction> whole(List<Correction> bare) {
    Map<Long, List<ShareStep>> found =
        steps.of(ShareKind.CORRECTION, bare.stream().map(Correction::id).toList());
    return bare.stream()
        .map(
            one ->
                new Correction(
                    one.id(),
                    one.asker(),
                    one.asked(),
                    one.contract(),
                    one.recordId(),
                    one.field(),
                    one.label(),
                    one.dueOn(),
                    found.getOrDefault(one.id(), List.of())))
        .toList();
  }

  private static Correction bare(ResultSet row) throws SQLException {
    String place = row.getString("place");
    return new Correction(
        row.getLong("id"),
        new Unit(place, row.getString("line")),
        new Unit(place, row.getString("to_line")),
        row.getString("contract"),
        row.getString("record_id"),
        row.getString("field"),
        row.getString("label"),
        row.getObject("due_on", LocalDate.class),
        List.of());
  }
}
