package org.relieflink.platform.opinion.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.PersonName;
import org.relieflink.law.FactsFile;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.opinion.Candidate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 救助对象和事实的各版。 Candidates and the versions of their facts: rows are added, never changed. */
@Repository
public class CandidateStore {
  private static final int MOST = 200; // a county has about this many open candidates at most
  private static final String LATEST =
      """
      select c.id, c.party_id, c.place, c.name, v.number, v.content, v.officer_name, v.saved_at
      from opinion.candidate c
      join lateral (select * from opinion.facts_version f where f.candidate_id = c.id
        order by f.number desc limit 1) v on true
      """;

  private static final Need READ = new Need(Matter.OPINIONS, Deed.READ);
  private static final Owned OWNED = Owned.byPlace("c");

  private final JdbcClient jdbc;
  private final Reach reach;

  CandidateStore(JdbcClient jdbc, Reach reach) {
    this.jdbc = jdbc;
    this.reach = reach;
  }

  private String reached() {
    return reach.condition(READ, OWNED);
  }

  public long add(@Nullable Long partyId, String name, Officer officer, Instant at) {
    return jdbc.sql(
            """
            insert into opinion.candidate (party_id, name, created_at, created_by)
            values (:party, :name, :at, :officer) returning id
            """)
        .param("party", partyId)
        .param("name", masked(name))
        .param("at", Timestamp.from(at))
        .param("officer", officer.staffNumber())
        .query(Long.class)
        .single();
  }

  /** Adds version {@code number}; false when somebody else was faster. */
  public boolean addVersion(long candidateId, int number, FactsFile file, Saving saving) {
    return jdbc.sql(
                """
                insert into opinion.facts_version
                  (candidate_id, number, content, officer, officer_name, saved_at)
                values (:candidate, :number, :content, :officer, :name, :at)
                on conflict (candidate_id, number) do nothing
                """)
            .param("candidate", candidateId)
            .param("number", number)
            .param("content", file.json())
            .param("officer", saving.officer().staffNumber())
            .param("name", saving.officer().displayName())
            .param("at", Timestamp.from(saving.at()))
            .update()
        == 1;
  }

  /** 谁在什么时候存的。 */
  public record Saving(Officer officer, Instant at) {}

  public Optional<Candidate> find(long id) {
    return jdbc.sql(LATEST + " where c.id = :id and " + reached())
        .param("id", id)
        .query((row, index) -> candidate(row))
        .optional();
  }

  public Optional<Long> findByParty(long partyId) {
    return jdbc.sql("select id from opinion.candidate c where party_id = :party and " + reached())
        .param("party", partyId)
        .query(Long.class)
        .optional();
  }

  /** Last saved first. */
  public List<Candidate> all() {
    return jdbc.sql(
            LATEST + " where " + reached() + " order by v.saved_at desc, c.id desc limit " + MOST)
        .query((row, index) -> candidate(row))
        .list();
  }

  /** All versions of a candidate, newest first. */
  public List<Candidate.Version> versions(long candidateId) {
    return jdbc.sql(
            "select * from opinion.facts_version where candidate_id = :id order by number desc")
        .param("id", candidateId)
        .query((row, index) -> version(row))
        .list();
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    return new Candidate(
        row.getLong("id"),
        row.getObject("party_id", Long.class),
        row.getString("place"),
        masked(row.getString("name")),
        version(row));
  }

  private static Candidate.Version version(ResultSet row) throws SQLException {
    return new Candidate.Version(
        row.getInt("number"),
        FactsFile.read(row.getString("content")).orThrow(),
        row.getString("officer_name"),
        row.getTimestamp("saved_at").toInstant());
  }

  /** 周小禾 -> 周*禾; what is masked already stays, a text that is no name is shown as one star. */
  public static String masked(String name) {
    return name.matches("\\p{L}{0,2}\\*+\\p{L}?")
        ? name
        : PersonName.find(name).map(PersonName::masked).orElse("*");
  }
}
