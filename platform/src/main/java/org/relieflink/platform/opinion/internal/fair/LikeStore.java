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
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.opinion.Fairness;
import org.relieflink.platform.opinion.LikeScope;
import org.relieflink.platform.opinion.internal.fair.LikeFacts.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 存下的建议里拿来比的：the latest proposal of each candidate the reader may see, with the facts it rests on;
 * earlier proposals have them as well, since the facts were always kept.
 */
@Repository
public class LikeStore {
  private static final Need READ = new Need(Matter.OPINIONS, Deed.READ);
  private static final Owned OWNED = Owned.byPlace("c");

  private final JdbcClient jdbc;
  private final Reach reach;

  LikeStore(JdbcClient jdbc, Reach reach) {
    this.jdbc = jdbc;
    this.reach = reach;
  }

  /**
   * Which ones.
   *
   * @param since saved on or after
   * @param caseType empty for all
   * @param below digits that the code of the place begins with; empty for all
   */
  public record Wanted(Instant since, String caseType, String below) {}

  /** Proposed amounts only; newest first, at most {@link Fairness#MOST}. */
  public List<Kept> find(Officer reader, Wanted wanted) {
    return jdbc.sql(
            """
            with latest as (
              select distinct on (p.candidate_id) p.candidate_id, p.outcome, p.case_type,
                p.amount_fen, p.officer, p.officer_name, p.saved_at, p.facts_number, c.place
              from opinion.proposal p
              join opinion.candidate c on c.id = p.candidate_id
              where p.saved_at >= :since and c.place like :below and %s
              order by p.candidate_id, p.id desc),
            picked as (
              select * from latest where outcome = 'proposed' and (:type = '' or case_type = :type)
              order by saved_at desc, candidate_id desc limit :most)
            select picked.*,
              f.facts -> 'applicant' ->> 'birth_date' as born, f.facts ->> 'as_of' as as_of,
              f.facts -> 'circumstances' ->> 'loss_yuan' as loss,
              f.facts -> 'circumstances' ->> 'dependants' as dependants,
              (select array_agg(h ->> 'class') from jsonb_array_elements(f.facts -> 'hardship') h)
                as classes
            from picked
            join lateral (select v.content::jsonb as facts from opinion.facts_version v
              where v.candidate_id = picked.candidate_id and v.number = picked.facts_number) f
              on true
            order by saved_at desc, candidate_id desc
            """
                .formatted(reach.condition(reader, READ, OWNED)))
        .param("since", Timestamp.from(wanted.since))
        .param("type", wanted.caseType)
        .param("below", wanted.below + "%")
        .param("most", Fairness.MOST)
        .query((row, index) -> kept(row))
        .list();
  }

  /** Whether the table lets the reader see every case of the scope around a place. */
  public boolean sees(Officer reader, LikeScope scope, String place) {
    return scope.seenBy(reader.unit(), place)
        && reach.covers(reader, READ, Whose.of(Unit.of(scope.another(place), null)));
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
