package org.relieflink.platform.fund.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.fund.FundAnswer;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 命令的键：a unit's own, kept for ever with the digest of what was asked and the answer. What is being
 * worked on holds a lock and has no row: after a crash nothing is left half.
 */
@Repository
class Commands {
  private static final String CHECKED = "set constraints all immediate;";
  private static final String KEPT =
      """
      insert into fund.command (place, line, key, digest, state, code, arguments, entries,
        accounts, officer, at)
      values (:place, :line, :key, :digest, :state, :code, :said, :entries, :accounts,
        :officer, :at)
      """;
  private static final String OWN = "§"; // keys from outside are visible ASCII

  private final JdbcClient jdbc;

  Commands(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** 从前的命令。 */
  record Earlier(String digest, Outcome<FundAnswer> answer) {}

  /**
   * 拿键的结果。
   *
   * @param mine false while somebody else works on this key
   * @param earlier what was answered before; null for a new key
   */
  record Taken(boolean mine, @Nullable Earlier earlier) {}

  /** Takes the key until the transaction ends, unless somebody else has it, and looks it up. */
  Taken take(Unit unit, String key) {
    return jdbc.sql("select * from fund.take_key(?, ?, ?)")
        .params(unit.place(), unit.line(), key)
        .query((row, index) -> taken(row))
        .single();
  }

  private static Taken taken(ResultSet row) throws SQLException {
    boolean known = row.getString("code") != null;
    return new Taken(row.getBoolean("taken"), known ? earlier(row) : null);
  }

  Optional<Earlier> find(Unit unit, String key) {
    return jdbc.sql("select * from fund.command where place = ? and line = ? and key = ?")
        .params(unit.place(), unit.line(), key)
        .query((row, index) -> earlier(row))
        .optional();
  }

  private static Earlier earlier(ResultSet row) throws SQLException {
    String code = row.getString("code");
    Outcome<FundAnswer> answer =
        code.isEmpty()
            ? Outcome.of(new FundAnswer(longs(row, "entries"), longs(row, "accounts")))
            : Outcome.refused(
                FundRefusal.valueOf(code), (Object[]) row.getArray("arguments").getArray());
    return new Earlier(row.getString("digest"), answer);
  }

  private static List<Long> longs(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((Long[]) array.getArray());
  }

  /** The server's own key: it begins with what nobody outside can write. */
  static String own(String key) {
    return OWN + key;
  }

  /** 谁在什么时候用哪个键要什么。 */
  record Call(Officer officer, String key, String digest, FundDay now) {
    /** Of a batch or of a statement of the bank. */
    boolean own() {
      return key.startsWith(OWN);
    }
  }

  /**
   * Keeps the answer. Where something was booked, what the database checks at the end is checked
   * first, in the same message, so that it is told inside the order.
   */
  void keep(Call call, Outcome<FundAnswer> outcome) {
    FundAnswer answer = new FundAnswer(List.of(), List.of());
    String code = "";
    String[] said = {};
    if (outcome instanceof Outcome.Refused<FundAnswer> refused) {
      Refusal refusal = refused.refusal();
      code = refusal.code().name();
      said = refusal.arguments().stream().map(String::valueOf).toArray(String[]::new);
    } else {
      answer = outcome.orThrow();
    }
    jdbc.sql(code.isEmpty() ? CHECKED + KEPT : KEPT)
        .param("place", call.officer.unit().place())
        .param("line", call.officer.unit().line())
        .param("key", call.key)
        .param("digest", call.digest)
        .param("state", code.isEmpty() ? "DONE" : "REFUSED")
        .param("code", code)
        .param("said", said)
        .param("entries", answer.entries().toArray(Long[]::new))
        .param("accounts", answer.accounts().toArray(Long[]::new))
        .param("officer", call.officer.staffNumber())
        .param("at", Timestamp.from(call.now.at()))
        .update();
  }
}
