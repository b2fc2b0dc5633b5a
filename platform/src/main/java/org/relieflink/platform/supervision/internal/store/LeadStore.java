package org.relieflink.platform.supervision.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Finding;
import org.relieflink.law.supervision.SupervisionCatalogue;
import org.relieflink.law.supervision.SupervisionLead;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.supervision.LeadFilter;
import org.relieflink.platform.supervision.LeadState;
import org.relieflink.platform.supervision.LeadView;
import org.relieflink.platform.supervision.internal.LeadEvidence;
import org.relieflink.platform.supervision.internal.store.LeadSeal.SealedLead;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 监督线索的表。 Leads: published whole, read in pages by key. */
@Repository
public class LeadStore {
  private static final int BATCH = 500;
  private static final int UNKNOWN_LAST = 1_000; // more rules than a catalogue will ever have
  private static final String COLUMNS =
      """
      select l.id, l.run_id, l.lead_key, l.rule_id, l.rule_version, l.kind, l.finding,
        l.basis_status, l.subject_id, l.found_id, l.listed_class, l.owner, l.source_as_of, r.day,
        l.sort_key, l.fingerprint, l.state, l.place, l.is_current
      from supervision.lead l join supervision.run r on r.id = l.run_id
      """;
  private static final String INSERT =
      """
      insert into supervision.lead (run_id, lead_key, rule_id, rule_version, kind, finding,
        basis_status, subject_id, found_id, listed_class, owner, source_as_of, sort_key,
        fingerprint, state, is_current, subjects, evidence, place)
      select r.id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', true, ?, ?, r.place
      from supervision.run r where r.id = ?
      """;

  private static final Need READ = new Need(Matter.LEADS, Deed.READ);
  private static final Owned OWNED = Owned.byPlace("l");

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final LeadSeal seal;
  private final Reach reach;
  private final Map<String, Integer> ruleOrder = new LinkedHashMap<>();

  LeadStore(
      JdbcClient jdbc,
      JdbcTemplate template,
      LeadSeal seal,
      SupervisionCatalogue catalogue,
      Reach reach) {
    this.reach = reach;
    this.jdbc = jdbc;
    this.template = template;
    this.seal = seal;
    catalogue.rules().forEach(rule -> ruleOrder.putIfAbsent(rule.id(), ruleOrder.size()));
  }

  private String reached() {
    return reach.condition(READ, OWNED);
  }

  /** A page of leads. */
  public record Page(List<LeadRow> rows, long total, boolean before, boolean after) {
    /** Copies the list. */
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /**
   * 从哪一条往哪边。
   *
   * @param forward after it, or before it
   */
  public record Cursor(int sortKey, long id, boolean forward) {
    /** {@code 12-345} after it, {@code 12-345-} before it. */
    public String text() {
      return sortKey + "-" + id + (forward ? "" : "-");
    }

    /** Empty for a text that is none of ours. */
    public static Optional<Cursor> find(String text) {
      if (!text.matches("\\d{1,6}-\\d{1,18}-?")) {
        return Optional.empty();
      }
      String[] parts = text.split("-", -1);
      return Optional.of(
          new Cursor(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), parts.length == 2));
    }
  }

  /** Takes the place of all current leads; a word on the same lead with the same print goes on. */
  public void replaceCurrent(long runId, List<NewLead> leads) {
    jdbc.sql(
            """
            update supervision.lead l set is_current = false
            from supervision.run r where r.id = :run and l.is_current and l.place = r.place
            """)
        .param("run", runId)
        .update();
    template.batchUpdate(
        INSERT, seal.seal(leads), BATCH, (statement, lead) -> values(statement, runId, lead));
    jdbc.sql(
            """
            update supervision.lead l set state = w.verdict
            from (select distinct on (lead_key) lead_key, verdict, fingerprint
                  from supervision.word order by lead_key, id desc) w
            where l.is_current and l.lead_key = w.lead_key and l.fingerprint = w.fingerprint
              and w.verdict <> 'withdrawn'
            """)
        .update();
  }

  private void values(PreparedStatement statement, long runId, SealedLead sealed)
      throws SQLException {
    NewLead row = sealed.lead();
    SupervisionLead lead = row.lead();
    statement.setString(1, lead.key());
    statement.setString(2, lead.rule().id());
    statement.setString(3, lead.rule().version());
    statement.setString(4, lead.rule().kind().code());
    statement.setString(5, lead.finding().code());
    statement.setString(6, lead.rule().status().code());
    statement.setString(7, lead.subjectId());
    statement.setString(8, lead.foundId());
    statement.setString(9, row.concerned().listedClass());
    statement.setString(10, lead.rule().owner());
    statement.setObject(11, row.concerned().asOf());
    statement.setInt(12, sortKey(lead));
    statement.setString(13, row.fingerprint());
    statement.setArray(
        14, statement.getConnection().createArrayOf("bigint", sealed.subjects().toArray()));
    statement.setBytes(15, sealed.evidence());
    statement.setLong(16, runId);
  }

  private int sortKey(SupervisionLead lead) {
    int order = ruleOrder.getOrDefault(lead.rule().id(), ruleOrder.size());
    return order + (lead.finding() == Finding.MET ? 0 : UNKNOWN_LAST);
  }

  /** The page beside the cursor; without one the first page. */
  public Page page(LeadFilter filter, @Nullable Cursor cursor, int limit) {
    boolean forward = cursor == null || cursor.forward();
    Where where = Where.of(filter, reached());
    if (cursor != null) {
      where.and("(l.sort_key, l.id) " + (forward ? ">" : "<") + " (:key, :id)");
      where.put("key", cursor.sortKey());
      where.put("id", cursor.id());
    }
    List<LeadRow> found = list(where, forward, limit + 1);
    boolean more = found.size() > limit;
    List<LeadRow> rows = new ArrayList<>(found.subList(0, Math.min(limit, found.size())));
    if (!forward) {
      Collections.reverse(rows);
    }
    return new Page(
        rows, count(filter), forward ? cursor != null : more, forward ? more : cursor != null);
  }

  private List<LeadRow> list(Where where, boolean forward, int limit) {
    String way = forward ? "" : " desc";
    return jdbc.sql(
            COLUMNS
                + where.text()
                + " order by l.sort_key"
                + way
                + ", l.id"
                + way
                + " limit :limit")
        .params(where.parameters)
        .param("limit", limit)
        .query((row, index) -> lead(row))
        .list();
  }

  /** The first leads of the filter. */
  public List<LeadRow> first(LeadFilter filter, int limit) {
    return list(Where.of(filter, reached()), true, limit);
  }

  /** The lead before or after this one in the filter. */
  public Optional<Long> neighbour(LeadFilter filter, LeadRow lead, boolean forward) {
    Where where = Where.of(filter, reached());
    where.and("(l.sort_key, l.id) " + (forward ? ">" : "<") + " (:key, :id)");
    where.put("key", lead.sortKey());
    where.put("id", lead.id());
    return list(where, forward, 1).stream().map(LeadRow::id).findFirst();
  }

  public long count(LeadFilter filter) {
    Where where = Where.of(filter, reached());
    return jdbc.sql("select count(*) from supervision.lead l" + where.text())
        .params(where.parameters)
        .query(Long.class)
        .single();
  }

  /** One reading for all views. */
  public Map<LeadView, Long> counts(LeadFilter narrowing) {
    Where where = Where.narrowing(narrowing, reached());
    String counts =
        Arrays.stream(LeadView.values())
            .map(view -> "count(*) filter (where " + view.condition() + ") as " + view.code())
            .collect(Collectors.joining(", "));
    return jdbc.sql("select " + counts + " from supervision.lead l" + where.text())
        .params(where.parameters)
        .query(
            (row, index) -> {
              Map<LeadView, Long> found = new EnumMap<>(LeadView.class);
              for (LeadView view : LeadView.values()) {
                found.put(view, row.getLong(view.code()));
              }
              return found;
            })
        .single();
  }

  /** What occurs in the current leads, for the choices of the filter. */
  public List<String> choices(Choice choice) {
    return jdbc.sql(
            "select distinct %1$s from supervision.lead l where is_current and %2$s order by 1"
                .formatted(choice.column, reached()))
        .query(String.class)
        .list();
  }

  /** 可选的筛选项。 */
  public enum Choice {
    RULE("rule_id"),
    KIND("kind"),
    LISTED_CLASS("listed_class"),
    OWNER("owner");

    private final String column;

    Choice(String column) {
      this.column = column;
    }
  }

  public Optional<LeadRow> find(long id) {
    return jdbc.sql(COLUMNS + " where l.id = :id and " + reached())
        .param("id", id)
        .query((row, index) -> lead(row))
        .optional();
  }

  /** Locks the lead until the transaction ends, so that two officers cannot decide at once. */
  public void lock(long id) {
    jdbc.sql("select id from supervision.lead where id = :id for update")
        .param("id", id)
        .query(Long.class)
        .optional();
  }

  /**
   * What is kept of a lead.
   *
   * @throws org.relieflink.platform.problem.RefusedException when the data of one of its persons
   *     was destroyed
   */
  public LeadEvidence evidence(long id) {
    return Objects.requireNonNull(evidences(List.of(id)).get(id));
  }

  /** For pages of a few leads. */
  public Map<Long, LeadEvidence> evidences(List<Long> ids) {
    Map<Long, LeadEvidence> found = new LinkedHashMap<>();
    jdbc.sql("select id, lead_key, subjects, evidence from supervision.lead where id = any(?)")
        .param(ids.toArray(Long[]::new))
        .query(
            row -> {
              found.put(row.getLong("id"), seal.open(row));
            });
    return found;
  }

  private static LeadRow lead(ResultSet row) throws SQLException {
    return new LeadRow(
        row.getLong("id"),
        row.getLong("run_id"),
        row.getString("lead_key"),
        row.getString("rule_id"),
        row.getString("rule_version"),
        row.getString("kind"),
        row.getString("finding"),
        row.getString("basis_status"),
        row.getString("subject_id"),
        row.getString("found_id"),
        row.getString("listed_class"),
        row.getString("owner"),
        row.getObject("source_as_of", java.time.LocalDate.class),
        row.getObject("day", java.time.LocalDate.class),
        row.getInt("sort_key"),
        row.getString("fingerprint"),
        LeadState.ofCode(row.getString("state")),
        row.getString("place"),
        row.getBoolean("is_current"));
  }

  /** A filter as a condition with named parameters; values never stand in the text. */
  private static final class Where {
    private final StringBuilder text = new StringBuilder(" where l.is_current");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    static Where of(LeadFilter filter, String reached) {
      Where where = narrowing(filter, reached);
      where.and("(" + filter.view().condition() + ")");
      return where;
    }

    /** Everything but the view, for counting all views at once. */
    static Where narrowing(LeadFilter filter, String reached) {
      Where where = new Where();
      where.and(reached);
      where.equal("rule_id", filter.rule());
      where.equal("kind", filter.kind());
      where.equal("listed_class", filter.listedClass());
      where.equal("owner", filter.owner());
      return where;
    }

    private void equal(String column, String value) {
      if (!value.isEmpty()) {
        and("l." + column + " = :" + column);
        put(column, value);
      }
    }

    void and(String condition) {
      text.append(" and ").append(condition);
    }

    void put(String name, Object value) {
      parameters.put(name, value);
    }

    String text() {
      return text.toString();
    }
  }
}
