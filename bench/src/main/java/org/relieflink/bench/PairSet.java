package org.relieflink.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Predicate;
import org.relieflink.bench.peer.ListFile;

/**
 * 一组“当事人—记录”对。 Party-record pairs as sorted 64-bit hashes: two million fit in 16 MB. Two different
 * pairs share a hash once in ten million sets of that size.
 */
public final class PairSet {
  private static final long PRIME = 0x100000001B3L;
  private static final long BASIS = 0xCBF29CE484222325L;

  private long[] hashes = new long[1024];
  private int size;

  private PairSet() {}

  /**
   * The pairs of a file with the columns {@code party_id} and {@code record_id}.
   *
   * @param wanted which rows count
   */
  public static PairSet read(Path file, Predicate<ListFile.Row> wanted) throws IOException {
    PairSet set = new PairSet();
    ListFile.forEach(
        file,
        row -> {
          if (wanted.test(row)) {
            set.add(row.get("party_id"), row.get("record_id"));
          }
        });
    set.seal();
    return set;
  }

  /** Rows about the person himself or herself; files without kinds hold nothing else. */
  public static boolean self(ListFile.Row row) {
    String kind = row.get("kind");
    return kind.isEmpty() || kind.equals("self");
  }

  private void add(String party, String record) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    hashes[size++] = mixed(hash(hash(BASIS, party) * PRIME, record));
  }

  private static long hash(long start, String text) {
    long hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash;
  }

  private static long mixed(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }

  private void seal() {
    Arrays.sort(hashes, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[kept++] = hashes[i];
      }
    }
    hashes = Arrays.copyOf(hashes, kept);
    size = kept;
  }

  public int size() {
    return size;
  }

  /** How many pairs are in both sets. */
  public int common(PairSet other) {
    int common = 0;
    int at = 0;
    for (int i = 0; i < size; i++) {
      while (at < other.size && other.hashes[at] < hashes[i]) {
        at++;
      }
      common += at < other.size && other.hashes[at] == hashes[i] ? 1 : 0;
    }
    return common;
  }
}
