package org.relieflink.keyed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * 比对两个标记文件，不用密钥。 Matches two token files without a key.
 *
 * <p>The smaller file is held in slices, both are streamed again for every slice: first to count
 * how many rows share each token, then to collect pairs. So memory does not grow with either file,
 * and the hits do not depend on the order of rows.
 */
final class MatchTokens {
  /** Rows of the smaller file held at once: about 150 MB of tables. */
  private static final int SLICE_ROWS = 500_000;

  /** A token that more rows of either file share says nothing and would cost the square of it. */
  static final int MOST_SHARING = 50;

  /** More pairs than this are not a collision of two lists of people. */
  static final int MOST_HITS = 5_000_000;

  private static final int KINDS = TokenKind.ALL.size();
  private static final int KIND_BITS = 4;

  /** A pair of rows with at least one common token. */
  record Pair(long left, long right, int mask, double score) {}

  /**
   * Tokens of a kind that were not used because too many rows share them.
   *
   * @param tokens how many different ones
   * @param largest most rows that share one, on the side where there are more
   */
  record Capped(int tokens, int largest) {
    Capped and(int rows) {
      return new Capped(tokens + 1, Math.max(largest, rows));
    }
  }

  /**
   * Files that belong together, the pairs over the review threshold, best first, and the capped.
   */
  record Result(TokenFile left, TokenFile right, List<Pair> pairs, Map<TokenKind, Capped> capped) {}

  private final TokenWeights weights;
  private final int sliceRows;
  private final List<Pair> pairs = new ArrayList<>();
  private final Map<TokenKind, Capped> capped = new EnumMap<>(TokenKind.class);
  private long[] common = new long[64];
  private int largerRows = 1;

  MatchTokens(TokenWeights weights) {
    this(weights, SLICE_ROWS);
  }

  MatchTokens(TokenWeights weights, int sliceRows) {
    this.weights = weights;
    this.sliceRows = sliceRows;
  }

  Result run(Path leftPath, Path rightPath) throws IOException {
    TokenFile left = TokenFile.check(leftPath, (handle, tokens) -> {});
    TokenFile right = TokenFile.check(rightPath, (handle, tokens) -> {});
    requireTogether(left, right);
    boolean swap = right.rows() < left.rows();
    TokenFile small = swap ? right : left;
    TokenFile large = swap ? left : right;
    largerRows = Math.max(1, large.rows());
    for (int from = 0; from < small.rows(); from += sliceRows) {
      TokenTable table = slice(small, from);
      small.again((handle, tokens) -> forEachFound(tokens, table, table::countHere));
      large.again((handle, tokens) -> forEachFound(tokens, table, table::countThere));
      reportCommon(table);
      collect(large, table, swap);
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::score)
            .reversed()
            .thenComparing(Pair::left, Long::compareUnsigned)
            .thenComparing(Pair::right, Long::compareUnsigned));
    return new Result(left, right, pairs, capped);
  }

  private static void requireTogether(TokenFile left, TokenFile right) {
    if (!left.runId().equals(right.runId()) || !left.purpose().equals(right.purpose())) {
      throw new KeyedRefusedException(
          Refusal.OTHER_RUN, left.name(), left.runId(), right.name(), right.runId());
    }
    if (!left.keyCheck().equals(right.keyCheck())) {
      throw new KeyedRefusedException(Refusal.OTHER_KEY, left.name(), right.name());
    }
    if (!left.form().equals(right.form())) {
      throw new KeyedRefusedException(Refusal.OTHER_FORM, left.name(), right.name());
    }
    if (left.seal().equals(right.seal())) {
      throw new KeyedRefusedException(Refusal.SAME_TOKENS, left.name(), right.name());
    }
  }

  private TokenTable slice(TokenFile small, int from) throws IOException {
    TokenTable table = new TokenTable(Math.min(sliceRows, small.rows() - from));
    int[] row = {0};
    small.again(
        (handle, tokens) -> {
          int at = row[0]++;
          if (at >= from && at < from + sliceRows) {
            table.add(handle, tokens);
          }
        });
    return table;
  }

  private static void forEachFound(byte[] tokens, TokenTable table, IntConsumer first) {
    for (int kind = 0; kind < KINDS; kind++) {
      int entry = table.find(tokens, kind);
      if (entry >= 0) {
        first.accept(entry);
      }
    }
  }

  private void reportCommon(TokenTable table) {
    for (int entry = 0; entry < table.rows() * KINDS; entry++) {
      if (table.isFirst(entry) && table.there(entry) > 0 && tooCommon(table, entry)) {
        int most = Math.max(table.here(entry), table.there(entry));
        TokenKind kind = TokenKind.ALL.get(entry % KINDS);
        capped.put(kind, capped.getOrDefault(kind, new Capped(0, 0)).and(most));
      }
    }
  }

  private static boolean tooCommon(TokenTable table, int first) {
    return table.here(first) > MOST_SHARING || table.there(first) > MOST_SHARING;
  }

  private void collect(TokenFile large, TokenTable table, boolean swap) throws IOException {
    large.again(
        (handle, tokens) -> {
          int found = 0;
          for (int kind = 0; kind < KINDS; kind++) {
            int entry = table.find(tokens, kind);
            boolean use = entry >= 0 && !tooCommon(table, entry);
            for (; use && entry >= 0; entry = table.next(entry)) {
              found = note(found, ((long) TokenTable.row(entry) << KIND_BITS) | kind);
            }
          }
          join(handle, found, table, swap);
        });
  }

  private int note(int found, long rowAndKind) {
    if (found == common.length) {
      common = Arrays.copyOf(common, found * 2);
    }
    common[found] = rowAndKind;
    return found + 1;
  }

  /** Joins the tokens that one row of the large file has in common with each row of the table. */
  private void join(long handle, int found, TokenTable table, boolean swap) {
    Arrays.sort(common, 0, found);
    for (int i = 0; i < found; ) {
      long row = common[i] >>> KIND_BITS;
      int mask = 0;
      for (; i < found && common[i] >>> KIND_BITS == row; i++) {
        mask |= 1 << (int) (common[i] & ((1 << KIND_BITS) - 1));
      }
      keep(table.handle((int) row), handle, mask, swap);
    }
  }

  private void keep(long small, long large, int mask, boolean swap) {
    double score = weights.score(mask, largerRows);
    if (score < weights.review()) {
      return;
    }
    if (pairs.size() == MOST_HITS) {
      throw new KeyedRefusedException(Refusal.TOO_MANY_HITS, MOST_HITS);
    }
    pairs.add(new Pair(swap ? large : small, swap ? small : large, mask, score));
  }
}
