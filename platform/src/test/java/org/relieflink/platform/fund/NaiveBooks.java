package org.relieflink.platform.fund;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 想当然的记账，只为对比：a balance is read, reckoned and written back in one transaction of the same database;
 * no lock, no key, no entries. What it loses is counted beside it, by what the database says stood
 * there before each write.
 */
final class NaiveBooks {
  private final DataSource database;
  final AtomicLong lostUpdates = new AtomicLong();
  final AtomicLong moves = new AtomicLong();
  final AtomicLong failed = new AtomicLong();

  NaiveBooks(DataSource database) {
    this.database = database;
    JdbcClient jdbc = JdbcClient.create(database);
    jdbc.sql("drop schema if exists naive cascade").update();
    jdbc.sql("create schema naive").update();
    jdbc.sql(
            """
            create table naive.account (id bigint generated always as identity primary key,
              kind text not null, fen bigint not null,
              came_fen bigint not null default 0, went_fen bigint not null default 0)
            """)
        .update();
  }

  long open(String kind, long fen) {
    return JdbcClient.create(database)
        .sql("insert into naive.account (kind, fen, came_fen) values (?, ?, ?) returning id")
        .params(kind, fen, fen)
        .query(Long.class)
        .single();
  }

  /** Moves where the balance that was read allows it; false where it does not. */
  boolean move(long from, long to, long fen) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      long there = read(connection, from);
      if (there < fen) {
        connection.rollback();
        return false;
      }
      long other = read(connection, to);
      write(connection, from, new long[] {there, -fen});
      write(connection, to, new long[] {other, fen});
      connection.commit();
      moves.incrementAndGet();
      return true;
    } catch (SQLException crossed) {
      failed.incrementAndGet();
      return false;
    }
  }

  private static long read(Connection connection, long account) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select fen from naive.account where id = ?")) {
      select.setLong(1, account);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /**
   * Writes what was reckoned. The sums of what came and went are the measuring's, reckoned by the
   * database.
   *
   * @param reckoned what was read, and what is added to it
   */
  private void write(Connection connection, long account, long[] reckoned) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update naive.account set fen = ?, came_fen = came_fen + greatest(?, 0),
              went_fen = went_fen + greatest(-?, 0) where id = ? returning old.fen
            """)) {
      update.setLong(1, reckoned[0] + reckoned[1]);
      update.setLong(2, reckoned[1]);
      update.setLong(3, reckoned[1]);
      update.setLong(4, account);
      try (ResultSet row = update.executeQuery()) {
        row.next();
        lostUpdates.addAndGet(row.getLong(1) == reckoned[0] ? 0 : 1);
      }
    }
  }

  /** Fen by which the balances are wrong, summed over the accounts that are. */
  long wrongFen() {
    return sum("select coalesce(sum(abs(fen - (came_fen - went_fen))), 0) from naive.account");
  }

  long wrongAccounts() {
    return sum("select count(*) from naive.account where fen <> came_fen - went_fen");
  }

  /** Fen that went out of accounts that never held them. */
  long overdrawnFen() {
    return sum(
        "select coalesce(sum(went_fen - came_fen), 0) from naive.account"
            + " where kind <> 'SOURCE' and went_fen > came_fen");
  }

  private long sum(String query) {
    return JdbcClient.create(database).sql(query).query(Long.class).single();
  }
}
