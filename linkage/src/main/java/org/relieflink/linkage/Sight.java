package org.relieflink.linkage;

import org.jspecify.annotations.Nullable;

/** 看哪一天的数据池，要不要记下依据。 Which state of the pool is seen, and where what was looked at is noted. */
record Sight(AsOf asOf, @Nullable Footprint footprint) {
  static Sight of(AsOf asOf) {
    return new Sight(asOf, null);
  }
}
