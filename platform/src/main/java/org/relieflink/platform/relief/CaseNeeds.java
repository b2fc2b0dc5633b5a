package org.relieflink.platform.relief;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Unit;

/** 案件要多少钱：for the fund; case numbers of this system and amounts, no person. */
public interface CaseNeeds {
  /** Cases of one unit that are asked at once. */
  int MOST = 5_000;

  /** Cases of a unit that are open, or that were granted money; oldest first. */
  List<Need> of(Unit unit);

  /**
   * 一个案件要的。
   *
   * @param number of the case as pages number it
   * @param candidate of the newest proposal; 0 = none
   * @param proposal 0 = none
   * @param fen granted, or proposed while undecided; 0 = not known yet
   * @param groups ids of the priority list
   * @param sealed whoever asks shows such cases in sums only
   * @param grantedAt null while nothing is granted
   */
  record Need(
      String number,
      ReliefState state,
      long candidate,
      long proposal,
      long fen,
      boolean urgent,
      Set<String> groups,
      Instant since,
      @Nullable Instant grantedAt,
      boolean sealed) {
    public Need {
      groups = Set.copyOf(groups);
    }
  }
}
