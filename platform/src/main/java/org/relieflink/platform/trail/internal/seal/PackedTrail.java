package org.relieflink.platform.trail.internal.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.relieflink.platform.trail.TrailProofs;
import org.relieflink.proof.ExportedEntry;
import org.relieflink.proof.LogDigest;
import org.relieflink.proof.Nodes;
import org.relieflink.proof.Octets;
import org.relieflink.proof.Proofs;
import org.relieflink.proof.ProvenEntry;
import org.relieflink.proof.RootProof;
import org.relieflink.proof.StampedRoot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class PackedTrail implements TrailProofs {
  private final JdbcClient jdbc;
  private final SealStore store;
  private final SealKey key;

  PackedTrail(JdbcClient jdbc, SealStore store, SealKey key) {
    this.jdbc = jdbc;
    this.store = store;
    this.key = key;
  }

  @Override
  @Transactional(
      propagation = Propagation.REQUIRES_NEW, // one that is joined keeps its own isolation
      readOnly = true,
      isolation = Isolation.REPEATABLE_READ)
  public Evidence of(Collection<Long> ids, String mark) {
    Long[] wanted = ids.toArray(Long[]::new);
    List<ExportedEntry> sealed = sealed(wanted);
    List<ExportedEntry> open = open(wanted);
    long deepest = 0;
    for (ExportedEntry entry : sealed) {
      Long position = entry.position();
      deepest = Math.max(deepest, position == null ? 0 : position);
    }
    long size = deepest == 0 ? 0 : sizeOver(deepest);
    SortedSet<Long> sizes = size == 0 ? new TreeSet<>() : sizes(size);
    Proofs sm3 = proofs(LogDigest.SM3);
    Proofs sha256 = proofs(LogDigest.SHA256);
    List<String> entries = new ArrayList<>();
    for (ExportedEntry entry : sealed) {
      Long position = entry.position();
      long index = position == null ? 0 : position - 1;
      entries.add(
          new ProvenEntry(entry, sm3.inclusion(index, size), sha256.inclusion(index, size))
              .line(mark));
    }
    open.forEach(entry -> entries.add(new ProvenEntry(entry, List.of(), List.of()).line(mark)));
    return new Evidence(
        store.origin(),
        size,
        sealed.size(),
        open.size(),
        entries,
        roots(sizes),
        connections(sizes, sm3, sha256),
        key.get().publicKey().text());
  }

  private List<ExportedEntry> sealed(Long[] ids) {
    return jdbc.sql(
            "select l.position, l.entry_id, l.sm3, "
                + EntryRows.COLUMNS
                + " from trail.leaf l left join trail.entry e on e.id = l.entry_id"
                + " where l.entry_id = any (:ids) order by l.position")
        .param("ids", ids)
        .query((row, index) -> sealed(row))
        .list();
  }

  private static ExportedEntry sealed(ResultSet row) throws SQLException {
    boolean there = row.getObject("id") != null;
    return ExportedEntry.sealed(
        row.getLong("position"),
        row.getLong("entry_id"),
        there ? EntryRows.entry(row) : null,
        Octets.of(row.getBytes("sm3")));
  }

  private List<ExportedEntry> open(Long[] ids) {
    return jdbc.sql(
            "select w.entry_id is not null as waiting, "
                + EntryRows.COLUMNS
                + " from trail.entry e left join trail.waiting w on w.entry_id = e.id"
                + " where e.id = any (:ids)"
                + " and not exists (select from trail.leaf l where l.entry_id = e.id) order by e.id")
        .param("ids", ids)
        .query((row, index) -> ExportedEntry.open(EntryRows.entry(row), row.getBoolean("waiting")))
        .list();
  }

  /** The largest root that a witness has and that covers all; else the server's last. */
  private long sizeOver(long deepest) {
    return jdbc.sql(
            """
            select coalesce(
              (select max(size) from trail.receipt where size >= :deepest and position(:mark in line) = 0),
              (select max(size) from trail.seal))
            """)
        .param("deepest", deepest)
        .param("mark", StampedRoot.MARK)
        .query(Long.class)
        .single();
  }

  /** The root of the proofs, the server's last, and the last of every witness and authority. */
  private SortedSet<Long> sizes(long size) {
    SortedSet<Long> sizes =
        new TreeSet<>(
            jdbc.sql(
                    """
                    select max(size) from trail.receipt group by witness
                    union select max(size) from trail.seal
                    """)
                .query(Long.class)
                .list());
    sizes.add(size);
    return sizes;
  }

  private List<String> roots(Set<Long> sizes) {
    return jdbc.sql(
            """
            select line from (
              select size, line from trail.seal where size = any (:sizes)
              union all
              select size, line from trail.receipt where size = any (:sizes)) kept
            order by size, length(line)
            """)
        .param("sizes", sizes.toArray(Long[]::new))
        .query(String.class)
        .list();
  }

  private static List<String> connections(SortedSet<Long> sizes, Proofs sm3, Proofs sha256) {
    List<String> lines = new ArrayList<>();
    Long older = null;
    for (long newer : sizes) {
      if (older != null) {
        lines.add(
            new RootProof(older, sm3.consistency(older, newer), sha256.consistency(older, newer))
                .line());
      }
      older = newer;
    }
    return lines;
  }

  private Proofs proofs(LogDigest digest) {
    return new Proofs(digest, new Known(new TreeRows(digest, jdbc)));
  }

  /** Proofs of one tree share most of their nodes: each is read once. */
  private static final class Known implements Nodes {
    private final Nodes rows;
    private final Map<String, Octets> nodes = new HashMap<>();

    Known(Nodes rows) {
      this.rows = rows;
    }

    @Override
    public Octets node(int level, long index) {
      return nodes.computeIfAbsent(level + ":" + index, at -> rows.node(level, index));
    }
  }
}
