package org.relieflink.platform.opinion.internal.fair;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.opinion.internal.fair.LikeFacts.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 存下的建议里拿来比的：the latest proposal of each candidate the reader may see, with the facts it rests on;
 * earlier proposals have them as well, since the facts were always kept.
 */
@Repository
public class LikeStore {
  private static final int MOST = 2_000; // three years of a city; a province sees the latest
  private static final Need READ = new Need(Matter.OPINIONS, Deed.READ);
  private static final Owned OWNED = Owned.byPlace("c");

  private final JdbcClient jdbc;
  private final Reach reach;

  LikeStore(JdbcClient jdbc, Reach reach) {
    this.jdbc = jdbc;
    this.reach = reach;
  }

  /** Proposed amounts only; newest first. */
  public List<Kept> since(Instant since) {
    return jdbc.sql(
            """
            select * from (
              select distinct on (p.candidate_id) p.candidate_id, p.outcome, p.case_type,
                p.amount_fen, p.officer, p.officer_name, p.saved_at, c.place,
                f.facts -> 'applicant' ->> 'birth_date' as born, f.facts ->> 'as_of' as as_of,
                f.facts -> 'circumstances' ->> 'loss_yuan' as loss,
                f.facts -> 'circumstances' ->> 'dependants' as dependants,
                (select array_agg(h ->> 'class') from jsonb_array_elements(f.facts -> 'hardship') h)
                  as classes
              from opinion.proposal p
              join opinion.candidate c on c.id = p.candidate_id
              join lateral (select v.content::jsonb as facts from opinion.facts_version v
                where v.candidate_id = p.candidate_id and v.number = p.facts_number) f on true
              where p.saved_at >= :since and %s
              order by p.candidate_id, p.id desc) latest
            where outcome = 'proposed' order by saved_at desc, candidate_id desc limit :most
            """
                .formatted(reach.condition(READ, OWNED)))
        .param("since", Timestamp.from(since))
        .param("most", MOST)
        .query((row, index) -> kept(row))
        .list();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    String loss = row.getString("loss");
    String dependants = row.getString("dependants");
    LikeFacts facts =
        new LikeFacts(
            row.getString("place"),
            row.getString("case_type"),
            loss == null ? null : new BigDecimal(loss).movePointRight(2).longValue(),
            classes(row),
            dependants == null ? null : Integer.valueOf(dependants),
            age(row.getString("born"), row.getString("as_of")));
    return new Kept(
        row.getLong("candidate_id"),
        row.getLong("amount_fen"),
        row.getString("officer_name") + " " + row.getString("officer"),
        row.getTimestamp("saved_at").toInstant(),
        facts);
  }

  private static List<String> classes(ResultSet row) throws SQLException {
    java.sql.Array classes = row.getArray("classes");
    return classes == null ? List.of() : List.of((String[]) classes.getArray());
  }

  private static @Nullable Integer age(@Nullable String born, @Nullable String on) {
    return born == null || on == null
        ? null
        : Period.between(LocalDate.parse(born), LocalDate.parse(on)).getYears();
  }
}
