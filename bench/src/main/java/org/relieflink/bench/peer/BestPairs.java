package org.relieflink.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** 互为最好的对。 Keeps a pair when each is the other's best, as the databases do for the FEBRL lists. */
final class BestPairs {
  private final Map<String, Best> ofParty = new TreeMap<>();
  private final Map<String, Best> ofRecord = new HashMap<>();

  private record Best(String other, double score) {
    /** Of equals the first by id, so that threads make no difference. */
    static Best better(Best one, Best next) {
      int order = Double.compare(next.score, one.score);
      return order > 0 || (order == 0 && next.other.compareTo(one.other) < 0) ? next : one;
    }
  }

  synchronized void add(String party, String record, double score) {
    ofParty.merge(party, new Best(record, score), Best::better);
    ofRecord.merge(record, new Best(party, score), Best::better);
  }

  void write(Path out) throws IOException {
    try (PairWriter pairs = new PairWriter(out)) {
      ofParty.forEach(
          (party, best) -> {
            Best back = ofRecord.get(best.other);
            if (back != null && back.other.equals(party)) {
              pairs.write(party, best.other);
            }
          });
    }
  }
}
