package org.relieflink.linkage;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** 从行号或户号到当事人。 From a key to the parties whose answer rested on it. */
final class RowMap {
  private final Map<Long, RowList> parties = new HashMap<>();

  void put(long key, int party) {
    parties.computeIfAbsent(key, any -> new RowList(2)).addOnce(party);
  }

  void forEach(long key, IntConsumer party) {
    RowList found = parties.get(key);
    for (int i = 0; found != null && i < found.size(); i++) {
      party.accept(found.get(i));
    }
  }

  @Nullable RowList find(long key) {
    return parties.get(key);
  }
}
