package org.relieflink.platform.care.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.care.NewVisit;
import org.relieflink.platform.care.Visit;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Place;
import org.relieflink.platform.vault.Subjects;
import org.relieflink.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 回访的表：what was seen is sealed, found by the keyed name of the person. */
@Repository
class VisitRows {
  static final String LIVING = "living";
  static final String NEXT = "next_step";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Subjects subjects;
  private final Blinds blinds;
  private final Clock clock;

  VisitRows(JdbcClient jdbc, Vault vault, Subjects subjects, Blinds blinds, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.subjects = subjects;
    this.blinds = blinds;
    this.clock = clock;
  }

  /** Where the text of a row belongs: every row has a subject of its own. */
  static Place place(String column, long subject) {
    return new Place("care.visit", column, Long.toString(subject));
  }

  /** Visits of a case one after the other. */
  void lock(String what) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('care ' || ?, 0))")
        .param(what)
        .query(row -> {});
  }

  /** Keyed names of numbers. */
  List<String> keys(Collection<String> numbers) {
    return numbers.stream().map(blinds::name).toList();
  }

  String fingerprint(long caseId, NewVisit visit) {
    return blinds.name(
        String.join(
            "\n",
            Long.toString(caseId),
            visit.on().toString(),
            visit.way(),
            visit.outcome(),
            Long.toString(visit.corrects()),
            visit.next(),
            visit.living()));
  }

  /** The fingerprint that came with a key before. */
  Optional<String> earlier(Officer officer, String key) {
    return jdbc.sql("select fingerprint from care.visit where officer = ? and command = ?")
        .params(officer.staffNumber(), key)
        .query(String.class)
        .optional();
  }

  /**
   * The id of a new one.
   *
   * @param number citizen number of the person; may be empty
   */
  long add(Officer officer, long caseId, String number, NewVisit visit) {
    long subject = subjects.allocate();
    return jdbc.sql(
            """
            insert into care.visit (case_id, place, line, visited_on, way, outcome, subject, key, living, next_step,
              corrects, officer, officer_name, command, fingerprint, at)
            values (:case, :place, :line, :on, :way, :outcome, :subject, :key, :living, :next,
              :corrects, :officer, :name, :command, :fingerprint, :at) returning id
            """)
        .param("case", caseId)
        .param("place", officer.unit().place())
        .param("line", officer.unit().line())
        .param("on", Date.valueOf(visit.on()))
        .param("way", visit.way())
        .param("outcome", visit.outcome())
        .param("subject", subject)
        .param("key", number.isEmpty() ? null : blinds.name(number))
        .param("living", vault.seal(place(LIVING, subject), subject, visit.living()))
        .param("next", vault.seal(place(NEXT, subject), subject, visit.next()))
        .param("corrects", visit.corrects() == 0 ? null : visit.corrects())
        .param("officer", officer.staffNumber())
        .param("name", officer.displayName())
        .param("command", visit.key())
        .param("fingerprint", fingerprint(caseId, visit))
        .param("at", Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  /**
   * Visits of these cases, oldest first, by case.
   *
   * @param words whether what was seen is opened; lists and clocks do without
   */
  Map<Long, List<Visit>> of(Collection<Long> cases, boolean words) {
    Map<Long, List<Visit>> found = new HashMap<>();
    if (cases.isEmpty()) {
      return found;
    }
    jdbc.sql(
            """
            select v.*, exists (select from care.visit w where w.corrects = v.id) as corrected
            from care.visit v where v.case_id = any(?) order by v.id
            """)
        .param(cases.toArray(Long[]::new))
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getLong("case_id"), id -> new ArrayList<>())
                  .add(visit(row, words));
            });
    return found;
  }

  private Visit visit(ResultSet row, boolean words) throws SQLException {
    return new Visit(
        row.getLong("id"),
        row.getDate("visited_on").toLocalDate(),
        row.getString("way"),
        row.getString("outcome"),
        words ? opened(row, LIVING) : "",
        words ? opened(row, NEXT) : "",
        row.getLong("corrects"),
        row.getBoolean("corrected"),
        row.getString("officer_name") + " " + row.getString("officer"),
        row.getTimestamp("at").toInstant());
  }

  private String opened(ResultSet row, String column) throws SQLException {
    byte @Nullable [] sealed = row.getBytes(column);
    long subject = row.getLong("subject");
    return sealed == null ? "" : vault.open(place(column, subject), subject, sealed).orElse("");
  }
}
