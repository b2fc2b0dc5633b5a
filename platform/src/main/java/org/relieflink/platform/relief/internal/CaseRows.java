package org.relieflink.platform.relief.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Masked;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.RowState;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.leads.Lead;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.relief.CasePeople;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefState;
import org.relieflink.platform.screening.PartyGlances;
import org.relieflink.platform.screening.PartyGlances.Glance;
import org.relieflink.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** 读案件：with every step, masked for who reads. */
@Repository
class CaseRows {
  static final Need READ = new Need(Matter.RELIEF_CASES, Deed.READ);
  private static final Owned OWNED = new Owned("c.place", "c.line", "c.sealed", "");
  private static final String SELECT =
      """
      select c.*, last.state, last.handler from relief.relief_case c
      join lateral (select s.state, s.handler, s.at from relief.step s where s.case_id = c.id
        order by s.number desc limit 1) last on true
      where %s
      """;

  private final JdbcClient jdbc;
  private final CaseParts parts;
  private final PeopleRows people;
  private final Reach reach;
  private final Vault vault;
  private final PartyGlances parties;
  private final Leads leads;
  private final Clock clock;

  CaseRows(
      JdbcClient jdbc,
      CaseParts parts,
      PeopleRows people,
      Reach reach,
      Vault vault,
      PartyGlances parties,
      Leads leads,
      Clock clock) {
    this.jdbc = jdbc;
    this.parts = parts;
    this.people = people;
    this.reach = reach;
    this.vault = vault;
    this.parties = parties;
    this.leads = leads;
    this.clock = clock;
  }

  /** Of another line only what an officer was asked for or copied, by name. */
  private String reached(Officer officer) {
    String rows = reach.condition(officer, READ, OWNED);
    return officer.unit().line().equals(Unit.SYSTEM)
        ? rows
        : """
          %s and (c.line = '%s'
            or exists (select from relief.seat s where s.case_id = c.id and s.officer = :reader)
            or exists (select from relief.copy o where o.case_id = c.id and o.officer = :reader))
          """
            .formatted(rows, officer.unit().line());
  }

  /** Which of the cases that this officer reaches; the text is the same for all of one office. */
  private StatementSpec asked(Officer officer, String which, String order) {
    return asked(officer, SELECT.formatted(which + " and " + reached(officer)) + order);
  }

  private StatementSpec asked(Officer officer, String sql) {
    return jdbc.sql(sql).param("reader", officer.staffNumber());
  }

  Optional<ReliefCase> find(Officer officer, long id) {
    return whole(
            officer,
            asked(officer, "c.id = :id", "")
                .param("id", id)
                .query((row, index) -> bare(row))
                .list())
        .stream()
        .findFirst();
  }

  /** 找什么。 */
  record Filter(List<String> states, String caseNo, int most) {}

  /** Oldest first. */
  List<ReliefCase> list(Officer officer, Filter filter) {
    return whole(
        officer,
        asked(
                officer,
                "last.state = any(:states) and strpos(c.case_no, :case) > 0",
                " order by c.at, c.id limit :most")
            .param("states", filter.states.toArray(String[]::new))
            .param("case", filter.caseNo)
            .param("most", filter.most)
            .query((row, index) -> bare(row))
            .list());
  }

  /** Of the own office alone, newest first. */
  List<ReliefCase> ofOffice(Officer officer, List<String> states, int most) {
    return whole(
        officer,
        asked(
                officer,
                "last.state = any(:states) and c.place = :place and c.line = :line",
                " order by c.at desc, c.id desc limit :most")
            .param("states", states.toArray(String[]::new))
            .param("place", officer.unit().place())
            .param("line", officer.unit().line())
            .param("most", most)
            .query((row, index) -> bare(row))
            .list());
  }

  int count(Officer officer, List<String> states) {
    String counted = SELECT.formatted("last.state = any(:states) and " + reached(officer));
    return asked(officer, "select count(*) from (%s) counted".formatted(counted))
        .param("states", states.toArray(String[]::new))
        .query(Integer.class)
        .single();
  }

  /** Those of one case number of the same office. */
  List<ReliefCase> ofCase(Officer officer, ReliefCase one) {
    return whole(
        officer,
        asked(
                officer,
                "leads.case_form(c.case_no) = leads.case_form(:case) and c.case_no <> ''"
                    + " and c.place = :place and c.id <> :id",
                "")
            .param("case", one.caseNo())
            .param("place", one.whose().unit().place())
            .param("id", one.id())
            .query((row, index) -> bare(row))
            .list());
  }

  /** Those that came since, and those that have not ended; for the clocks. */
  List<ReliefCase> since(Officer officer, LocalDate day) {
    return whole(
        officer,
        asked(
                officer,
                "(c.at >= :from or last.at >= :from or last.state not in"
                    + " ('REFUSED', 'DECLINED', 'WITHDRAWN'))",
                "")
            .param("from", CaseClock.start(day))
            .query((row, index) -> bare(row))
            .list());
  }

  /** Those that nobody has decided yet; for the rounds of the server. */
  List<ReliefCase> undecided(Officer officer) {
    return inStates(officer, "true", ReliefState::isLive);
  }

  /** Those that a paper is owed for; what was given up or refused owes nothing. */
  List<ReliefCase> owing(Officer officer) {
    return inStates(
        officer,
        "exists (select from relief.paper w where w.case_id = c.id and w.outcome = 'OWED')",
        state -> state.isLive() || state == ReliefState.PAYMENT_DUE);
  }

  private List<ReliefCase> inStates(Officer officer, String which, Predicate<ReliefState> wanted) {
    String[] states =
        Arrays.stream(ReliefState.values()).filter(wanted).map(Enum::name).toArray(String[]::new);
    return whole(
        officer,
        asked(officer, "last.state = any(:states) and " + which, "")
            .param("states", states)
            .query((row, index) -> bare(row))
            .list());
  }

  /** Who came to the window and stands in no list; for whoever may know the person. */
  Optional<Applicant> applicant(long id) {
    return jdbc.sql("select * from relief.relief_case where id = ?")
        .param(id)
        .query((row, index) -> person(row))
        .single();
  }

  /** Number of the person a case is about; empty where none is kept here. For guards only. */
  Optional<String> number(long id) {
    return applicant(id).map(Applicant::number).filter(number -> !number.isEmpty());
  }

  /** A case before its steps and its names are known. */
  private record Bare(
      long id,
      Whose whose,
      String caseNo,
      @Nullable Long leadId,
      @Nullable Long partyId,
      Optional<Applicant> person,
      String process,
      String instance,
      boolean urgent,
      Set<String> priorities) {
    /** The lead that shows who was brought and stands in no list; none where a list does. */
    private Stream<Long> brought() {
      return partyId == null && person.isEmpty() ? Stream.ofNullable(leadId) : Stream.empty();
    }

    @Override
    public String toString() {
      return "Bare[" + id + "]";
    }
  }

  private Bare bare(ResultSet row) throws SQLException {
    RowState state = row.getBoolean("sealed") ? RowState.SEALED : RowState.OPEN;
    Unit unit = new Unit(row.getString("place"), row.getString("line"));
    String[] groups = (String[]) row.getArray("priorities").getArray();
    return new Bare(
        row.getLong("id"),
        new Whose(unit, state, row.getString("case_no")),
        row.getString("case_no"),
        row.getObject("lead_id", Long.class),
        row.getObject("party_id", Long.class),
        person(row),
        row.getString("process"),
        row.getString("instance"),
        row.getBoolean("urgent"),
        new LinkedHashSet<>(Arrays.asList(groups)));
  }

  private Optional<Applicant> person(ResultSet row) throws SQLException {
    byte[] sealed = row.getBytes("person");
    if (sealed == null) {
      return Optional.empty();
    }
    long subject = row.getLong("subject");
    return vault.open(Applicant.place(subject), subject, sealed).map(Applicant::read);
  }

  private List<ReliefCase> whole(Officer officer, List<Bare> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Collection<Long> ids = rows.stream().map(Bare::id).toList();
    CaseParts.All all = parts.of(ids);
    Map<Long, Glance> glances =
        parties.of(rows.stream().map(Bare::partyId).filter(Objects::nonNull).toList(), officer);
    Map<Long, Whose> whose = new HashMap<>();
    rows.forEach(row -> whose.put(row.id, row.whose));
    Map<Long, Lead> brought = leads.of(officer, rows.stream().flatMap(Bare::brought).toList());
    Map<Long, CasePeople> others = people.of(officer, whose);
    return rows.stream()
        .map(row -> one(row, masked(officer, row, glances, brought), all, others))
        .toList();
  }

  private static ReliefCase one(
      Bare row, String masked, CaseParts.All all, Map<Long, CasePeople> people) {
    return new ReliefCase(
        row.id,
        row.whose,
        row.caseNo,
        row.leadId,
        row.partyId,
        masked,
        row.process,
        row.instance,
        row.urgent,
        row.priorities,
        all.steps().getOrDefault(row.id, List.of()),
        all.seats().getOrDefault(row.id, List.of()),
        all.proposals().getOrDefault(row.id, List.of()),
        all.papers().getOrDefault(row.id, List.of()),
        people.getOrDefault(row.id, CasePeople.NONE),
        all.decisions().get(row.id));
  }

  private String masked(
      Officer officer, Bare row, Map<Long, Glance> glances, Map<Long, Lead> brought) {
    if (row.partyId != null) {
      Glance glance = glances.get(row.partyId);
      return glance == null ? Masked.SOMEBODY : glance.masked();
    }
    var shown = reach.shown(officer, READ, row.whose);
    return row.person
        .map(one -> one.masked(shown, LocalDate.now(clock)))
        .or(
            () ->
                row.brought()
                    .flatMap(id -> Stream.ofNullable(brought.get(id)))
                    .map(Lead::masked)
                    .findAny())
        .orElse("");
  }
}
