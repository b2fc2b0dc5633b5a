package org.relieflink.platform.trail.internal.seal;

import java.util.List;
import java.util.Locale;
import org.relieflink.proof.LogDigest;
import org.relieflink.proof.Nodes;
import org.relieflink.proof.Octets;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 树的节点，从数据库来：stored are the leaves and every eighth level; what lies between is computed from at
 * most 128 rows of the stored level below.
 */
final class TreeRows implements Nodes {
  private static final int STEP = 8; // levels
  private final LogDigest digest;
  private final JdbcClient jdbc;

  TreeRows(LogDigest digest, JdbcClient jdbc) {
    this.digest = digest;
    this.jdbc = jdbc;
  }

  /** Whether a level, beyond the leaves, has rows. */
  static boolean stored(int level) {
    return level > 0 && level % STEP == 0;
  }

  @Override
  public Octets node(int level, long index) {
    int base = level - level % STEP;
    int above = level - base;
    List<Octets> row = rows(base, index << above, 1 << above);
    while (row.size() > 1) {
      List<Octets> below = row;
      row =
          java.util.stream.IntStream.range(0, below.size() / 2)
              .mapToObj(i -> digest.node(below.get(2 * i), below.get(2 * i + 1)))
              .toList();
    }
    return row.get(0);
  }

  private List<Octets> rows(int level, long from, int count) {
    String column = digest.name().toLowerCase(Locale.ROOT);
    String sql =
        level == 0
            ? "select "
                + column
                + " from trail.leaf where position > :from"
                + " and position <= :to and :level = 0 order by position"
            : "select "
                + column
                + " from trail.node where index >= :from"
                + " and index < :to and level = :level order by index";
    List<Octets> rows =
        jdbc.sql(sql)
            .param("from", from)
            .param("to", from + count)
            .param("level", level)
            .query((row, number) -> Octets.of(row.getBytes(1)))
            .list();
    if (rows.size() != count) {
      throw new IllegalStateException("digests of the tree are missing from " + from);
    }
    return rows;
  }
}
