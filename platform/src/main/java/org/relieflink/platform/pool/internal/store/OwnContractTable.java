package org.relieflink.platform.pool.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.OwnTexts;
import org.relieflink.platform.pool.internal.store.OwnVersion.State;
import org.relieflink.platform.pool.internal.store.OwnVersion.Step;
import org.relieflink.platform.pool.internal.store.OwnVersion.Trial;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 自立合同的表。 Own contracts, version by version; rows are added and moved on, never rewritten. */
@Repository
public class OwnContractTable implements OwnTexts {
  /** One writer of releases at a time: prefix and class are looked at and taken together. */
  private static final long RELEASES = 0x706f_6f6c_6f77_6eL; // "poolown"

  private final JdbcClient jdbc;

  OwnContractTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public long state() {
    return jdbc.sql("select coalesce(sum(changes), 0) from pool.own_contract")
        .query(Long.class)
        .single();
  }

  @Override
  public List<OwnText> released() {
    return jdbc.sql(
            """
            select distinct on (contract_id) contract_id, yaml, state from pool.own_contract
            where released_at is not null
            order by contract_id, state = 'IN_FORCE' desc, number desc
            """)
        .query(
            (row, index) ->
                new OwnText(
                    row.getString("contract_id"),
                    row.getString("yaml"),
                    row.getString("state").equals("IN_FORCE")))
        .list();
  }

  /** Newest version first. */
  public List<OwnVersion> list() {
    return jdbc.sql("select * from pool.own_contract order by contract_id, number desc")
        .query((row, index) -> version(row))
        .list();
  }

  public Optional<OwnVersion> find(long id) {
    return jdbc.sql("select * from pool.own_contract where id = ?")
        .param(id)
        .query((row, index) -> version(row))
        .optional();
  }

  /** Held for the rest of the transaction, and no other contract is put in force meanwhile. */
  public Optional<OwnVersion> hold(long id) {
    jdbc.sql("select pg_advisory_xact_lock(?)").param(RELEASES).query().singleRow();
    jdbc.sql("select 1 from pool.own_contract where id = ? for update")
        .param(id)
        .query(Integer.class)
        .optional();
    return find(id);
  }

  /**
   * Whether files are taken under an own contract; inside a transaction it stays so until its end.
   */
  public boolean stands(String contractId) {
    return jdbc.sql(
            """
            select 1 from pool.own_contract where contract_id = ? and state = 'IN_FORCE' for share
            """)
        .param(contractId)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Whether another released contract has the prefix or the class. */
  public boolean taken(OwnVersion version) {
    return jdbc.sql(
            """
            select exists (select 1 from pool.own_contract o join pool.own_contract n on n.id = ?
              where o.contract_id <> n.contract_id and o.released_at is not null
                and (o.prefix = n.prefix or o.hardship_class = n.hardship_class))
            """)
        .param(version.id())
        .query(Boolean.class)
        .single();
  }

  /** A new draft, with the next number of its contract. */
  public OwnVersion add(Contract contract, String yaml, String digest, Step made) {
    // two drafts at once would take the same number
    jdbc.sql("select pg_advisory_xact_lock(?)").param(RELEASES).query().singleRow();
    long id =
        jdbc.sql(
                """
                insert into pool.own_contract (contract_id, number, line, title, hardship_class,
                  prefix, yaml, digest, state, made_by, made_by_name, made_at)
                values (:contract, (select coalesce(max(number), 0) + 1 from pool.own_contract
                    where contract_id = :contract), :line, :title, :class, :prefix, :yaml, :digest,
                  'DRAFT', :by, :name, :at)
                returning id
                """)
            .param("contract", contract.id())
            .param("line", contract.department().id())
            .param("title", contract.title())
            .param("class", contract.hardshipClass())
            .param("prefix", contract.prefix())
            .param("yaml", yaml)
            .param("digest", digest)
            .param("by", made.by())
            .param("name", made.name())
            .param("at", Timestamp.from(made.at()))
            .query(Long.class)
            .single();
    return find(id).orElseThrow();
  }

  public void tried(long id, Trial trial) {
    jdbc.sql(
            """
            update pool.own_contract set tried_digest = :digest, tried_by = :by, tried_at = :at,
              rows_read = :read, rows_good = :good where id = :id
            """)
        .param("id", id)
        .param("digest", trial.digest())
        .param("by", trial.by())
        .param("at", Timestamp.from(trial.at()))
        .param("read", trial.read())
        .param("good", trial.good())
        .update();
  }

  /** In force, in the place of the version before. */
  public void release(OwnVersion version, Step step) {
    jdbc.sql(
            """
            update pool.own_contract set state = 'REPLACED', ended_by = :by, ended_name = :name,
              ended_at = :at where contract_id = :contract and state = 'IN_FORCE'
            """)
        .param("contract", version.contractId())
        .param("by", step.by())
        .param("name", step.name())
        .param("at", Timestamp.from(step.at()))
        .update();
    jdbc.sql(
            """
            update pool.own_contract set state = 'IN_FORCE', released_by = :by,
              released_name = :name, released_at = :at where id = :id
            """)
        .param("id", version.id())
        .param("by", step.by())
        .param("name", step.name())
        .param("at", Timestamp.from(step.at()))
        .update();
  }

  public void withdraw(OwnVersion version, Step step) {
    jdbc.sql(
            """
            update pool.own_contract set state = 'WITHDRAWN', ended_by = :by, ended_name = :name,
              ended_at = :at where id = :id
            """)
        .param("id", version.id())
        .param("by", step.by())
        .param("name", step.name())
        .param("at", Timestamp.from(step.at()))
        .update();
  }

  /** Who does something now. */
  public static Step step(Officer officer, Instant at) {
    return new Step(officer.staffNumber(), officer.displayName(), at);
  }

  private static OwnVersion version(ResultSet row) throws SQLException {
    return new OwnVersion(
        row.getLong("id"),
        row.getString("contract_id"),
        row.getInt("number"),
        row.getString("place"),
        row.getString("line"),
        row.getString("title"),
        row.getString("yaml"),
        row.getString("digest"),
        State.valueOf(row.getString("state")),
        new Step(
            row.getString("made_by"),
            row.getString("made_by_name"),
            row.getTimestamp("made_at").toInstant()),
        trial(row),
        step(row, "released"),
        step(row, "ended"));
  }

  private static @Nullable Trial trial(ResultSet row) throws SQLException {
    String digest = row.getString("tried_digest");
    return digest == null
        ? null
        : new Trial(
            digest,
            row.getString("tried_by"),
            row.getTimestamp("tried_at").toInstant(),
            row.getLong("rows_read"),
            row.getLong("rows_good"));
  }

  private static @Nullable Step step(ResultSet row, String what) throws SQLException {
    String by = row.getString(what + "_by");
    return by == null
        ? null
        : new Step(by, row.getString(what + "_name"), row.getTimestamp(what + "_at").toInstant());
  }
}
