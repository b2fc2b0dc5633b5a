package org.relieflink.platform.staff.internal;

import java.time.Instant;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.staff.AccountAct;
import org.relieflink.platform.staff.Said;

/** 办过的事：the history of accounts, units and posts, and what a repeated request repeats. */
interface ActBook {
  /** Adds one line. */
  void add(Officer officer, Done done);

  /** What this officer did before with this key. */
  Optional<Done> findRepeated(Officer officer, String key);

  /**
   * 一件事。
   *
   * @param kind {@code account}, {@code unit} or {@code post}
   * @param fingerprint of the whole request
   */
  record Done(
      String kind,
      long id,
      AccountAct act,
      String detail,
      Said said,
      String fingerprint,
      Instant at) {}
}
