package org.relieflink.platform.trail.internal.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.relieflink.platform.trail.SealSettings;
import org.relieflink.platform.trail.TrailSeals;
import org.relieflink.proof.ExportedEntry;
import org.relieflink.proof.JsonLine;
import org.relieflink.proof.Octets;
import org.relieflink.proof.SignedRoot;
import org.relieflink.proof.StampedRoot;
import org.relieflink.proof.verify.TrailExport;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredSeals implements TrailSeals {
  private static final int FETCH = 1000; // rows held in memory at a time
  private final SealStore store;
  private final SealRounds rounds;
  private final Witnesses witnesses;
  private final SealKey key;
  private final Duration allowed;
  private final JdbcTemplate stream;

  StoredSeals(
      SealStore store,
      SealRounds rounds,
      Witnesses witnesses,
      SealKey key,
      SealSettings settings,
      DataSource database) {
    this.store = store;
    this.rounds = rounds;
    this.witnesses = witnesses;
    this.key = key;
    this.allowed = settings.staleAfter();
    this.stream = new JdbcTemplate(database);
    this.stream.setFetchSize(FETCH);
  }

  @Override
  @Transactional(readOnly = true)
  public State state() {
    SealStore.Waiting waiting = store.waitingNow();
    Duration oldest = waiting.oldest().map(rounds::age).orElse(Duration.ZERO);
    return new State(
        store.last().map(row -> last(row.root())).orElse(null),
        waiting.count() - waiting.lost(),
        oldest,
        oldest.compareTo(allowed) > 0,
        waiting.lost(),
        rounds.broken(),
        witnesses.states());
  }

  private static Last last(SignedRoot root) {
    SignedRoot.Root sealed = root.root();
    return new Last(sealed.size(), sealed.sm3().hex(), sealed.at(), root.keyId());
  }

  /** One view of the database: what is sealed meanwhile is not half in the file. */
  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public void export(Writer out) throws IOException {
    line(out, JsonLine.write(Map.of("form", TrailExport.FORM, "origin", store.origin())));
    each(
        "select line from trail.seal order by size",
        row -> line(out, JsonLine.write(Map.of("seal", row.getString("line")))));
    long[] entries = {0};
    each(
        "select l.position, l.entry_id, l.sm3, "
            + EntryRows.COLUMNS
            + " from trail.leaf l left join trail.entry e on e.id = l.entry_id order by l.position",
        row -> {
          line(out, sealed(row).line());
          entries[0]++;
        });
    each(
        "select w.entry_id is not null as waiting, "
            + EntryRows.COLUMNS
            + " from trail.entry e left join trail.waiting w on w.entry_id = e.id"
            + " where not exists (select from trail.leaf l where l.entry_id = e.id) order by e.id",
        row -> {
          line(out, ExportedEntry.open(EntryRows.entry(row), row.getBoolean("waiting")).line());
          entries[0]++;
        });
    line(out, JsonLine.write(Map.of("end", entries[0])));
  }

  private void each(String sql, RowCallbackHandler reader) {
    stream.query(sql, reader);
  }

  private static ExportedEntry sealed(ResultSet row) throws SQLException {
    boolean there = row.getObject("id") != null;
    return ExportedEntry.sealed(
        row.getLong("position"),
        row.getLong("entry_id"),
        there ? EntryRows.entry(row) : null,
        Octets.of(row.getBytes("sm3")));
  }

  @Override
  @Transactional(readOnly = true)
  public void roots(Writer out) throws IOException {
    line(out, "# " + key.get().publicKey().text());
    List<String> lines =
        stream.queryForList(
            """
            select line from (
              select size, line from trail.seal
              union all
              select size, line from trail.receipt where position(? in line) > 0) kept
            order by size, length(line)
            """,
            String.class,
            StampedRoot.MARK);
    for (String root : lines) {
      line(out, root);
    }
  }

  private static void line(Writer out, String text) {
    try {
      out.write(text);
      out.write('\n');
    } catch (IOException gone) { // the reader closed the connection: no use to read on
      throw new UncheckedIOException(gone);
    }
  }
}
