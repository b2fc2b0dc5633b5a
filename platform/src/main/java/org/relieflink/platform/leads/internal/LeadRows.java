package org.relieflink.platform.leads.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.OneOrMany;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.leads.Lead;
import org.relieflink.platform.leads.LeadAct;
import org.relieflink.platform.leads.LeadSource;
import org.relieflink.platform.leads.LeadState;
import org.relieflink.platform.leads.LeadStep;
import org.relieflink.platform.leads.LeadView;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.screening.PartyGlances;
import org.relieflink.platform.screening.PartyGlances.Glance;
import org.relieflink.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 读线索：with every step, masked for who reads. */
@Repository
class LeadRows {
  static final Need READ = new Need(Matter.RELIEF_LEADS, Deed.READ);
  private static final String FROM =
      """
      from leads.lead l
      join lateral (select s.state, s.at from leads.step s where s.lead_id = l.id
        order by s.number desc limit 1) last on true
      left join leads.intake i on i.id = l.intake_id
      where %s
      """;
  private static final String SELECT =
      "select l.*, i.officer as brought_by, i.officer_name as brought_name, last.state " + FROM;

  private final JdbcClient jdbc;
  private final Reach reach;
  private final Vault vault;
  private final PartyGlances parties;
  private final Clock clock;

  LeadRows(JdbcClient jdbc, Reach reach, Vault vault, PartyGlances parties, Clock clock) {
    this.jdbc = jdbc;
    this.reach = reach;
    this.vault = vault;
    this.parties = parties;
    this.clock = clock;
  }

  private String reached(Officer officer) {
    return reach.condition(officer, READ, Owned.ofCases("l"));
  }

  Optional<Lead> find(Officer officer, long id) {
    return whole(
            officer,
            jdbc.sql(SELECT.formatted("l.id = :id and " + reached(officer)))
                .param("id", id)
                .query((row, index) -> bare(row))
                .list())
        .stream()
        .findFirst();
  }

  Map<Long, Lead> of(Officer officer, Collection<Long> ids) {
    Map<Long, Lead> found = new HashMap<>();
    if (!ids.isEmpty()) {
      whole(
              officer,
              jdbc.sql(
                      SELECT.formatted(
                          "l.id " + OneOrMany.in(ids, ":ids") + " and " + reached(officer)))
                  .param("ids", OneOrMany.value(ids))
                  .query((row, index) -> bare(row))
                  .list())
          .forEach(one -> found.put(one.id(), one));
    }
    return found;
  }

  List<Lead> list(Officer officer, LeadView view, String caseNo) {
    return whole(
        officer,
        jdbc.sql(
                SELECT.formatted(
                        "last.state = any(:states) and strpos(l.case_no, :case) > 0 and "
                            + reached(officer))
                    + " order by last.at, l.id limit :most")
            .param("states", names(view))
            .param("case", caseNo)
            .param("most", Leads.MOST)
            .query((row, index) -> bare(row))
            .list());
  }

  /** Those that came since, and those that have not ended; for the clocks. */
  List<Lead> since(Officer officer, LocalDate day) {
    return whole(
        officer,
        jdbc.sql(
                SELECT.formatted(
                    "(l.at >= :from or last.state not in ('HANDED', 'CLOSED')) and "
                        + reached(officer)))
            .param("from", LeadClock.start(day))
            .query((row, index) -> bare(row))
            .list());
  }

  private static String[] names(LeadView view) {
    return view.states().stream().map(LeadState::name).toArray(String[]::new);
  }

  Map<LeadView, Integer> counts(Officer officer) {
    Map<LeadView, Integer> counts = new EnumMap<>(LeadView.class);
    jdbc.sql("select last.state, count(*) " + FROM.formatted(reached(officer)) + " group by 1")
        .query(
            row -> {
              LeadState state = LeadState.valueOf(row.getString(1));
              for (LeadView view : LeadView.values()) {
                if (view.states().contains(state)) {
                  counts.merge(view, row.getInt(2), Integer::sum);
                }
              }
            });
    return counts;
  }

  /** Number of the person a brought lead is about; empty where none is known. For guards only. */
  Optional<String> number(long id) {
    return brought(id).map(StoredPerson::number).filter(number -> !number.isEmpty());
  }

  /** Who was brought, in full; empty where nobody was, or it was destroyed. */
  Optional<StoredPerson> brought(long id) {
    return jdbc.sql("select * from leads.lead where id = ?")
        .param(id)
        .query((row, index) -> person(row))
        .single();
  }

  /** A lead before its steps and its names are known. */
  private record Bare(
      long id,
      Whose whose,
      String caseNo,
      LeadSource source,
      String fromLine,
      @Nullable Long partyId,
      Optional<StoredPerson> person,
      String broughtBy,
      String handler) {
    @Override
    public String toString() {
      return "Bare[" + id + "]";
    }
  }

  private Bare bare(ResultSet row) throws SQLException {
    String by = row.getString("brought_by");
    return new Bare(
        row.getLong("id"),
        Whose.ofCase(row.getString("place"), row.getBoolean("sealed"), row.getString("case_no")),
        row.getString("case_no"),
        LeadSource.valueOf(row.getString("source")),
        row.getString("from_line"),
        row.getObject("party_id", Long.class),
        person(row),
        by == null ? "" : row.getString("brought_name") + " " + by,
        Objects.requireNonNullElse(row.getString("handler"), ""));
  }

  private Optional<StoredPerson> person(ResultSet row) throws SQLException {
    byte[] sealed = row.getBytes("person");
    if (sealed == null) {
      return Optional.empty();
    }
    long subject = row.getLong("subject");
    return vault.open(StoredPerson.place(subject), subject, sealed).map(StoredPerson::read);
  }

  private List<Lead> whole(Officer officer, List<Bare> rows) {
    Map<Long, List<LeadStep>> steps = steps(rows.stream().map(Bare::id).toList());
    Map<Long, Glance> glances =
        parties.of(rows.stream().map(Bare::partyId).filter(Objects::nonNull).toList(), officer);
    List<Lead> leads = new ArrayList<>();
    for (Bare row : rows) {
      leads.add(lead(officer, row, steps.getOrDefault(row.id, List.of()), glances));
    }
    return leads;
  }

  private Lead lead(Officer officer, Bare row, List<LeadStep> steps, Map<Long, Glance> glances) {
    var shown = reach.shown(officer, READ, row.whose);
    LocalDate today = LocalDate.now(clock);
    Glance glance = row.partyId == null ? null : glances.get(row.partyId);
    String brought = row.person.map(one -> one.masked(shown, today)).orElse("");
    return new Lead(
        row.id,
        row.whose,
        row.caseNo,
        row.source,
        row.fromLine,
        row.partyId,
        glance == null ? brought : glance.masked(),
        row.person.map(one -> one.known(shown, today)).orElse(""),
        row.broughtBy,
        row.handler,
        steps);
  }

  private Map<Long, List<LeadStep>> steps(Collection<Long> ids) {
    Map<Long, List<LeadStep>> steps = new HashMap<>();
    jdbc.sql(
            "select * from leads.step where lead_id "
                + OneOrMany.in(ids, "?")
                + " order by lead_id, number")
        .param(OneOrMany.value(ids))
        .query(
            row -> {
              steps.computeIfAbsent(row.getLong("lead_id"), id -> new ArrayList<>()).add(step(row));
            });
    return steps;
  }

  private static LeadStep step(ResultSet row) throws SQLException {
    return new LeadStep(
        row.getInt("number"),
        LeadAct.valueOf(row.getString("act")),
        LeadState.valueOf(row.getString("state")),
        row.getString("officer"),
        row.getString("officer_name"),
        row.getString("reason"),
        row.getString("words"),
        row.getString("cause"),
        row.getTimestamp("at").toInstant());
  }
}
