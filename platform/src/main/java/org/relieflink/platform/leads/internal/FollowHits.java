package org.relieflink.platform.leads.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.leads.LeadAct;
import org.relieflink.platform.leads.LeadState;
import org.relieflink.platform.leads.internal.LeadWriting.Next;
import org.relieflink.platform.screening.HitDecided;
import org.relieflink.platform.screening.RunPublished;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 数据变了以后：线索跟着命中走。 Follows the hits. A lead is closed by the machine only when every hit of its
 * party is gone, those through the household included, and nobody ever took it up; what somebody
 * works on is marked. A verdict of a person marks, it never closes.
 */
@Component
class FollowHits {
  /**
   * Any current hit that nobody refuted, also a doubtful or disputed one: never closed too early.
   */
  private static final String STANDING =
      """
      exists (select 1 from screening.hit h
        where h.party_id = l.party_id and h.is_current and h.state <> 'different')
      """;

  /** A confirmed or sure hit that was not there when a person set the party aside or closed. */
  private static final String FRESH =
      """
      exists (select 1 from screening.hit h
        where h.party_id = l.party_id and h.is_current
          and (h.state = 'same' or h.state = 'open' and h.level = 'auto')
          and not exists (select 1 from leads.ground g where g.lead_id = l.id
            and g.record_id = h.record_id and g.fingerprint = h.fingerprint))
      """;

  private static final String ROWS =
      """
      select * from (
        select l.id, l.source in ('HIT', 'RESCREEN') as hit,
          last.number, last.act, last.state, %s as standing, %s as fresh,
          coalesce(mark.act in ('LAPSE', 'GROUND_GONE'), false) as gone,
          exists (select 1 from leads.step s where s.lead_id = l.id
            and s.act in ('TAKE', 'REOPEN')) as touched
        from leads.lead l
        join lateral (select s.number, s.act, s.state from leads.step s where s.lead_id = l.id
          order by s.number desc limit 1) last on true
        left join lateral (select s.act from leads.step s where s.lead_id = l.id
          and s.act in ('LAPSE', 'GROUND_GONE', 'REVIVE', 'GROUND_BACK')
          order by s.number desc limit 1) mark on true
        where l.party_id is not null
          and (cast(:party as bigint) is null or l.party_id = :party)
          and (cast(:lead as bigint) is null or l.id = :lead)) f
      where (hit and standing = gone) or (fresh and act in ('SET_ASIDE', 'CLOSE', 'DECLINE'))
      order by id
      """
          .formatted(STANDING, FRESH);

  /** The batches that last said something of the records a lead stands on. */
  private static final String BATCHES =
      """
      select coalesce(string_agg(distinct b.number, ' '), '')
      from (select g.record_id from leads.ground g where g.lead_id = :lead
        union select h.record_id from leads.lead l join screening.hit h on h.party_id = l.party_id
        where l.id = :lead and h.is_current) known
      join lateral (select coalesce(r.ended_by, s.batch_id) as batch
        from pool.record r join pool.sighting s using (version_id)
        where r.record_id = known.record_id order by r.version_id desc limit 1) r on true
      join pool.batch b on b.id = r.batch
      """;

  private final JdbcClient jdbc;
  private final LeadWriting writing;
  private final LeadTrail trail;
  private final TransactionTemplate together;
  private final TransactionTemplate apart;

  FollowHits(
      JdbcClient jdbc,
      LeadWriting writing,
      LeadTrail trail,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.writing = writing;
    this.trail = trail;
    this.together = new TransactionTemplate(transactions);
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** In the run's own transaction, so that hits and leads never say two things. */
  @EventListener
  void on(RunPublished run) {
    together.executeWithoutResult(
        status -> rows(null, null).forEach(row -> follow(row, true, "run-" + run.runId())));
  }

  /** After the verdict stands. */
  @TransactionalEventListener(fallbackExecution = true)
  void on(HitDecided decided) {
    Actor.asServer(
        () -> {
          apart.executeWithoutResult(
              status ->
                  rows(decided.partyId(), null)
                      .forEach(row -> follow(row, false, "hit-" + decided.hitId())));
          return true;
        });
  }

  /** 一条线索和它的命中现在怎么样。 */
  record Row(
      long id,
      int number,
      LeadAct act,
      LeadState state,
      boolean standing,
      boolean gone,
      boolean touched,
      boolean fresh,
      boolean hit) {}

  private List<Row> rows(@Nullable Long party, @Nullable Long lead) {
    return jdbc.sql(ROWS)
        .param("party", party)
        .param("lead", lead)
        .query((row, index) -> row(row))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("id"),
        row.getInt("number"),
        LeadAct.valueOf(row.getString("act")),
        LeadState.valueOf(row.getString("state")),
        row.getBoolean("standing"),
        row.getBoolean("gone"),
        row.getBoolean("touched"),
        row.getBoolean("fresh"),
        row.getBoolean("hit"));
  }

  /** Once the lead is nobody else's: a person may have taken a step since it was read. */
  private void follow(Row read, boolean byData, String cause) {
    writing.lockLead(read.id);
    rows(null, read.id).forEach(row -> taken(row, byData, cause));
  }

  private void taken(Row row, boolean byData, String cause) {
    Optional<LeadAct> act = act(row, byData);
    if (act.isEmpty()) {
      return;
    }
    LeadState state = act.get().to(row.state);
    String batches =
        byData ? jdbc.sql(BATCHES).param("lead", row.id).query(String.class).single() : "";
    writing.step(
        act.get(), new Next(row.id, row.number + 1, state), (cause + " " + batches).strip());
    if (act.get() == LeadAct.REVIVE) {
      writing.ground(row.id);
    }
    trail.done(Officer.SYSTEM, act.get(), row.id, cause);
  }

  /**
   * What follows.
   *
   * @param byData whether lists changed; else a person said something of a hit
   */
  static Optional<LeadAct> act(Row row, boolean byData) {
    boolean closed =
        row.act == LeadAct.SET_ASIDE || row.act == LeadAct.CLOSE || row.act == LeadAct.DECLINE;
    if (row.fresh && closed && byData) {
      return Optional.of(LeadAct.REVIVE);
    }
    if (!row.hit || row.standing != row.gone) {
      return Optional.empty();
    }
    return row.gone ? back(row) : gone(row, byData);
  }

  private static Optional<LeadAct> gone(Row row, boolean byData) {
    if (row.state == LeadState.NEW && !row.touched && byData) {
      return Optional.of(LeadAct.LAPSE);
    }
    return marked(row, LeadAct.GROUND_GONE);
  }

  private static Optional<LeadAct> back(Row row) {
    return row.act == LeadAct.LAPSE || row.act == LeadAct.CLOSE
        ? Optional.of(LeadAct.REVIVE)
        : marked(row, LeadAct.GROUND_BACK);
  }

  private static Optional<LeadAct> marked(Row row, LeadAct act) {
    return act.from(row.state) ? Optional.of(act) : Optional.empty();
  }
}
