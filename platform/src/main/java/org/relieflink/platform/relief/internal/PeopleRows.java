package org.relieflink.platform.relief.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.relieflink.law.Majority;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.OneOrMany;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.relief.AidAnswer;
import org.relieflink.platform.relief.CasePeople;
import org.relieflink.platform.relief.MoveDetails;
import org.relieflink.platform.relief.Participant;
import org.relieflink.platform.relief.ParticipantRole;
import org.relieflink.platform.relief.ReliefShare;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Subjects;
import org.relieflink.platform.vault.Vault;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 案件里的人、份额、问过的：read masked for who reads; written with the step that says it. */
@Repository
class PeopleRows {
  private static final String TABLE = "participant";

  private final JdbcClient jdbc;
  private final Reach reach;
  private final Vault vault;
  private final Subjects subjects;
  private final Blinds blinds;
  private final Clock clock;

  PeopleRows(
      JdbcClient jdbc, Reach reach, Vault vault, Subjects subjects, Blinds blinds, Clock clock) {
    this.jdbc = jdbc;
    this.reach = reach;
    this.vault = vault;
    this.subjects = subjects;
    this.blinds = blinds;
    this.clock = clock;
  }

  /** Of many cases at once. */
  Map<Long, CasePeople> of(Officer officer, Map<Long, Whose> cases) {
    Collection<Long> ids = cases.keySet();
    var people = many(ids, "participant", "id", (row, i) -> participant(officer, row, cases));
    var shares = many(ids, "share", "number, position", (row, i) -> share(row));
    var aid = many(ids, "aid", "number, question", (row, i) -> aid(row));
    Map<Long, CasePeople> all = new HashMap<>();
    for (Long id : ids) {
      List<ReliefShare> of = shares.getOrDefault(id, List.of());
      List<AidAnswer> told = aid.getOrDefault(id, List.of());
      all.put(id, new CasePeople(people.getOrDefault(id, List.of()), of, told));
    }
    return all;
  }

  private <T> Map<Long, List<T>> many(
      Collection<Long> cases, String table, String order, RowMapper<T> mapper) {
    Map<Long, List<T>> found = new HashMap<>();
    if (cases.isEmpty()) {
      return found;
    }
    jdbc.sql(
            "select * from relief.%s where case_id %s order by %s"
                .formatted(table, OneOrMany.in(cases, ":cases"), order))
        .param("cases", OneOrMany.value(cases))
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getLong("case_id"), id -> new ArrayList<>())
                  .add(mapper.mapRow(row, 0));
            });
    return found;
  }

  private Participant participant(Officer officer, ResultSet row, Map<Long, Whose> cases)
      throws SQLException {
    Whose whose = Objects.requireNonNull(cases.get(row.getLong("case_id")));
    var shown = reach.shown(officer, CaseRows.READ, whose);
    LocalDate today = CaseClock.day(clock.instant());
    return new Participant(
        row.getLong("id"),
        ParticipantRole.valueOf(row.getString("role")),
        row.getString("relation"),
        person(row).map(one -> one.masked(shown, today)).orElse(""),
        row.getInt("joined_at"),
        row.getInt("left_at"));
  }

  private Optional<Applicant> person(ResultSet row) throws SQLException {
    byte[] sealed = row.getBytes("person");
    long subject = row.getLong("subject");
    return sealed == null
        ? Optional.empty()
        : vault.open(Applicant.place(TABLE, subject), subject, sealed).map(Applicant::read);
  }

  private static ReliefShare share(ResultSet row) throws SQLException {
    return new ReliefShare(
        row.getInt("number"),
        row.getLong("participant"),
        row.getObject("fixed_fen", Long.class),
        row.getInt("weight"),
        row.getLong("amount_fen"));
  }

  private static AidAnswer aid(ResultSet row) throws SQLException {
    return new AidAnswer(
        row.getInt("number"),
        row.getString("question"),
        AidAnswer.Said.valueOf(row.getString("said")),
        row.getLong("amount_fen"),
        row.getString("words"));
  }

  /** Numbers of all who are in a case beside the applicant, for guards only. */
  List<String> numbers(long id) {
    return jdbc
        .sql("select * from relief.participant where case_id = ? and left_at is null")
        .param(id)
        .query((row, index) -> person(row))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .map(Applicant::number)
        .toList();
  }

  /** Whether somebody who applies with the applicant is under age on this day, as far as known. */
  boolean minorApplies(long id, LocalDate day) {
    return jdbc
        .sql(
            """
            select * from relief.participant
            where case_id = ? and role = 'CO_APPLICANT' and left_at is null
            """)
        .param(id)
        .query((row, index) -> person(row))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .flatMap(one -> one.born().stream())
        .anyMatch(born -> Majority.shipped().minor(born, day));
  }

  /** Whether somebody is there in this role. */
  boolean isThere(long id, ParticipantRole role, String number) {
    return jdbc.sql(
            """
            select exists (select from relief.participant where case_id = :id and role = :role
              and key = :key and left_at is null)
            """)
        .param("id", id)
        .param("role", role.name())
        .param("key", blinds.name(number))
        .query(Boolean.class)
        .single();
  }

  void join(long id, int number, MoveDetails.Person wanted, Applicant person) {
    long subject = subjects.allocate();
    jdbc.sql(
            """
            insert into relief.participant (case_id, role, relation, subject, person, key, joined_at)
            values (:id, :role, :relation, :subject, :person, :key, :number)
            """)
        .param("id", id)
        .param("role", String.valueOf(wanted.role()))
        .param("relation", wanted.relation())
        .param("subject", subject)
        .param("person", vault.seal(Applicant.place(TABLE, subject), subject, person.text()))
        .param("key", blinds.name(person.number()))
        .param("number", number)
        .update();
  }

  void leave(long participant, int number) {
    jdbc.sql("update relief.participant set left_at = ? where id = ?")
        .params(number, participant)
        .update();
  }

  void shares(long id, int number, List<ReliefShare> shares) {
    int position = 0;
    for (ReliefShare share : shares) {
      position++;
      jdbc.sql(
              """
              insert into relief.share (case_id, number, position, participant, fixed_fen, weight,
                amount_fen)
              values (:id, :number, :position, nullif(:participant, 0), :fixed, :weight, :amount)
              """)
          .param("id", id)
          .param("number", number)
          .param("position", position)
          .param("participant", share.participant())
          .param("fixed", share.fixedFen(), Types.BIGINT)
          .param("weight", share.weight())
          .param("amount", share.amountFen())
          .update();
    }
  }

  void aid(long id, int number, List<MoveDetails.Aid> answers) {
    for (MoveDetails.Aid answer : answers) {
      jdbc.sql(
              """
              insert into relief.aid (case_id, number, question, said, amount_fen, words)
              values (:id, :number, :question, :said, :amount, :words)
              """)
          .param("id", id)
          .param("number", number)
          .param("question", answer.question())
          .param("said", answer.said().name())
          .param("amount", answer.amountFen())
          .param("words", answer.words())
          .update();
    }
  }
}
