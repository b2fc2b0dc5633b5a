package org.relieflink.platform.meeting.internal;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.meeting.AgendaItem;
import org.relieflink.platform.meeting.Attendance;
import org.relieflink.platform.meeting.Conference;
import org.relieflink.platform.meeting.MeetingOrder;
import org.relieflink.platform.meeting.NewConference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 写会商会。 Writes what was checked, in the caller's transaction. */
@Repository
class ConferenceWriting {
  private final JdbcClient jdbc;
  private final Clock clock;

  ConferenceWriting(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  /** One after another: who comes later sees what the first did. */
  void lock(String what) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("meeting " + what)
        .query()
        .listOfRows();
  }

  long open(Officer officer, NewConference wanted) {
    return jdbc.sql(
            """
            insert into meeting.conference
              (place, line, title, venue, held_at, officer, officer_name, key, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
            """)
        .params(
            officer.unit().place(),
            officer.unit().line(),
            wanted.title(),
            wanted.venue(),
            Timestamp.from(wanted.heldAt()),
            officer.staffNumber(),
            officer.displayName(),
            wanted.key(),
            now())
        .query(Long.class)
        .single();
  }

  void invite(long conference, Officer whom, Unit host) {
    jdbc.sql("insert into meeting.invited values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            conference,
            whom.staffNumber(),
            whom.displayName(),
            whom.unit().place(),
            whom.unit().line(),
            host.place(),
            host.line())
        .update();
  }

  void attend(long conference, String officer, Attendance attendance) {
    jdbc.sql("update meeting.invited set attendance = ? where conference_id = ? and officer = ?")
        .params(attendance.name(), conference, officer)
        .update();
  }

  /** 列入议程的：one of both is there; whether it is sealed the database sees. */
  record Subject(@Nullable Long caseId, @Nullable Long disputeId) {}

  void item(Officer officer, Conference one, Subject about, String brief) {
    int position =
        jdbc.sql("update meeting.conference set items = items + 1 where id = ? returning items")
            .param(one.id())
            .query(Integer.class)
            .single();
    jdbc.sql(
            """
            insert into meeting.item
              (conference_id, position, case_id, dispute_id, brief, officer, at)
            values (:id, :position, :case, :dispute, :brief, :officer, :at)
            """)
        .param("id", one.id())
        .param("position", position)
        .param("case", about.caseId, Types.BIGINT)
        .param("dispute", about.disputeId, Types.BIGINT)
        .param("brief", brief)
        .param("officer", officer.staffNumber())
        .param("at", now())
        .update();
  }

  void vote(Officer officer, AgendaItem item, MeetingOrder order) {
    jdbc.sql("insert into meeting.vote values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            item.id(),
            officer.unit().place(),
            officer.unit().line(),
            officer.staffNumber(),
            officer.displayName(),
            order.choice(),
            order.words(),
            now())
        .update();
  }

  void conclude(Officer officer, Conference one, AgendaItem item, MeetingOrder order) {
    jdbc.sql("update meeting.conference set concluded = concluded + 1 where id = ?")
        .param(one.id())
        .update();
    jdbc.sql(
            """
            update meeting.item set outcome = ?, minutes = ?, concluded_by = ?, concluded_name = ?,
              concluded_at = ? where id = ?
            """)
        .params(
            order.choice(),
            order.words(),
            officer.staffNumber(),
            officer.displayName(),
            now(),
            item.id())
        .update();
  }

  /** False while an item, also one that is sealed for the officer, has no outcome. */
  boolean close(long conference) {
    return jdbc.sql(
                "update meeting.conference set closed_at = ? where id = ? and items = concluded")
            .params(now(), conference)
            .update()
        == 1;
  }
}
