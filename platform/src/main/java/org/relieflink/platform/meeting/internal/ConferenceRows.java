package org.relieflink.platform.meeting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.meeting.AgendaItem;
import org.relieflink.platform.meeting.Attendance;
import org.relieflink.platform.meeting.Conference;
import org.relieflink.platform.meeting.Conferences;
import org.relieflink.platform.meeting.Invited;
import org.relieflink.platform.meeting.ItemOutcome;
import org.relieflink.platform.meeting.Voice;
import org.relieflink.platform.meeting.Vote;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 读会商会：of the own office, and where an officer is invited by name. */
@Repository
class ConferenceRows {
  private static final Need READ = new Need(Matter.RELIEF_CASES, Deed.READ);
  private static final Owned OWNED = new Owned("c.place", "c.line", "false", "");
  private static final String SELECT = "select c.* from meeting.conference c where %s and %s %s";

  private final JdbcClient jdbc;
  private final Reach reach;

  ConferenceRows(JdbcClient jdbc, Reach reach) {
    this.jdbc = jdbc;
    this.reach = reach;
  }

  private String reached(Officer officer) {
    String rows = reach.condition(officer, READ, OWNED);
    String named =
        "%s and (c.line = '%s' or exists (select from meeting.invited v"
            + " where v.conference_id = c.id and v.officer = :reader))";
    return named.formatted(rows, officer.unit().line());
  }

  Optional<Conference> find(Officer officer, long id) {
    return whole(
            jdbc.sql(SELECT.formatted("c.id = :id", reached(officer), ""))
                .param("id", id)
                .param("reader", officer.staffNumber())
                .query(ConferenceRows::bare)
                .list())
        .stream()
        .findFirst();
  }

  List<Conference> list(Officer officer) {
    return whole(
        jdbc.sql(
                SELECT.formatted("true", reached(officer), "order by c.held_at desc, c.id desc")
                    + " limit "
                    + Conferences.MOST)
            .param("reader", officer.staffNumber())
            .query(ConferenceRows::bare)
            .list());
  }

  /** The conference that a key made already. */
  Optional<Long> made(Officer officer, String key) {
    return jdbc.sql("select id from meeting.conference where officer = ? and key = ?")
        .params(officer.staffNumber(), key)
        .query(Long.class)
        .optional();
  }

  private List<Conference> whole(List<Conference> bare) {
    if (bare.isEmpty()) {
      return List.of();
    }
    Collection<Long> ids = bare.stream().map(Conference::id).toList();
    Map<Long, List<Invited>> invited =
        many(
            ids,
            "select conference_id as owner, * from meeting.invited where conference_id = any(:ids)"
                + " order by line, officer",
            ConferenceRows::invited);
    Map<Long, List<AgendaItem>> items = items(ids);
    return bare.stream()
        .map(one -> filled(one, invited.get(one.id()), items.get(one.id())))
        .toList();
  }

  private static Conference filled(
      Conference one, @Nullable List<Invited> invited, @Nullable List<AgendaItem> items) {
    return new Conference(
        one.id(),
        one.owner(),
        one.title(),
        one.venue(),
        one.heldAt(),
        one.chair(),
        one.closedAt(),
        invited == null ? List.of() : invited,
        items == null ? List.of() : items);
  }

  private Map<Long, List<AgendaItem>> items(Collection<Long> conferences) {
    Map<Long, List<AgendaItem>> items =
        many(
            conferences,
            "select conference_id as owner, case_id is null or step = meeting.round_of(case_id)"
                + " as current, * from meeting.item where conference_id = any(:ids)"
                + " order by position",
            ConferenceRows::item);
    List<Long> ids = items.values().stream().flatMap(List::stream).map(AgendaItem::id).toList();
    Map<Long, List<Vote>> votes =
        many(
            ids,
            "select item_id as owner, * from meeting.vote where item_id = any(:ids)"
                + " order by at, line",
            ConferenceRows::vote);
    items.replaceAll((id, of) -> of.stream().map(one -> voted(one, votes)).toList());
    return items;
  }

  private static AgendaItem voted(AgendaItem one, Map<Long, List<Vote>> votes) {
    return new AgendaItem(
        one.id(),
        one.position(),
        one.caseId(),
        one.disputeId(),
        one.step(),
        one.current(),
        one.brief(),
        votes.getOrDefault(one.id(), List.of()),
        one.outcome(),
        one.minutes(),
        one.concludedBy(),
        one.concludedAt());
  }

  private <T> Map<Long, List<T>> many(Collection<Long> ids, String sql, RowMapper<T> mapper) {
    Map<Long, List<T>> found = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql(sql)
          .param("ids", ids.toArray(Long[]::new))
          .query(
              row -> {
                found
                    .computeIfAbsent(row.getLong("owner"), id -> new ArrayList<>())
                    .add(mapper.mapRow(row, 0));
              });
    }
    return found;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private static Conference bare(ResultSet row, int index) throws SQLException {
    return new Conference(
        row.getLong("id"),
        new Unit(row.getString("place"), row.getString("line")),
        row.getString("title"),
        row.getString("venue"),
        row.getTimestamp("held_at").toInstant(),
        row.getString("officer_name") + " " + row.getString("officer"),
        instant(row, "closed_at"),
        List.of(),
        List.of());
  }

  private static Invited invited(ResultSet row, int index) throws SQLException {
    return new Invited(
        row.getString("officer"),
        row.getString("officer_name"),
        new Unit(row.getString("place"), row.getString("line")),
        Attendance.valueOf(row.getString("attendance")));
  }

  private static AgendaItem item(ResultSet row, int index) throws SQLException {
    String outcome = row.getString("outcome");
    return new AgendaItem(
        row.getLong("id"),
        row.getInt("position"),
        row.getObject("case_id", Long.class),
        row.getObject("dispute_id", Long.class),
        row.getInt("step"),
        row.getBoolean("current"),
        row.getString("brief"),
        List.of(),
        outcome == null ? null : ItemOutcome.valueOf(outcome),
        row.getString("minutes"),
        (row.getString("concluded_name") + " " + row.getString("concluded_by")).strip(),
        instant(row, "concluded_at"));
  }

  private static Vote vote(ResultSet row, int index) throws SQLException {
    return new Vote(
        new Unit(row.getString("place"), row.getString("line")),
        row.getString("officer"),
        row.getString("officer_name"),
        Voice.valueOf(row.getString("voice")),
        row.getString("reason"),
        row.getTimestamp("at").toInstant());
  }
}
