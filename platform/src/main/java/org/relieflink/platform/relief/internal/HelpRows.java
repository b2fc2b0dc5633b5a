package org.relieflink.platform.relief.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.relief.HelpAct;
import org.relieflink.platform.relief.HelpKind;
import org.relieflink.platform.relief.HelpRequest;
import org.relieflink.platform.relief.HelpState;
import org.relieflink.platform.relief.HelpStep;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Subjects;
import org.relieflink.platform.vault.Vault;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 读写院际协助的请求：the asked office by the policy table, the asking one through its case. */
@Repository
class HelpRows {
  static final Need READ = new Need(Matter.HELP_TASKS, Deed.READ);
  private static final String TABLE = "help";
  private static final Owned OWNED = new Owned("h.to_place", "h.line", "h.sealed");

  /** Of what the last step left open. */
  private static final String OPEN =
      Arrays.stream(HelpState.values())
          .filter(state -> !state.isLast())
          .map(state -> "'" + state + "'")
          .collect(
              Collectors.joining(
                  ",",
                  " and (select s.state from relief.help_step s where s.help_id = h.id"
                      + " order by s.number desc limit 1) in (",
                  ")"));

  private final JdbcClient jdbc;
  private final Reach reach;
  private final Vault vault;
  private final Subjects subjects;
  private final Blinds blinds;
  private final Clock clock;

  HelpRows(
      JdbcClient jdbc, Reach reach, Vault vault, Subjects subjects, Blinds blinds, Clock clock) {
    this.jdbc = jdbc;
    this.reach = reach;
    this.vault = vault;
    this.subjects = subjects;
    this.blinds = blinds;
    this.clock = clock;
  }

  /** Those that the officer's office is asked, newest first. */
  List<HelpRequest> asked(Officer officer, int most) {
    return asked(officer, " order by h.id desc limit ?", most);
  }

  /** Those that wait for the officer's office, the longest waiting first. */
  List<HelpRequest> waiting(Officer officer, int most) {
    return asked(officer, OPEN + " order by h.id limit ?", most);
  }

  private List<HelpRequest> asked(Officer officer, String which, int most) {
    String sql = "select h.* from relief.help h where " + reach.condition(officer, READ, OWNED);
    return whole(officer, jdbc.sql(sql + which).param(most));
  }

  Optional<HelpRequest> find(Officer officer, long id) {
    String sql =
        "select h.* from relief.help h where h.id = ? and " + reach.condition(officer, READ, OWNED);
    return whole(officer, jdbc.sql(sql).param(id)).stream().findFirst();
  }

  /** What one case asked; whoever sees the case sees it. */
  List<HelpRequest> ofCase(Officer officer, long id) {
    return whole(
        officer, jdbc.sql("select * from relief.help where case_id = ? order by id").param(id));
  }

  /** All that the reader may see, on either side; for the clocks, which name nobody. */
  List<HelpRequest> all(Officer officer) {
    return whole(jdbc.sql("select * from relief.help order by id"), (row, index) -> bare(row, ""))
        .stream()
        .filter(one -> sees(officer, READ, one.to()) || sees(officer, CaseRows.READ, one.from()))
        .toList();
  }

  private boolean sees(Officer officer, Need need, Unit unit) {
    return reach.covers(officer, need, Whose.of(unit));
  }

  private List<HelpRequest> whole(Officer officer, JdbcClient.StatementSpec found) {
    return whole(found, (row, index) -> bare(officer, row));
  }

  private List<HelpRequest> whole(JdbcClient.StatementSpec found, RowMapper<HelpRequest> mapper) {
    List<HelpRequest> rows = found.query(mapper).list();
    Map<Long, List<HelpStep>> steps = steps(rows.stream().map(HelpRequest::id).toList());
    return rows.stream().map(row -> with(row, steps.getOrDefault(row.id(), List.of()))).toList();
  }

  private static HelpRequest with(HelpRequest one, List<HelpStep> steps) {
    return new HelpRequest(
        one.id(),
        one.caseId(),
        one.kind(),
        one.from(),
        one.to(),
        one.masked(),
        one.wantedFen(),
        one.words(),
        steps);
  }

  private HelpRequest bare(Officer officer, ResultSet row) throws SQLException {
    Unit from = from(row);
    Unit to = to(row);
    boolean asked = officer.unit().equals(to);
    var shown =
        asked
            ? reach.shown(officer, READ, Whose.of(to))
            : reach.shown(officer, CaseRows.READ, Whose.of(from));
    var today = CaseClock.day(clock.instant());
    return bare(row, person(row).map(one -> one.masked(shown, today)).orElse(""));
  }

  private static Unit from(ResultSet row) throws SQLException {
    return Unit.of(row.getString("place"), null);
  }

  private static Unit to(ResultSet row) throws SQLException {
    return Unit.of(row.getString("to_place"), null);
  }

  /** Without its steps; masked as the reader may see the person. */
  private static HelpRequest bare(ResultSet row, String masked) throws SQLException {
    return new HelpRequest(
        row.getLong("id"),
        row.getLong("case_id"),
        HelpKind.valueOf(row.getString("kind")),
        from(row),
        to(row),
        masked,
        row.getLong("wanted_fen"),
        row.getString("words"),
        List.of());
  }

  private Optional<Applicant> person(ResultSet row) throws SQLException {
    byte[] sealed = row.getBytes("person");
    long subject = row.getLong("subject");
    return sealed == null
        ? Optional.empty()
        : vault.open(Applicant.place(TABLE, subject), subject, sealed).map(Applicant::read);
  }

  private Map<Long, List<HelpStep>> steps(List<Long> ids) {
    Map<Long, List<HelpStep>> steps = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql("select * from relief.help_step where help_id = any(:ids) order by number")
          .param("ids", ids.toArray(Long[]::new))
          .query(
              row -> {
                steps
                    .computeIfAbsent(row.getLong("help_id"), id -> new ArrayList<>())
                    .add(step(row));
              });
    }
    return steps;
  }

  private static HelpStep step(ResultSet row) throws SQLException {
    return new HelpStep(
        row.getInt("number"),
        HelpAct.valueOf(row.getString("act")),
        HelpState.valueOf(row.getString("state")),
        row.getString("officer"),
        row.getString("officer_name"),
        row.getLong("amount_fen"),
        row.getString("words"),
        row.getTimestamp("at").toInstant());
  }

  /** Whom a request is about; for guards and for who may know. */
  Optional<Applicant> person(long id) {
    return jdbc.sql("select * from relief.help where id = ?")
        .param(id)
        .query((row, index) -> person(row))
        .optional()
        .flatMap(one -> one);
  }

  /** 要请的。 */
  record NewHelp(HelpKind kind, String toPlace, long wantedFen, String words, Applicant person) {
    @Override
    public String toString() {
      return "NewHelp";
    }
  }

  /** The request, asked with the next step of the case. */
  void ask(Officer officer, ReliefCase one, NewHelp wanted) {
    long subject = subjects.allocate();
    byte[] sealed = vault.seal(Applicant.place(TABLE, subject), subject, wanted.person.text());
    long id =
        jdbc.sql(
                """
                insert into relief.help (case_id, asked_at, kind, place, line, to_place, wanted_fen,
                  words, subject, person, key, at)
                values (:case, :number, :kind, :place, :line, :to, :wanted, :words, :subject,
                  :person, :key, :at) returning id
                """)
            .param("case", one.id())
            .param("number", one.version() + 1)
            .param("kind", wanted.kind.name())
            .param("place", one.whose().unit().place())
            .param("line", one.whose().unit().line())
            .param("to", wanted.toPlace)
            .param("wanted", wanted.wantedFen)
            .param("words", wanted.words)
            .param("subject", subject)
            .param("person", sealed)
            .param("key", blinds.name(wanted.person.number()))
            .param("at", Timestamp.from(clock.instant()))
            .query(Long.class)
            .single();
    step(
        officer, id, new HelpStep(1, HelpAct.ASK, HelpState.ASKED, "", "", 0, "", clock.instant()));
  }

  /** The step is this officer's, now. */
  void step(Officer officer, long id, HelpStep step) {
    jdbc.sql(
            """
            insert into relief.help_step (help_id, number, act, state, officer, officer_name,
              amount_fen, words, at)
            values (:id, :number, :act, :state, :officer, :name, :amount, :words, :at)
            """)
        .param("id", id)
        .param("number", step.number())
        .param("act", step.act().name())
        .param("state", step.state().name())
        .param("officer", officer.staffNumber())
        .param("name", officer.displayName())
        .param("amount", step.amountFen())
        .param("words", step.words())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  /** The next step of a request, by this officer. */
  void next(Officer officer, HelpRequest one, HelpAct act, String words) {
    HelpState to = act.to(one.kind(), one.state().name());
    step(officer, one.id(), new HelpStep(one.version() + 1, act, to, "", "", 0, words, now()));
  }

  Instant now() {
    return clock.instant();
  }
}
