package org.relieflink.platform.watch;

import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/** 额度的大门：counts what an officer does with persons in a day, and says when it is enough. */
public interface Quotas {
  /**
   * Counts it, or refuses with {@link WatchRefusal#QUOTA_USED_UP}; either is done before anything
   * is shown. Many at once never pass the limit together. What was counted stays counted, also when
   * the showing fails afterwards.
   *
   * @param amount times or rows, at least 1
   */
  Outcome<QuotaLeft> take(Officer officer, QuotaDeed deed, long amount);

  /** Every deed for which the officer's role has a quota today, in the order of the deeds. */
  List<QuotaLeft> left(Officer officer);

  /** The quotas in force today, in the order of the file. */
  List<Quota> rules();

  /** What no quota may reach. */
  List<QuotaCeiling> ceilings();
}
