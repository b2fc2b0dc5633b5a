package org.relieflink.linkage;

import org.jspecify.annotations.Nullable;

/**
 * 碰到的一条记录，尚未写成命中。 A row that was reached, before it is told as a hit: by the party's own match, or
 * by a way through the family.
 */
record Found(int row, @Nullable Match self, @Nullable FamilyWay way) {
  static Found self(Match match) {
    return new Found(match.row, match, null);
  }

  static Found family(FamilyWay way) {
    return new Found(way.row(), null, way);
  }

  HitKind kind() {
    return way == null ? HitKind.SELF : HitKind.HOUSEHOLD;
  }

  HitLevel level(LinkageModel.Thresholds thresholds) {
    if (way != null) {
      return way.level(thresholds);
    }
    return self == null ? HitLevel.REVIEW : self.level;
  }

  /** The row of the party's own that it rests on; -1 where it rests on the party itself. */
  int ownRow() {
    return way == null ? row : way.ownRow();
  }
}
