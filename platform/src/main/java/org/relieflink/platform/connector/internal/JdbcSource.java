package org.relieflink.platform.connector.internal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.connector.ConnectorFault;
import org.springframework.stereotype.Component;

/**
 * 从库里取：one table or view, read only, in one snapshot, page by page behind the last row that was
 * read; no statement is ever written in a configuration.
 */
@Component
class JdbcSource implements Source {
  private static final int QUERY_SECONDS = 60;
  private static final int NETWORK_MILLIS = 120_000;
  private static final String CONNECTION = "08"; // class of SQLSTATE
  private static final String LOG_IN = "28";
  private static final String OPERATOR = "57"; // shut down, or asked to stop
  private static final String RESOURCES = "53";

  private final Secrets secrets;
  private final Clock clock;

  JdbcSource(Secrets secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public Fetched fetch(Line line, Stand stand) throws FetchFault {
    MarkRule rule = line.mark();
    String from = rule == null ? "" : rule.from(stand.mark());
    RowPile pile = new RowPile(line, clock.getZone(), from);
    try (Connection connection = open(line)) {
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setNetworkTimeout(Runnable::run, NETWORK_MILLIS);
      read(connection, new Reading(line, from), pile);
      connection.rollback();
    } catch (SQLException failure) {
      throw new FetchFault(fault(failure));
    }
    return new Fetched(pile, "", 0, null);
  }

  private Connection open(Line line) throws FetchFault, SQLException {
    Properties account = new Properties();
    account.setProperty("user", line.jdbc().user());
    account.setProperty("password", secrets.get(line));
    if (DriverManager.drivers().noneMatch(driver -> accepts(driver, line.jdbc().url()))) {
      throw new FetchFault(ConnectorFault.DRIVER_MISSING);
    }
    return DriverManager.getConnection(line.jdbc().url(), account);
  }

  private static boolean accepts(java.sql.Driver driver, String url) {
    try {
      return driver.acceptsURL(url);
    } catch (SQLException none) {
      return false;
    }
  }

  private static ConnectorFault fault(SQLException failure) {
    @Nullable String told = failure.getSQLState();
    String state = told == null ? "" : told;
    if (state.startsWith(LOG_IN)) {
      return ConnectorFault.NOT_LET_IN;
    }
    boolean passing =
        state.isEmpty()
            || state.startsWith(CONNECTION)
            || state.startsWith(OPERATOR)
            || state.startsWith(RESOURCES);
    return passing ? ConnectorFault.UNREACHABLE : ConnectorFault.TABLE_WRONG;
  }

  /** One reading of the table: from which mark on. */
  private record Reading(Line line, String from) {
    /** By these the rows stand in one order without ties. */
    List<String> order() {
      Set<String> order = new LinkedHashSet<>();
      MarkRule rule = line.mark();
      if (rule != null) {
        order.add(rule.column());
      }
      order.addAll(line.key());
      return List.copyOf(order);
    }

    List<String> selected() {
      Set<String> all = new LinkedHashSet<>(order());
      all.addAll(line.columns().keySet());
      return List.copyOf(all);
    }
  }

  private static void read(Connection connection, Reading reading, RowPile pile)
      throws SQLException, FetchFault {
    String quote = connection.getMetaData().getIdentifierQuoteString().strip();
    List<Object> behind = List.of();
    boolean more = true;
    while (more) {
      List<Object> last = page(connection, new Page(reading, quote, behind), pile);
      more = !last.isEmpty();
      behind = last;
    }
    if (count(connection, new Page(reading, quote, List.of())) != pile.came()) {
      throw new FetchFault(ConnectorFault.ROWS_DIFFER); // a key that is none: pages lose rows
    }
  }

  /** Rows of the same snapshot. */
  private static long count(Connection connection, Page whole) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(whole.countSql())) {
      statement.setQueryTimeout(QUERY_SECONDS);
      whole.bind(statement);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }

  /**
   * A page behind one row.
   *
   * @param behind values of that row's order; empty for the first page
   */
  private record Page(Reading reading, String quote, List<Object> behind) {
    @Override
    public String toString() {
      return "Page[" + reading.line.name() + "]";
    }

    String sql() {
      List<String> order = reading.order().stream().map(this::quoted).toList();
      String by = " order by " + String.join(", ", order);
      String columns = String.join(", ", reading.selected().stream().map(this::quoted).toList());
      return "select " + columns + " from " + table() + where(order) + by;
    }

    String countSql() {
      List<String> order = reading.order().stream().map(this::quoted).toList();
      return "select count(*) from " + table() + where(order);
    }

    private String where(List<String> order) {
      List<String> conditions = new ArrayList<>();
      if (behind.isEmpty() && !reading.from.isEmpty()) {
        conditions.add(order.get(0) + " >= ?");
      }
      if (!behind.isEmpty()) {
        conditions.add(following(order));
      }
      return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** (a > ?) or (a = ? and b > ?) …: tuples are not compared by every database. */
    private static String following(List<String> order) {
      List<String> ways = new ArrayList<>();
      for (int i = 0; i < order.size(); i++) {
        StringBuilder way = new StringBuilder();
        for (int same = 0; same < i; same++) {
          way.append(order.get(same)).append(" = ? and ");
        }
        ways.add("(" + way + order.get(i) + " > ?)");
      }
      return "(" + String.join(" or ", ways) + ")";
    }

    private String table() {
      return String.join(
          ".",
          java.util.Arrays.stream(reading.line.jdbc().table().split("\\.", -1))
              .map(this::quoted)
              .toList());
    }

    private String quoted(String name) {
      return quote.isEmpty() ? name : quote + name.replace(quote, quote + quote) + quote;
    }

    void bind(PreparedStatement statement) throws SQLException {
      MarkRule rule = reading.line.mark();
      if (behind.isEmpty() && rule != null && !reading.from.isEmpty()) {
        statement.setObject(
            1,
            rule.time() ? Timestamp.from(Instant.parse(reading.from)) : Long.valueOf(reading.from));
      }
      int at = 1;
      for (int i = 0; i < behind.size(); i++) {
        for (int same = 0; same <= i; same++) {
          statement.setObject(at++, behind.get(same));
        }
      }
    }
  }

  /** Adds the rows of a page; gives the order values of its last row, none when it was the last. */
  private static List<Object> page(Connection connection, Page page, RowPile pile)
      throws SQLException, FetchFault {
    Line line = page.reading.line;
    int size = line.jdbc().pageSize();
    try (PreparedStatement statement = connection.prepareStatement(page.sql())) {
      statement.setQueryTimeout(QUERY_SECONDS);
      statement.setFetchSize(size);
      statement.setMaxRows(size);
      page.bind(statement);
      try (ResultSet rows = statement.executeQuery()) {
        int read = 0;
        List<Object> last = new ArrayList<>();
        while (rows.next()) {
          pile.add(row(rows, page.reading));
          read++;
          last = order(rows, page.reading);
        }
        return read < size ? List.of() : last;
      }
    }
  }

  /** A row without a mark or a key has no place in the order, and none in the list. */
  private static List<Object> order(ResultSet rows, Reading reading)
      throws SQLException, FetchFault {
    List<Object> values = new ArrayList<>();
    for (String name : reading.order()) {
      @Nullable Object value = rows.getObject(name);
      if (value == null) {
        throw new FetchFault(ConnectorFault.ANSWER_WRONG);
      }
      values.add(value);
    }
    return values;
  }

  private static Map<String, String> row(ResultSet rows, Reading reading) throws SQLException {
    Map<String, String> row = new LinkedHashMap<>();
    for (String name : reading.selected()) {
      @Nullable String value = rows.getString(name);
      row.put(name, value == null ? "" : value);
    }
    MarkRule rule = reading.line.mark();
    if (rule != null && rule.time()) {
      @Nullable Timestamp at = rows.getTimestamp(rule.column());
      row.put(rule.column(), at == null ? "" : at.toInstant().toString());
    }
    return row;
  }
}
