package org.relieflink.platform.pool.internal.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.relieflink.platform.pool.ImportCounts;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * 入库：整批一次，集合对集合。 Takes a staged batch into the pool, set by set; the caller holds the transaction,
 * so that readers see all of it or nothing.
 */
@Repository
public class Publication {
  /** What a staged row {@code s} is against the live record {@code r} of its number. */
  private static final String KIND =
      """
      case when r.record_id is null then 'NEW'
           when r.version_id = s.same_as or r.content = any(s.content) then 'SAME'
           else 'CHANGED' end""";

  private final JdbcClient jdbc;

  Publication(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What a publication would do, before it does it: new, changed, same, ended.
   *
   * @throws ListMovedOn when rows that said nothing new say something new by now
   */
  @Transactional
  public ImportCounts preview(long batchId, Contract contract, boolean wholeList) {
    setAgainstSet();
    jdbc.sql("analyze " + Staging.table(batchId)).update();
    if (live(contract) == 0) {
      return none(batchId);
    }
    Map<String, Object> row =
        jdbc.sql(
                """
                select count(*) filter (where kind = 'NEW') as added,
                       count(*) filter (where kind = 'CHANGED') as changed,
                       count(*) filter (where kind = 'SAME') as same,
                       count(*) filter (where kind <> 'SAME' and unsealed) as stale
                from (select %s as kind, s.sealed is null as unsealed %s) now
                """
                    .formatted(KIND, against(batchId)))
            .query()
            .singleRow();
    refuseIfMovedOn(batchId, number(row, "stale") > 0);
    long ended = wholeList ? ended(batchId, contract) : 0;
    return new ImportCounts(
        0, 0, 0, 0, number(row, "added"), number(row, "changed"), number(row, "same"), ended);
  }

  /** Nothing of the list is live: all is new, unless it was not sealed as such. */
  private ImportCounts none(long batchId) {
    Map<String, Object> row =
        jdbc.sql(
                "select count(*) as added, count(*) filter (where sealed is null) as stale from %s where good"
                    .formatted(Staging.table(batchId)))
            .query()
            .singleRow();
    refuseIfMovedOn(batchId, number(row, "stale") > 0);
    return new ImportCounts(0, 0, 0, 0, number(row, "added"), 0, 0, 0);
  }

  private static String against(long batchId) {
    return """
        from %s s
        left join pool.record r on r.record_id = s.record_id and r.known_to is null
        where s.good
        """
        .formatted(Staging.table(batchId));
  }

  /**
   * Everything here joins whole lists with each other; while the pool has no statistics yet, the
   * planner would rather compare row by row, which takes minutes for one list.
   */
  private void setAgainstSet() {
    jdbc.sql("set local enable_nestloop = off").update();
  }

  /** Live records of the list. */
  public long live(Contract contract) {
    return jdbc.sql("select coalesce(sum(change), 0) from pool.live_change where contract_id = ?")
        .param(contract.id())
        .query(Long.class)
        .single();
  }

  /**
   * Rows that bring somebody of the same list once more under another record number: the person
   * stands in the pool, the number does not.
   */
  @Transactional
  public long known(long batchId, Contract contract) {
    setAgainstSet();
    return jdbc.sql(
            """
            select count(*) from %s s
            where s.good and s.person_id is not null
              and not exists (select 1 from pool.record r
                where r.record_id = s.record_id and r.known_to is null)
              and exists (select 1 from pool.record r
                where r.person_id = s.person_id and r.known_to is null and r.contract_id = ?)
            """
                .formatted(Staging.table(batchId)))
        .param(contract.id())
        .query(Long.class)
        .single();
  }

  /**
   * Publishes; the counts are those that really happened.
   *
   * @throws ListMovedOn when other lists were taken in since the check
   */
  public ImportCounts publish(long batchId, Contract contract, Terms terms) {
    lock(contract);
    setAgainstSet();
    plan(batchId);
    refuseIfMovedOn(batchId);
    long changed = close(batchId, terms);
    long inserted = insert(batchId, contract, terms);
    long same = confirm(batchId, terms);
    long ended = terms.wholeList() ? end(batchId, contract, terms) : 0;
    return new ImportCounts(0, 0, 0, 0, inserted - changed, changed, same, ended);
  }

  /** When and as of when a batch comes in, and whether it is the whole list. */
  public record Terms(Instant now, LocalDate asOf, boolean wholeList) {}

  private void lock(Contract contract) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('pool.publication'), hashtext(?)) is null")
        .param(contract.id())
        .query(Boolean.class)
        .single();
  }

  private void plan(long batchId) {
    jdbc.sql(
            """
            create temp table publication_plan on commit drop as
            select s.record_id, s.sheet, s.row_no, s.came, s.filled, r.version_id as prior,
              %s as kind,
              case when r.version_id = s.same_as or r.content = any(s.content) then null
                   else nextval('pool.record_seq') end as fresh
            %s
            """
                .formatted(KIND, against(batchId)))
        .update();
    jdbc.sql("analyze publication_plan").update();
  }

  /** Rows that said nothing new are staged without their text: what if the record changed since? */
  private void refuseIfMovedOn(long batchId) {
    boolean movedOn =
        jdbc.sql(
                """
                select exists (select 1 from %s s join publication_plan p using (sheet, row_no)
                  where p.kind <> 'SAME' and s.sealed is null)
                """
                    .formatted(Staging.table(batchId)))
            .query(Boolean.class)
            .single();
    refuseIfMovedOn(batchId, movedOn);
  }

  private static void refuseIfMovedOn(long batchId, boolean movedOn) {
    if (movedOn) {
      throw new ListMovedOn(batchId);
    }
  }

  private long close(long batchId, Terms terms) {
    return jdbc.sql(
            """
            update pool.record r set known_to = :now, ended_by = :batch
            from publication_plan p where p.kind = 'CHANGED' and p.prior = r.version_id
            """)
        .param("now", Timestamp.from(terms.now()))
        .param("batch", batchId)
        .update();
  }

  private long insert(long batchId, Contract contract, Terms terms) {
    return jdbc.sql(
            """
                insert into pool.record (version_id, record_id, contract_id, contract_version,
                  person_id, household, subject, sealed, content, name_birth, phone_key, phone_keyed,
                  first_batch, known_from)
                select p.fresh, s.record_id, :contract, :version, s.person_id, s.household, s.subject,
                  s.sealed, s.content[cardinality(s.content)], s.name_birth, s.phone_key, true,
                  :batch, :now
                from %s s
                join publication_plan p on p.record_id = s.record_id
                where s.good and p.kind in ('NEW', 'CHANGED')
                order by s.sheet, s.row_no
                """
                .formatted(Staging.table(batchId)))
        .param("contract", contract.id())
        .param("version", contract.version())
        .param("batch", batchId)
        .param("now", Timestamp.from(terms.now()))
        .update();
  }

  /** New versions were seen here; of the others it is said where they had been seen before. */
  private long confirm(long batchId, Terms terms) {
    jdbc.sql(
            """
            insert into pool.sighting (version_id, batch_id, sheet, row_no, as_of, came, filled)
            select fresh, :batch, sheet, row_no, :asOf, came, filled
            from publication_plan where kind <> 'SAME'
            """)
        .param("batch", batchId)
        .param("asOf", terms.asOf())
        .update();
    jdbc.sql(
            """
            insert into pool.confirmed
              (batch_id, version_id, prior_batch, prior_sheet, prior_row, prior_as_of)
            select :batch, s.version_id, s.batch_id, s.sheet, s.row_no, s.as_of
            from publication_plan p join pool.sighting s on s.version_id = p.prior
            where p.kind = 'SAME'
            """)
        .param("batch", batchId)
        .update();
    return jdbc.sql(
            """
            update pool.sighting s set batch_id = :batch, sheet = p.sheet, row_no = p.row_no,
              as_of = greatest(s.as_of, :asOf), came = p.came, filled = p.filled
            from publication_plan p where p.kind = 'SAME' and p.prior = s.version_id
            """)
        .param("batch", batchId)
        .param("asOf", terms.asOf())
        .update();
  }

  /** Bad rows still say that their record is on the list, so they end nothing. */
  private long end(long batchId, Contract contract, Terms terms) {
    return jdbc.sql(
            """
                update pool.record r set known_to = :now, ended_by = :batch
                where r.contract_id = :contract and r.known_to is null
                  and not exists (select 1 from %s s where s.record_id = r.record_id)
                """
                .formatted(Staging.table(batchId)))
        .param("now", Timestamp.from(terms.now()))
        .param("batch", batchId)
        .param("contract", contract.id())
        .update();
  }

  private long ended(long batchId, Contract contract) {
    return jdbc.sql(
            """
            select count(*) from pool.record r
            where r.contract_id = ? and r.known_to is null
              and not exists (select 1 from %s s where s.record_id = r.record_id)
            """
                .formatted(Staging.table(batchId)))
        .param(contract.id())
        .query(Long.class)
        .single();
  }

  private static long number(Map<String, Object> row, String column) {
    return ((Number) java.util.Objects.requireNonNull(row.get(column))).longValue();
  }
}
