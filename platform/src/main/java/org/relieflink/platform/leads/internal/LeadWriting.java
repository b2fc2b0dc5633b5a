package org.relieflink.platform.leads.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.leads.BroughtLeads;
import org.relieflink.platform.leads.BroughtLeads.Person;
import org.relieflink.platform.leads.LeadAct;
import org.relieflink.platform.leads.LeadMove;
import org.relieflink.platform.leads.LeadSource;
import org.relieflink.platform.leads.LeadState;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Subjects;
import org.relieflink.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 写线索：rows and steps, only added. */
@Repository
class LeadWriting {
  private final JdbcClient jdbc;
  private final Vault vault;
  private final Subjects subjects;
  private final Blinds blinds;
  private final Clock clock;

  LeadWriting(JdbcClient jdbc, Vault vault, Subjects subjects, Blinds blinds, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.subjects = subjects;
    this.blinds = blinds;
    this.clock = clock;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  /** A lead of a party with its hits; empty when it has one already. */
  Optional<Long> ofParty(Officer officer, long partyId) {
    lock("party " + partyId);
    return jdbc.sql(
            """
            insert into leads.lead (place, sealed, case_no, source, from_line, party_id, at)
            select p.place, p.sealed, p.case_no, :source, :line, p.id, :at
            from screening.party p where p.id = :party
            on conflict (party_id) do nothing returning id
            """)
        .param("source", LeadSource.HIT.name())
        .param("line", officer.unit().line())
        .param("party", partyId)
        .param("at", now())
        .query(Long.class)
        .optional();
  }

  /** Notes the hits that a lead stands on now; those noted before stay. */
  void ground(long lead) {
    jdbc.sql(
            """
            insert into leads.ground (lead_id, record_id, fingerprint)
            select distinct l.id, h.record_id, h.fingerprint
            from leads.lead l join screening.hit h on h.party_id = l.party_id
            where l.id = :lead and h.is_current and h.state <> 'different'
            on conflict do nothing
            """)
        .param("lead", lead)
        .update();
  }

  /** 一次报送的号和内容。 */
  record Earlier(long id, String fingerprint, int persons) {}

  Optional<Earlier> earlier(String officer, String key) {
    return jdbc.sql(
            "select id, fingerprint, persons from leads.intake"
                + " where officer = ? and idempotency_key = ?")
        .params(officer, key)
        .query((row, index) -> new Earlier(row.getLong(1), row.getString(2), row.getInt(3)))
        .optional();
  }

  /** Persons that an officer brought since the beginning of the day. */
  int broughtToday(String officer) {
    return jdbc.sql(
            "select coalesce(sum(persons), 0) from leads.intake where officer = ? and at >= ?")
        .params(officer, LeadClock.start(LeadClock.day(clock.instant())))
        .query(Integer.class)
        .single();
  }

  /** Content of a delivery as a keyed name: the same key must come with the same content. */
  String fingerprint(BroughtLeads brought) {
    StringBuilder content =
        new StringBuilder(brought.source().name())
            .append('\n')
            .append(brought.caseNo())
            .append('\n')
            .append(brought.handler())
            .append('\n')
            .append(brought.prompt());
    for (Person person : brought.persons()) {
      content.append('\0').append(StoredPerson.of(person).text());
    }
    return blinds.name(content.toString());
  }

  /** Keyed names of those whose number was given. */
  List<String> keys(BroughtLeads brought) {
    return brought.persons().stream()
        .map(StoredPerson::of)
        .filter(person -> !person.number().isEmpty())
        .map(person -> blinds.name(person.number()))
        .toList();
  }

  /** Keeps what is done to one thing (an officer's deliveries, a party) in a row, not at once. */
  void lock(String thing) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("leads " + thing)
        .query()
        .listOfRows();
  }

  long intake(Officer officer, BroughtLeads brought) {
    return jdbc.sql(
            """
            insert into leads.intake (place, line, officer, officer_name, idempotency_key,
              fingerprint, persons, at)
            values (:place, :line, :officer, :name, :key, :fingerprint, :persons, :at) returning id
            """)
        .param("place", officer.unit().place())
        .param("line", officer.unit().line())
        .param("officer", officer.staffNumber())
        .param("name", officer.displayName())
        .param("key", brought.key())
        .param("fingerprint", fingerprint(brought))
        .param("persons", brought.persons().size())
        .param("at", now())
        .query(Long.class)
        .single();
  }

  /** One person of a delivery; the seal follows the case. */
  long ofPerson(Officer officer, BroughtLeads brought, long intake, Person person) {
    StoredPerson stored = StoredPerson.of(person);
    long subject = subjects.allocate();
    return jdbc.sql(
            """
            insert into leads.lead (place, sealed, case_no, source, from_line, intake_id, handler,
              subject, person, key, at)
            values (:place, leads.seal_of(null, :place, :case), :case, :source, :line, :intake,
              nullif(:handler, ''), :subject, :person, nullif(:key, ''), :at) returning id
            """)
        .param("place", officer.unit().place())
        .param("case", brought.caseNo())
        .param("source", brought.source().name())
        .param("line", officer.unit().line())
        .param("intake", intake)
        .param("handler", brought.handler())
        .param("subject", subject)
        .param("person", vault.seal(StoredPerson.place(subject), subject, stored.text()))
        .param("key", stored.number().isEmpty() ? "" : blinds.name(stored.number()))
        .param("at", now())
        .query(Long.class)
        .single();
  }

  /** Keeps everybody else out until the end of the transaction. */
  void lockLead(long id) {
    jdbc.sql("select id from leads.lead where id = ? for update").param(id).query().listOfRows();
  }

  /** Says which party a lead is about; false when that party has a lead already. */
  boolean matched(long id, long partyId) {
    lock("party " + partyId);
    return jdbc.sql(
                """
                update leads.lead l set party_id = p.id, sealed = p.sealed or l.sealed
                from screening.party p where l.id = :id and p.id = :party
                  and not exists (select 1 from leads.lead o where o.party_id = p.id)
                """)
            .param("id", id)
            .param("party", partyId)
            .update()
        == 1;
  }

  /** The how-maniest step of which lead, and where it leads. */
  record Next(long lead, int number, LeadState state) {}

  /** A step of a person, with the answers of an override. */
  void step(Officer officer, Next next, LeadMove move) {
    add(officer, next, move, "");
    for (Map.Entry<String, String> answer : move.answers().entrySet()) {
      jdbc.sql("insert into leads.answer (lead_id, number, question, answer) values (?, ?, ?, ?)")
          .params(next.lead, next.number, answer.getKey(), answer.getValue())
          .update();
    }
  }

  /** A step of the server, with what brought it about. */
  void step(LeadAct act, Next next, String cause) {
    add(Officer.SYSTEM, next, LeadMove.of(act, next.number - 1), cause);
  }

  private void add(Officer officer, Next next, LeadMove move, String cause) {
    jdbc.sql(
            """
            insert into leads.step (lead_id, number, act, state, officer, officer_name, reason,
              words, cause, at)
            values (:lead, :number, :act, :state, :officer, :name, :reason, :words, :cause, :at)
            """)
        .param("lead", next.lead)
        .param("number", next.number)
        .param("act", move.act().name())
        .param("state", next.state.name())
        .param("officer", officer.staffNumber())
        .param("name", officer.displayName())
        .param("reason", move.reason())
        .param("words", move.words())
        .param("cause", cause)
        .param("at", now())
        .update();
  }
}
