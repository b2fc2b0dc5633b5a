package org.relieflink.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 测试用的本院规则包：released with the values that they have on the day of the test. */
final class OwnPacks {
  private OwnPacks() {}

  static OwnPack of(PackFile file, @Nullable LocalDate ended) {
    return of(file, ended, List.of());
  }

  /**
   * One that is released after others.
   *
   * @param before released before it
   */
  static OwnPack of(PackFile file, @Nullable LocalDate ended, List<OwnPack> before) {
    RulePack pack = RulePacks.live(before).adding(file).orThrow();
    return new OwnPack(file, pack.place(), pack.from(), ended, pack.digest());
  }
}
