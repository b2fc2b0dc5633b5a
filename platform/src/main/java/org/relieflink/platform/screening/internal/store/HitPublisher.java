package org.relieflink.platform.screening.internal.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.HardshipPool;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 发布命中。 Writes the hits of a run. All calls of a run belong in one transaction: until it commits
 * nobody sees anything of it.
 */
@Repository
public class HitPublisher {
  private static final String COPY =
      """
      copy incoming_hit (run_id, party_id, record_id, kind, relation, score, level, hardship_class,
        department, source_as_of, case_no, cause, township, minor, sort_key, fingerprint,
        state, is_current, subjects, comparison) from stdin
      """;

  /** COPY cannot write where row-level security stands; place and seal are those of the party. */
  private static final String INCOMING =
      """
      create temporary table if not exists incoming_hit on commit drop as
      select run_id, party_id, record_id, kind, relation, score, level, hardship_class, department,
        source_as_of, case_no, cause, township, minor, sort_key, fingerprint, state,
        is_current, subjects, comparison
      from screening.hit with no data
      """;

  private static final String MOVE =
      """
      insert into screening.hit (run_id, party_id, record_id, kind, relation, score, level,
        hardship_class, department, source_as_of, case_no, cause, township, minor,
        sort_key, fingerprint, state, is_current, subjects, comparison, place, sealed)
      select i.*, p.place, p.sealed
      from incoming_hit i join screening.party p on p.id = i.party_id
      """;

  private final JdbcClient jdbc;
  private final DataSource source;
  private final HardshipPool pool;
  private final ScreeningSeal seal;

  HitPublisher(JdbcClient jdbc, DataSource source, HardshipPool pool, ScreeningSeal seal) {
    this.jdbc = jdbc;
    this.source = source;
    this.pool = pool;
    this.seal = seal;
  }

  /** A hit tells of its party and of everybody on the way to its record. */
  public void write(long runId, Collection<NewHit> hits) {
    Map<Long, Long> parties = parties(hits);
    Map<String, Set<Long>> records = records(hits);
    CopyLines lines = new CopyLines();
    for (NewHit hit : hits) {
      Set<Long> subjects = new TreeSet<>();
      subjects.add(Objects.requireNonNull(parties.get(hit.party().id())));
      hit.comparison()
          .records()
          .forEach(record -> subjects.addAll(records.getOrDefault(record.recordId(), Set.of())));
      append(lines, runId, hit, subjects);
    }
    jdbc.sql(INCOMING).update();
    lines.send(source, COPY);
    jdbc.sql(MOVE).update();
    jdbc.sql("truncate incoming_hit").update();
  }

  private Map<Long, Long> parties(Collection<NewHit> hits) {
    Map<Long, Long> subjects = new HashMap<>();
    jdbc.sql("select id, subject from screening.party where id = any(?)")
        .param(hits.stream().map(hit -> hit.party().id()).distinct().toArray(Long[]::new))
        .query(
            row -> {
              subjects.put(row.getLong(1), row.getLong(2));
            });
    return subjects;
  }

  private Map<String, Set<Long>> records(Collection<NewHit> hits) {
    Set<String> ids = new HashSet<>();
    hits.forEach(hit -> hit.comparison().records().forEach(record -> ids.add(record.recordId())));
    return pool.subjectsOf(ids);
  }

  private void append(CopyLines lines, long runId, NewHit hit, Set<Long> subjects) {
    var party = hit.party();
    var record = hit.record();
    lines.value(runId).value(party.id()).value(hit.hit().recordId());
    lines.value(hit.hit().kind().code()).value(hit.hit().relation()).value(hit.hit().score());
    lines.value(hit.hit().level().code()).value(record.hardshipClass()).value(record.department());
    lines.value(record.asOf()).value(party.caseNo()).value(party.cause()).value(party.township());
    lines.value(hit.minor()).value(hit.sortKey()).value(hit.fingerprint());
    lines.value("open").value(true);
    lines.array(subjects.stream().map(String::valueOf).toList());
    lines.bytes(
        seal.seal(
            ScreeningSeal.comparison(party.id(), hit.hit().recordId()),
            subjects,
            hit.comparison()));
    lines.end();
  }

  /** The run takes the place of earlier ones; verdicts on unchanged hits go on. */
  public void replaceEarlier(long runId, @Nullable Long listId) {
    jdbc.sql(
            """
            update screening.hit set is_current = false
            where is_current and run_id <> :run
              and place = (select place from screening.run where id = :run)
              and (cast(:list as bigint) is null
                   or party_id in (select id from screening.party where list_id = :list))
            """)
        .param("run", runId)
        .param("list", listId)
        .update();
    jdbc.sql(
            """
            update screening.party set in_view = true
            where not in_view and (cast(:list as bigint) is null or list_id = :list)
              and place = (select place from screening.run where id = :run)
            """)
        .param("run", runId)
        .param("list", listId)
        .update();
    carryVerdicts(runId);
  }

  /** Some hits of earlier runs no longer stand; those of this run take their place. */
  public void replace(long runId, Collection<Long> gone) {
    jdbc.sql("update screening.hit set is_current = false where is_current and id = any(:gone)")
        .param("gone", gone.toArray(Long[]::new))
        .update();
    carryVerdicts(runId);
  }

  private void carryVerdicts(long runId) {
    jdbc.sql(
            """
            update screening.hit h set state = last.verdict
            from (select distinct on (party_id, record_id, fingerprint)
                    party_id, record_id, fingerprint, verdict
                  from screening.disposition
                  order by party_id, record_id, fingerprint, id desc) last
            where h.run_id = :run and h.party_id = last.party_id and h.record_id = last.record_id
              and h.fingerprint = last.fingerprint and last.verdict <> 'withdrawn'
            """)
        .param("run", runId)
        .update();
  }
}
