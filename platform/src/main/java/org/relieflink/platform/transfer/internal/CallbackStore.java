package org.relieflink.platform.transfer.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.transfer.Callbacks.Taken;
import org.relieflink.platform.transfer.TransferRefusal;
import org.relieflink.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 收件箱的表：one number of a source once; bodies are sealed. */
@Repository
class CallbackStore {
  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  CallbackStore(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /** What came before under this number. */
  record Before(String fingerprint, Taken taken) {}

  Optional<Before> before(Unit unit, CallbackEvent event) {
    return jdbc.sql(
            """
            select fingerprint, state, answer from transfer.callback
            where place = ? and line = ? and source = ? and message = ?
            """)
        .params(unit.place(), unit.line(), event.source(), event.message())
        .query(
            (row, index) ->
                new Before(
                    row.getString("fingerprint"),
                    new Taken(event.message(), row.getString("state"), row.getString("answer"))))
        .optional();
  }

  /** Whether this unit was ever asked to take the matter. */
  boolean asked(Unit unit, long outbound) {
    return jdbc.sql(
            """
            select exists (select 1 from transfer.outbound o
              join transfer.step s on s.outbound_id = o.id
              where o.id = ? and o.place = ? and not o.sealed and s.offered = ?
                and s.act in ('SEND', 'PASS', 'ASSIGN'))
              or exists (select 1 from transfer.outbound o
                where o.id = ? and o.place = ? and not o.sealed and o.holder = ?)
            """)
        .params(outbound, unit.place(), unit.line(), outbound, unit.place(), unit.line())
        .query(Boolean.class)
        .single();
  }

  /** The last of this source about this matter that was gone through. */
  long last(Unit unit, CallbackEvent event) {
    return jdbc.sql(
            """
            select coalesce(max(sequence), 0) from transfer.callback
            where place = ? and line = ? and source = ? and outbound_id = ?
              and state in ('APPLIED', 'REFUSED')
            """)
        .params(unit.place(), unit.line(), event.source(), event.outbound())
        .query(Long.class)
        .single();
  }

  /** 要记的一条。 */
  record Came(
      Unit unit,
      CallbackEvent event,
      String fingerprint,
      long subject,
      @Nullable String body,
      Taken taken) {
    @Override
    public String toString() {
      return "Came[" + event + "]";
    }
  }

  void add(Came came) {
    CallbackEvent event = came.event;
    String body = came.body;
    jdbc.sql(
            """
            insert into transfer.callback (place, line, source, message, type, outbound_id, sequence,
              fingerprint, subject, body, state, answer, at)
            values (:place, :line, :source, :message, :type, nullif(:outbound, 0), :sequence,
              :fingerprint, :subject, :body, :state, :answer, :at)
            """)
        .param("place", came.unit.place())
        .param("line", came.unit.line())
        .param("source", event.source())
        .param("message", event.message())
        .param("type", event.type())
        .param("outbound", event.outbound())
        .param("sequence", event.sequence())
        .param("fingerprint", came.fingerprint)
        .param("subject", came.subject)
        .param(
            "body",
            body == null
                ? null
                : vault.seal(
                    SealedText.callback(event.source(), event.message()), came.subject, body))
        .param("state", came.taken.state())
        .param("answer", came.taken.answer())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  /** 放着的一条。 */
  record Held(long id, String body) {
    @Override
    public String toString() {
      return "Held[" + id + "]";
    }
  }

  /** The one with this sequence that is held; empty where there is none, or it was destroyed. */
  Optional<Held> held(Unit unit, CallbackEvent event, long sequence) {
    return jdbc
        .sql(
            """
            select id, message, subject, body from transfer.callback
            where place = ? and line = ? and source = ? and outbound_id = ? and sequence = ?
              and state = 'HELD' and body is not null order by id
            """)
        .params(unit.place(), unit.line(), event.source(), event.outbound(), sequence)
        .query(
            (row, index) -> {
              long id = row.getLong("id");
              return vault
                  .open(
                      SealedText.callback(event.source(), row.getString("message")),
                      row.getLong("subject"),
                      row.getBytes("body"))
                  .map(body -> new Held(id, body));
            })
        .list()
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Those whose predecessor did not come by a moment are refused, with all that wait behind. */
  int giveUp(Instant by) {
    return jdbc.sql(
            """
            update transfer.callback c set state = 'REFUSED', answer = :answer
            where c.state = 'HELD' and exists (select 1 from transfer.callback o
              where o.state = 'HELD' and o.at < :by and o.outbound_id = c.outbound_id
                and (o.place, o.line, o.source) = (c.place, c.line, c.source))
            """)
        .param("answer", TransferRefusal.MESSAGE_WAITED.code())
        .param("by", Timestamp.from(by))
        .update();
  }

  void settle(long id, Taken taken) {
    jdbc.sql("update transfer.callback set state = ?, answer = ? where id = ? and state = 'HELD'")
        .params(taken.state(), taken.answer(), id)
        .update();
  }
}
