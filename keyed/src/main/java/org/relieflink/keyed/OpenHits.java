package org.relieflink.keyed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.relieflink.linkage.HitLevel;

/** 部门用自己的对照表把命中变回自己的记录编号。 Turns the handles of one side back into the department's record ids. */
final class OpenHits {
  /** A hit as its department sees it: the other side stays a handle. */
  record Opened(
      String recordId, long otherHandle, String score, HitLevel level, List<TokenKind> agreeing) {
    @Override
    public String toString() {
      return "Opened[" + recordId + "]";
    }
  }

  private OpenHits() {}

  /**
   * The hits of the side that the map belongs to.
   *
   * @throws KeyedRefusedException when the hits come from other token files than the map's
   */
  static List<Opened> run(Path hitFile, Path mapFile) throws IOException {
    HandleMap map = HandleMap.read(mapFile);
    HitFile hits = HitFile.read(hitFile);
    boolean left = map.tokens().equals(hits.left());
    if (!left && !map.tokens().equals(hits.right())) {
      throw new KeyedRefusedException(
          Refusal.MAP_OF_OTHER_TOKENS, map.name(), hitFile.getFileName());
    }
    List<Opened> opened = new ArrayList<>();
    for (HitFile.Hit hit : hits.hits()) {
      String id =
          map.find(left ? hit.left() : hit.right())
              .orElseThrow(() -> new KeyedRefusedException(Refusal.DAMAGED, hitFile.getFileName()));
      long other = left ? hit.right() : hit.left();
      opened.add(new Opened(id, other, hit.score(), hit.level(), hit.agreeing()));
    }
    return opened;
  }
}
