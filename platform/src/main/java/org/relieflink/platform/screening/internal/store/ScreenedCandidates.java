package org.relieflink.platform.screening.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.screening.internal.Face;
import org.relieflink.platform.screening.internal.store.HitPage.Cursor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 候选名单：有已确认或强命中的当事人。 Parties with a confirmed hit or a sure one that nobody refuted; confirmed
 * first, then children, then the surest.
 */
@Repository
public class ScreenedCandidates {
  private static final double CONFIRMED_FIRST = 2_000; // above every score and the children's 1,000

  private static final String GROUPED =
      """
      select p.id, p.case_no, p.cause, p.role, p.township, p.place, p.sealed, p.party_no,
        p.subject, p.face, g.confirmed, g.strong, g.rank
      from (
        select h.party_id, count(*) filter (where h.state = 'same') as confirmed,
          count(*) filter (where h.state = 'open') as strong,
          max(h.sort_key) + %s * (max(case when h.state = 'same' then 1 else 0 end)) as rank
        from screening.hit h
        where h.is_current and (h.state = 'same' or (h.state = 'open' and h.level = 'auto'))
          and (:reached)
        group by h.party_id) g
      join screening.party p on p.id = g.party_id
      where coalesce(p.role, '') not in (:accused) and p.face is not null
      """
          .formatted(CONFIRMED_FIRST);

  /** Put together only for the rows shown. */
  private static final String SAID =
      """
      (select string_agg(distinct h.hardship_class, '、' order by h.hardship_class) as classes,
         string_agg(distinct h.department, '、' order by h.department) as departments
       from screening.hit h
       where h.party_id = c.id and h.is_current
         and (h.state = 'same' or (h.state = 'open' and h.level = 'auto'))) said
      """;

  private static final Need READ = new Need(Matter.HITS, Deed.READ);
  private static final Owned OWNED = Owned.ofCases("h");

  private final JdbcClient jdbc;
  private final List<String> accused;
  private final Reach reach;
  private final ScreeningSeal seal;

  /**
   * @param accused roles that make nobody a candidate: relief is owed to victims and those who
   *     depend on them (2021 rules art. 7), not to the accused
   */
  ScreenedCandidates(
      JdbcClient jdbc,
      @Value("${relief.screening.accused-roles}") List<String> accused,
      Reach reach,
      ScreeningSeal seal) {
    this.seal = seal;
    this.reach = reach;
    this.jdbc = jdbc;
    this.accused = List.copyOf(accused);
  }

  private String reached() {
    return reach.condition(READ, OWNED);
  }

  /**
   * 一个候选人。
   *
   * @param confirmed hits a person said yes to
   * @param strong sure hits that still wait
   */
  public record Candidate(
      long partyId,
      String caseNo,
      String cause,
      String role,
      String township,
      Whose whose,
      Face face,
      int confirmed,
      int strong,
      String classes,
      String departments,
      double rank) {
    @Override
    public String toString() {
      return "Candidate[" + partyId + "]";
    }
  }

  /** 一页候选人。 With how many there are in all. */
  public record Page(
      List<Candidate> rows, Totals totals, @Nullable String previous, @Nullable String next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /** How many, and how many of them confirmed. */
  public record Totals(long all, long confirmed) {
    public long of(boolean confirmedOnly) {
      return confirmedOnly ? confirmed : all;
    }
  }

  public Totals totals() {
    return jdbc.sql(
            """
            select count(*), count(*) filter (where confirmed)
            from (select bool_or(h.state = 'same') as confirmed
              from screening.hit h join screening.party p on p.id = h.party_id
              where coalesce(p.role, '') not in (:accused) and p.face is not null and h.is_current
                and (h.state = 'same' or (h.state = 'open' and h.level = 'auto')) and (:reached)
              group by h.party_id) candidate
            """
                .replace(":reached", reached()))
        .param("accused", accused)
        .query((row, index) -> new Totals(row.getLong(1), row.getLong(2)))
        .single();
  }

  public Page page(boolean confirmedOnly, @Nullable Cursor cursor, int limit) {
    boolean forward = cursor == null || cursor.forward();
    List<Candidate> found = read(confirmedOnly, cursor, limit + 1);
    List<Candidate> rows = new ArrayList<>(found.subList(0, Math.min(limit, found.size())));
    boolean more = found.size() > limit;
    if (!forward) {
      Collections.reverse(rows);
    }
    boolean before = forward ? cursor != null : more;
    boolean after = forward ? more : cursor != null;
    Totals totals = totals();
    if (rows.isEmpty()) {
      return new Page(rows, totals, null, null);
    }
    return new Page(
        rows,
        totals,
        before ? cursor(rows.get(0), false) : null,
        after ? cursor(rows.get(rows.size() - 1), true) : null);
  }

  private static String cursor(Candidate candidate, boolean forward) {
    return new Cursor(candidate.rank, candidate.partyId, forward).text();
  }

  /** All of them in order, for the export. */
  public List<Candidate> all(boolean confirmedOnly, int limit) {
    return read(confirmedOnly, null, limit);
  }

  private List<Candidate> read(boolean confirmedOnly, @Nullable Cursor cursor, int limit) {
    boolean forward = cursor == null || cursor.forward();
    String beyond =
        forward
            ? "(rank < :key or (rank = :key and id > :id))"
            : "(rank > :key or (rank = :key and id < :id))";
    String order = forward ? "rank desc, id" : "rank, id desc";
    return jdbc.sql(
            "select c.*, said.classes, said.departments from (select * from ("
                + GROUPED.replace(":reached", reached())
                + ") c where (not :confirmedOnly or confirmed > 0) and (cast(:id as bigint) is null or "
                + beyond
                + ") order by "
                + order
                + " limit :limit) c, lateral "
                + SAID
                + " order by "
                + order)
        .param("accused", accused)
        .param("confirmedOnly", confirmedOnly)
        .param("key", cursor == null ? 0.0 : cursor.key())
        .param("id", cursor == null ? null : cursor.id())
        .param("limit", limit)
        .query((row, index) -> candidate(row))
        .list();
  }

  private Candidate candidate(ResultSet row) throws SQLException {
    return new Candidate(
        row.getLong("id"),
        row.getString("case_no"),
        row.getString("cause"),
        row.getString("role"),
        row.getString("township"),
        Whose.ofCase(row.getString("place"), row.getBoolean("sealed"), row.getString("case_no")),
        seal.face(row),
        row.getInt("confirmed"),
        row.getInt("strong"),
        row.getString("classes"),
        row.getString("departments"),
        row.getDouble("rank"));
  }
}
