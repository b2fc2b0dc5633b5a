package org.relieflink.platform.screening.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.screening.HitFilter;
import org.relieflink.platform.screening.HitSort;
import org.relieflink.platform.screening.HitState;
import org.relieflink.platform.screening.HitView;
import org.relieflink.platform.screening.ScreeningRefusal;
import org.relieflink.platform.screening.internal.Comparison;
import org.relieflink.platform.screening.internal.store.HitPage.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 读命中。 Reads hits: pages by key, never by offset. */
@Repository
public class HitStore {
  private static final String COLUMNS =
      """
      select h.id, h.run_id, h.party_id, h.record_id, h.kind, h.relation, h.score, h.level,
        h.hardship_class, h.department, h.source_as_of, h.case_no, h.cause, p.role, h.township,
        h.sort_key, h.state, h.is_current, h.fingerprint, h.place, h.sealed,
        p.party_no, p.subject, p.face
      from screening.hit h join screening.party p on p.id = h.party_id
      """;

  private static final Need READ = new Need(Matter.HITS, Deed.READ);
  private static final Owned OWNED = Owned.ofCases("h");

  private final JdbcClient jdbc;
  private final Reach reach;
  private final ScreeningSeal seal;
  private final PartyNames names;

  HitStore(JdbcClient jdbc, Reach reach, ScreeningSeal seal, PartyNames names) {
    this.reach = reach;
    this.jdbc = jdbc;
    this.seal = seal;
    this.names = names;
  }

  private String reached() {
    return reach.condition(READ, OWNED);
  }

  /** The page beside the cursor; without one the first page. */
  public HitPage page(HitFilter filter, @Nullable Cursor cursor, int limit) {
    return page(filter, cursor, limit, count(filter));
  }

  /** The same for a caller that has counted already. */
  public HitPage page(HitFilter filter, @Nullable Cursor cursor, int limit, long total) {
    boolean forward = cursor == null || cursor.forward();
    HitSql sql = HitSql.of(filter, reached(), names);
    if (cursor != null) {
      sql.and(beyond(filter.sort(), forward));
      sql.put("key", cursor.key());
      sql.put("id", cursor.id());
    }
    List<HitRow> found =
        jdbc.sql(
                COLUMNS + " where " + sql.where() + order(filter.sort(), forward) + " limit :limit")
            .params(sql.parameters())
            .param("limit", limit + 1)
            .query((row, index) -> hit(row))
            .list();
    List<HitRow> rows = new ArrayList<>(found.subList(0, Math.min(limit, found.size())));
    boolean more = found.size() > limit;
    if (!forward) {
      Collections.reverse(rows);
    }
    boolean before = forward ? cursor != null : more;
    boolean after = forward ? more : cursor != null;
    return page(filter, rows, new Around(total, before, after));
  }

  private record Around(long total, boolean before, boolean after) {}

  private HitPage page(HitFilter filter, List<HitRow> rows, Around around) {
    if (rows.isEmpty()) {
      return new HitPage(rows, around.total, 0, null, null);
    }
    HitRow first = rows.get(0);
    HitRow last = rows.get(rows.size() - 1);
    return new HitPage(
        rows,
        around.total,
        around.before ? position(filter, first) : 1,
        around.before ? new Cursor(key(filter.sort(), first), first.id(), false).text() : null,
        around.after ? new Cursor(key(filter.sort(), last), last.id(), true).text() : null);
  }

  private static double key(HitSort sort, HitRow row) {
    return sort == HitSort.PRIORITY ? row.sortKey() : row.score();
  }

  private static String beyond(HitSort sort, boolean forward) {
    String way = sort.falling() == forward ? "<" : ">";
    String tie = forward ? ">" : "<";
    return "(h.%1$s %2$s :key or (h.%1$s = :key and h.id %3$s :id))"
        .formatted(sort.column(), way, tie);
  }

  private static String order(HitSort sort, boolean forward) {
    return " order by h.%s %s, h.id %s"
        .formatted(
            sort.column(), sort.falling() == forward ? "desc" : "asc", forward ? "asc" : "desc");
  }

  public long count(HitFilter filter) {
    HitSql sql = HitSql.of(filter, reached(), names);
    return jdbc.sql("select count(*) from screening.hit h where " + sql.where())
        .params(sql.parameters())
        .query(Long.class)
        .single();
  }

  /** How many hits of the filter stand before this one, plus one. */
  public long position(HitFilter filter, HitRow row) {
    HitSql sql = HitSql.of(filter, reached(), names);
    sql.and(beyond(filter.sort(), false));
    sql.put("key", key(filter.sort(), row));
    sql.put("id", row.id());
    return 1
        + jdbc.sql("select count(*) from screening.hit h where " + sql.where())
            .params(sql.parameters())
            .query(Long.class)
            .single();
  }

  /** The neighbour of a hit within a filter, whether or not the hit itself is still in it. */
  public Optional<Long> neighbour(HitFilter filter, HitRow row, boolean forward) {
    HitSql sql = HitSql.of(filter, reached(), names);
    sql.and(beyond(filter.sort(), forward));
    sql.put("key", key(filter.sort(), row));
    sql.put("id", row.id());
    return jdbc.sql(
            "select h.id from screening.hit h where "
                + sql.where()
                + order(filter.sort(), forward)
                + " limit 1")
        .params(sql.parameters())
        .query(Long.class)
        .optional();
  }

  /** One reading for all views. */
  public Map<HitView, Long> counts(HitFilter narrowing) {
    HitSql sql = HitSql.ofNarrowing(narrowing, reached(), names);
    String counts =
        java.util.Arrays.stream(HitView.values())
            .map(view -> "count(*) filter (where " + view.condition() + ") as " + view.code())
            .collect(Collectors.joining(", "));
    return jdbc.sql("select " + counts + " from screening.hit h where " + sql.where())
        .params(sql.parameters())
        .query(
            (row, index) -> {
              Map<HitView, Long> found = new EnumMap<>(HitView.class);
              for (HitView view : HitView.values()) {
                found.put(view, row.getLong(view.code()));
              }
              return found;
            })
        .single();
  }

  /** What occurs in the current hits, for the choices of the filter. */
  public List<String> choices(Choice choice) {
    return jdbc.sql(
            "select distinct %1$s from screening.hit h where is_current and %1$s <> '' and %2$s order by 1"
                .formatted(choice.column, reached()))
        .query(String.class)
        .list();
  }

  /** 可选的筛选项。 */
  public enum Choice {
    HARDSHIP_CLASS("hardship_class"),
    DEPARTMENT("department"),
    CAUSE("cause"),
    TOWNSHIP("township");

    private final String column;

    Choice(String column) {
      this.column = column;
    }
  }

  public Optional<HitRow> find(long id) {
    return jdbc.sql(COLUMNS + " where h.id = :id and " + reached())
        .param("id", id)
        .query((row, index) -> hit(row))
        .optional();
  }

  /** Current hits of a party, surest first. */
  public List<HitRow> ofParty(long partyId) {
    return jdbc.sql(
            COLUMNS
                + " where h.is_current and h.party_id = :party and "
                + reached()
                + " order by h.score desc, h.id")
        .param("party", partyId)
        .query((row, index) -> hit(row))
        .list();
  }

  /** Current hits of some parties with what is kept of their comparisons. */
  public Map<HitRow, Comparison> keptOf(Collection<Long> partyIds) {
    Map<HitRow, Comparison> kept = new LinkedHashMap<>();
    jdbc.sql(
            COLUMNS.replace("select ", "select h.comparison, h.subjects, ")
                + " where h.is_current and h.party_id = any(:parties) order by h.id")
        .param("parties", partyIds.toArray(Long[]::new))
        .query(
            row -> {
              Optional<Comparison> comparison = seal.comparison(row);
              if (comparison.isPresent()) {
                kept.put(hit(row), comparison.get());
              }
            });
    return kept;
  }

  /**
   * What is kept of a hit.
   *
   * @throws org.relieflink.platform.problem.RefusedException when the data of one of its persons
   *     was destroyed
   */
  public Comparison comparison(long hitId) {
    return jdbc.sql(
            "select party_id, record_id, subjects, comparison from screening.hit where id = :id")
        .param("id", hitId)
        .query((row, index) -> seal.comparison(row))
        .single()
        .orElseThrow(() -> Refusal.of(ScreeningRefusal.DATA_DESTROYED).asException());
  }

  /** For pages of a few hits. */
  public Map<Long, Comparison> comparisons(List<Long> hitIds) {
    return hitIds.stream().collect(Collectors.toMap(id -> id, this::comparison));
  }

  private HitRow hit(ResultSet row) throws SQLException {
    return new HitRow(
        row.getLong("id"),
        row.getLong("run_id"),
        row.getLong("party_id"),
        row.getString("record_id"),
        row.getString("kind").equals("self"),
        row.getString("relation"),
        row.getDouble("score"),
        row.getString("level").equals("auto"),
        row.getString("hardship_class"),
        row.getString("department"),
        row.getObject("source_as_of", LocalDate.class),
        row.getString("case_no"),
        row.getString("cause"),
        row.getString("role"),
        row.getString("township"),
        row.getDouble("sort_key"),
        HitState.ofCode(row.getString("state")),
        row.getBoolean("is_current"),
        row.getString("fingerprint"),
        Whose.ofCase(row.getString("place"), row.getBoolean("sealed"), row.getString("case_no")),
        seal.face(row));
  }
}
