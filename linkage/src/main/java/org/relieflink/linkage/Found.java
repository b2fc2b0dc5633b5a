package org.relieflink.linkage;

import org.jspecify.annotations.Nullable;

/**
 * 碰到的一条记录，尚未写成命中。 A row that was reached, before it is told as a hit: by the party's own match, or
 * by a way through the household.
 */
record Found(int row, Match self, HouseholdWalk.@Nullable Way way) {
  HitKind kind() {
    return way == null ? HitKind.SELF : HitKind.HOUSEHOLD;
  }
}
