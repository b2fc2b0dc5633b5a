package org.relieflink.platform.opinion.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.payment.Instalments;
import org.relieflink.law.payment.JointRelief;
import org.relieflink.law.payment.UrgentRelief;
import org.relieflink.platform.opinion.PaymentPlan;
import org.relieflink.platform.opinion.SavedPayment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 怎样发的安排，只加不改。 Plans of payment: rows are added, never changed. */
@Repository
public class PaymentStore {
  private final JdbcClient jdbc;

  PaymentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * 要存的一份。
   *
   * @param bounds of the advance on the day it is saved; null without one
   */
  public record Kept(long proposalId, PaymentPlan plan, UrgentRelief.@Nullable Bounds bounds) {}

  /** Adds one with its parts. */
  public void add(Kept kept, CandidateStore.Saving saving) {
    UrgentRelief.Wish urgent = kept.plan().urgent();
    UrgentRelief.Bounds bounds = kept.bounds();
    long id =
        jdbc.sql(
                """
                insert into opinion.payment (proposal_id, urgent_fen, urgent_pressing, urgent_reason,
                  urgent_usual_fen, urgent_most_fen, officer, officer_name, saved_at)
                values (:proposal, :fen, :pressing, :reason, :usual, :most, :officer, :name, :at)
                returning id
                """)
            .param("proposal", kept.proposalId())
            .param("usual", bounds == null ? null : bounds.usualFen())
            .param("most", bounds == null ? null : bounds.mostFen())
            .param("fen", urgent == null ? null : urgent.fen())
            .param("pressing", urgent == null ? null : urgent.veryPressing())
            .param("reason", urgent == null ? null : urgent.reason())
            .param("officer", saving.officer().staffNumber())
            .param("name", saving.officer().displayName())
            .param("at", Timestamp.from(saving.at()))
            .query(Long.class)
            .single();
    rows(kept.plan()).forEach(row -> add(id, row));
  }

  private void add(long payment, Row row) {
    jdbc.sql(
            """
            insert into opinion.payment_part
              (payment_id, kind, number, who, relation, weight, fixed_fen, due_on)
            values (:payment, :kind, :number, :who, :relation, :weight, :fixed, :due)
            """)
        .param("payment", payment)
        .param("kind", row.kind)
        .param("number", row.number)
        .param("who", row.who)
        .param("relation", row.relation)
        .param("weight", row.weight)
        .param("fixed", row.fixedFen)
        .param("due", row.dueOn)
        .update();
  }

  /** 一行，三种都放得下。 */
  private record Row(
      String kind,
      int number,
      String who,
      String relation,
      int weight,
      @Nullable Long fixedFen,
      @Nullable LocalDate dueOn) {
    @Override
    public String toString() {
      return "Row[" + kind + " " + number + "]";
    }
  }

  private static List<Row> rows(PaymentPlan plan) {
    List<Row> rows = new ArrayList<>();
    int shares = 0;
    for (PaymentPlan.Share one : plan.shares()) {
      rows.add(new Row("SHARE", ++shares, one.name(), one.relation(), one.weight(), null, null));
    }
    int dues = 0;
    for (Instalments.Due one : plan.dues()) {
      rows.add(new Row("INSTALMENT", ++dues, "", "", one.weight(), null, one.day()));
    }
    int levels = 0;
    for (JointRelief.Level one : plan.levels()) {
      rows.add(new Row("LEVEL", ++levels, one.office(), "", one.weight(), one.fixedFen(), null));
    }
    return rows;
  }

  /** The last one added for a proposal. */
  public Optional<SavedPayment> latest(long proposalId) {
    return jdbc.sql("select * from opinion.payment where proposal_id = ? order by id desc limit 1")
        .param(proposalId)
        .query((row, index) -> payment(row))
        .optional();
  }

  private SavedPayment payment(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    List<Row> rows = parts(id);
    return new SavedPayment(
        id,
        row.getLong("proposal_id"),
        plan(urgent(row), rows),
        bounds(row),
        row.getString("officer_name"),
        row.getTimestamp("saved_at").toInstant());
  }

  private static UrgentRelief.@Nullable Wish urgent(ResultSet row) throws SQLException {
    Long fen = row.getObject("urgent_fen", Long.class);
    return fen == null
        ? null
        : new UrgentRelief.Wish(
            fen, row.getBoolean("urgent_pressing"), row.getString("urgent_reason"));
  }

  private static UrgentRelief.@Nullable Bounds bounds(ResultSet row) throws SQLException {
    Long usual = row.getObject("urgent_usual_fen", Long.class);
    return usual == null ? null : new UrgentRelief.Bounds(usual, row.getLong("urgent_most_fen"));
  }

  private static PaymentPlan plan(UrgentRelief.@Nullable Wish urgent, List<Row> rows) {
    return new PaymentPlan(
        urgent,
        of(rows, "SHARE")
            .map(one -> new PaymentPlan.Share(one.who, one.relation, one.weight))
            .toList(),
        of(rows, "INSTALMENT")
            .map(one -> new Instalments.Due(Objects.requireNonNull(one.dueOn), one.weight))
            .toList(),
        of(rows, "LEVEL")
            .map(one -> new JointRelief.Level(one.who, one.fixedFen, one.weight))
            .toList());
  }

  private static Stream<Row> of(List<Row> rows, String kind) {
    return rows.stream().filter(one -> one.kind.equals(kind));
  }

  private List<Row> parts(long payment) {
    return jdbc.sql("select * from opinion.payment_part where payment_id = ? order by kind, number")
        .param(payment)
        .query(
            (row, index) ->
                new Row(
                    row.getString("kind"),
                    row.getInt("number"),
                    row.getString("who"),
                    row.getString("relation"),
                    row.getInt("weight"),
                    row.getObject("fixed_fen", Long.class),
                    row.getObject("due_on", LocalDate.class)))
        .list();
  }
}
