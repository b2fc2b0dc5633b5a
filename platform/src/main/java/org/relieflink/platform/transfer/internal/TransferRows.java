package org.relieflink.platform.transfer.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Masked;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.OneOrMany;
import org.relieflink.platform.access.RowState;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.transfer.DataClass;
import org.relieflink.platform.transfer.Situation;
import org.relieflink.platform.transfer.Transfer;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferField;
import org.relieflink.platform.transfer.TransferSide;
import org.relieflink.platform.transfer.TransferState;
import org.relieflink.platform.transfer.TransferStep;
import org.relieflink.platform.transfer.TransferView;
import org.relieflink.platform.transfer.Transfers;
import org.relieflink.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 读移送：with every step, masked for who reads. The database gives a department its own part only. */
@Repository
class TransferRows {
  private static final String SELECT =
      """
      select o.*, w.person as whole, p.person as part, p.line is not null as got from transfer.outbound o
      left join transfer.whole w on w.outbound_id = o.id
      left join transfer.part p on p.outbound_id = o.id and p.line = o.holder
      where %s
      """;
  private static final String UNENDED = "o.state not in ('CLOSED', 'WITHDRAWN')";

  private final JdbcClient jdbc;
  private final TransferSides sides;
  private final Vault vault;

  TransferRows(JdbcClient jdbc, TransferSides sides, Vault vault) {
    this.jdbc = jdbc;
    this.sides = sides;
    this.vault = vault;
  }

  /** Who reads, from which side; null = the server itself, which names nobody. */
  private record Reader(@Nullable Officer officer, TransferSide side) {

    /**
     * Who has not accepted reads what was done and when; whoever has it without a part of its own,
     * the reasons too; nobody else's words, causes and names.
     */
    Told told(ResultSet row) throws SQLException {
      if (officer == null || side == TransferSide.SENDER) {
        return new Told(true, true, "");
      }
      String line = officer.unit().line();
      boolean has =
          row.getString("holder").equals(line)
              && !row.getString("state").equals(TransferState.WITHDRAWN.name());
      return new Told(has, has && row.getBoolean("got"), line);
    }
  }

  /** 读得到的步骤：own = line whose steps are read whole in any case. */
  private record Told(boolean reasons, boolean all, String own) {
    TransferStep of(TransferStep step) {
      if (all || step.line().equals(own)) {
        return step;
      }
      return new TransferStep(
          step.number(),
          step.act(),
          step.state(),
          step.holder(),
          step.offered(),
          "",
          "",
          step.line(),
          reasons ? step.reason() : "",
          "",
          "",
          step.at());
    }
  }

  /** 一件，还没有步骤。 */
  private record Bare(Transfer transfer, Told told) {}

  Optional<Transfer> find(Officer officer, TransferSide side, long id) {
    return jdbc
        .sql(SELECT.formatted("o.id = :id and " + sides.condition(officer, side)))
        .param("id", id)
        .query((row, index) -> bare(row, new Reader(officer, side)))
        .list()
        .stream()
        .map(one -> whole(List.of(one)).get(0))
        .findFirst();
  }

  /** As the server, for acting on it: nobody is named. */
  Optional<Transfer> any(long id) {
    return jdbc
        .sql(SELECT.formatted("o.id = :id"))
        .param("id", id)
        .query((row, index) -> bare(row, new Reader(null, TransferSide.SENDER)))
        .list()
        .stream()
        .map(one -> whole(List.of(one)).get(0))
        .findFirst();
  }

  List<Transfer> list(Officer officer, TransferSide side, TransferView view) {
    return whole(
        jdbc.sql(
                SELECT.formatted("o.state = any(:states) and " + sides.condition(officer, side))
                    + " order by o.moved_at, o.id limit :most")
            .param("states", names(view))
            .param("most", Transfers.MOST)
            .query((row, index) -> bare(row, new Reader(officer, side)))
            .list());
  }

  /** Of the sender's, those with this value in a column, newest first. */
  List<Transfer> with(Officer officer, String column, List<Object> values) {
    return whole(
        jdbc.sql(
                SELECT.formatted(column + " and " + sides.condition(officer, TransferSide.SENDER))
                    + " order by o.id desc limit "
                    + Transfers.MOST)
            .params(values)
            .query((row, index) -> bare(row, new Reader(officer, TransferSide.SENDER)))
            .list());
  }

  /** Those that came since, and those that have not ended; for the clocks, which name nobody. */
  List<Transfer> since(Officer officer, TransferSide side, LocalDate day) {
    return whole(
        jdbc.sql(
                SELECT.formatted(
                    "(o.at >= :from or " + UNENDED + ") and " + sides.condition(officer, side)))
            .param("from", TransferDay.start(day))
            .query((row, index) -> bare(row, new Reader(null, side)))
            .list());
  }

  /** Ids after one, of those that a department has to do something about. */
  List<Long> waiting(long after, int most) {
    return jdbc.sql(
            """
            select id from transfer.outbound where id > :after and state = any(:states) and not sealed
              and not exists (select 1 from transfer.travel t
                where t.outbound_id = outbound.id and t.remote is not null)
            order by id limit :most
            """)
        .param("after", after)
        .param(
            "states",
            Arrays.stream(TransferState.values())
                .filter(TransferState::withDepartment)
                .map(Enum::name)
                .toArray(String[]::new))
        .param("most", most)
        .query(Long.class)
        .list();
  }

  private static String[] names(TransferView view) {
    return view.states().stream().map(TransferState::name).toArray(String[]::new);
  }

  Map<TransferView, Integer> counts(Officer officer, TransferSide side) {
    Map<TransferView, Integer> counts = new EnumMap<>(TransferView.class);
    jdbc.sql(
            "select o.state, count(*) from transfer.outbound o where "
                + sides.condition(officer, side)
                + " group by 1")
        .query(
            row -> {
              TransferState state = TransferState.valueOf(row.getString(1));
              for (TransferView view : TransferView.values()) {
                if (view.states().contains(state)) {
                  counts.merge(view, row.getInt(2), Integer::sum);
                }
              }
            });
    return counts;
  }

  /** Drafts of others; of one that was drafted anew the last drafting counts. */
  int toSign(Officer officer) {
    return jdbc.sql(
            """
            select count(*) from transfer.outbound o
            join transfer.step s on s.outbound_id = o.id and s.number = o.version
            where o.state = 'DRAFT' and s.officer <> :officer and\s"""
                + sides.condition(officer, TransferSide.SENDER))
        .param("officer", officer.staffNumber())
        .query(Integer.class)
        .single();
  }

  /** Keyed name of whom it is about; empty where none is known. */
  List<String> keys(long id) {
    return jdbc.sql("select key from transfer.outbound where id = ? and key is not null")
        .param(id)
        .query(String.class)
        .list();
  }

  private Bare bare(ResultSet row, Reader reader) throws SQLException {
    return new Bare(transfer(row, reader), reader.told(row));
  }

  private Transfer transfer(ResultSet row, Reader reader) throws SQLException {
    Unit sender = new Unit(row.getString("place"), row.getString("line"));
    RowState state = row.getBoolean("sealed") ? RowState.SEALED : RowState.OPEN;
    Whose whose = new Whose(sender, state, row.getString("case_no"));
    String helps = row.getString("helps");
    return new Transfer(
        row.getLong("id"),
        sender,
        whose,
        row.getString("bundle"),
        row.getString("subject_kind"),
        row.getLong("subject_id"),
        DataClass.valueOf(row.getString("data_class")),
        row.getBoolean("letter"),
        helps.isEmpty() ? List.of() : List.of(helps.split(" ")),
        row.getString("area"),
        row.getString("age_group"),
        masked(row, reader, whose),
        row.getBoolean("escalated"),
        row.getInt("bounces"),
        List.of());
  }

  /** The sender reads the whole; the department that has it, its part; anybody else nothing. */
  private String masked(ResultSet row, Reader reader, Whose whose) throws SQLException {
    Officer officer = reader.officer;
    if (officer == null) {
      return "";
    }
    boolean sender = reader.side == TransferSide.SENDER;
    byte[] sealed = row.getBytes(sender ? "whole" : "part");
    boolean has = sender || row.getString("holder").equals(officer.unit().line());
    if (sealed == null || !has) {
      return "";
    }
    long id = row.getLong("id");
    DataClass dataClass = DataClass.valueOf(row.getString("data_class"));
    return vault
        .open(
            sender ? SealedText.whole(id) : SealedText.part(id, row.getString("holder")),
            row.getLong("subject"),
            sealed)
        .map(SealedText::read)
        .map(person -> masked(person, sides.refused(officer, reader.side, whose, dataClass)))
        .orElse("");
  }

  private static String masked(Situation person, boolean refused) {
    if (refused) {
      return Masked.SOMEBODY;
    }
    String number = person.of(TransferField.NUMBER);
    String name = Masked.name(person.of(TransferField.NAME));
    return number.isEmpty() ? name : name + " " + Masked.number(number);
  }

  private List<Transfer> whole(List<Bare> bare) {
    Map<Long, List<TransferStep>> steps =
        steps(bare.stream().map(one -> one.transfer.id()).toList());
    return bare.stream()
        .map(
            one ->
                one.transfer.stepped(
                    steps.getOrDefault(one.transfer.id(), List.of()).stream()
                        .map(one.told::of)
                        .toList()))
        .toList();
  }

  private Map<Long, List<TransferStep>> steps(List<Long> ids) {
    Map<Long, List<TransferStep>> steps = new HashMap<>();
    jdbc.sql(
            "select * from transfer.step where outbound_id "
                + OneOrMany.in(ids, "?")
                + " order by outbound_id, number")
        .param(OneOrMany.value(ids))
        .query(
            row -> {
              steps
                  .computeIfAbsent(row.getLong("outbound_id"), id -> new ArrayList<>())
                  .add(step(row));
            });
    return steps;
  }

  private static TransferStep step(ResultSet row) throws SQLException {
    return new TransferStep(
        row.getInt("number"),
        TransferAct.valueOf(row.getString("act")),
        TransferState.valueOf(row.getString("state")),
        row.getString("holder"),
        row.getString("offered"),
        row.getString("officer"),
        row.getString("officer_name"),
        row.getString("line"),
        row.getString("reason"),
        row.getString("words"),
        row.getString("cause"),
        row.getTimestamp("at").toInstant());
  }
}
