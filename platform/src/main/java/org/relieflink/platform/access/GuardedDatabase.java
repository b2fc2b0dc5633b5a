package org.relieflink.platform.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * 数据库的第二道墙：every connection says first for whom it reads and drops the owner's rights, so that
 * row-level security holds for whatever statement follows, also a wrong one. The next borrower of
 * the connection says it anew. Whoever holds one and needs another beside it finds one ({@link
 * ConnectionTurns}).
 */
public final class GuardedDatabase extends DelegatingDataSource {
  private static final String SAY =
      "select set_config('role', 'relief_app', false), set_config('relief.officer', ?, false),"
          + " set_config('relief.place', ?, false), set_config('relief.below', ?, false),"
          + " set_config('relief.line', ?, false), set_config('relief.rights', ?, false),"
          + " set_config('relief.home', ?, false), set_config('relief.now', ?, false)";

  private final String home;
  private final Clock clock;
  private final ConnectionTurns turns;
  private final Map<Role, String> rights = new EnumMap<>(Role.class);

  /**
   * Guards the owner's connections.
   *
   * @param home place that what the server makes by itself belongs to
   * @param clock what is given for a time ends by it
   * @param turns how many hold a connection at once
   */
  public GuardedDatabase(
      DataSource owner, Policy policy, String home, Clock clock, ConnectionTurns turns) {
    super(owner);
    this.turns = turns;
    this.home = home;
    this.clock = clock;
    for (Role role : Role.values()) {
      rights.put(role, " " + policy.tokens(role) + " ");
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    return turns.taken(this::said);
  }

  private Connection said() throws SQLException {
    Connection connection = obtainTargetDataSource().getConnection();
    try (PreparedStatement say = connection.prepareStatement(SAY)) {
      say(say, Actor.now().orElse(null));
      say.execute();
      return connection;
    } catch (SQLException failure) {
      connection.close();
      throw failure;
    }
  }

  private void say(PreparedStatement say, @Nullable Officer officer) throws SQLException {
    Unit unit = officer == null ? null : officer.unit();
    say.setString(1, officer == null ? "" : officer.staffNumber());
    say.setString(2, unit == null ? "" : unit.place());
    say.setString(3, unit == null ? "" : unit.below());
    say.setString(4, unit == null ? "" : unit.line());
    say.setString(5, officer == null ? "" : rights.getOrDefault(officer.role(), ""));
    say.setString(6, home);
    say.setString(7, clock.instant().toString());
  }

  @Override
  public Connection getConnection(String user, String password) {
    throw new UnsupportedOperationException("the server has one way to its database");
  }
}
