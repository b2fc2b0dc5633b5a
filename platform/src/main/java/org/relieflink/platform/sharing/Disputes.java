package org.relieflink.platform.sharing;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/** 标准争议的大门. */
public interface Disputes {

  Outcome<Dispute> raise(Officer officer, Raised raised);

  /**
   * Newest first, at most {@link Requests#MOST}; for both units.
   *
   * @param unresolved only those that are not settled
   */
  List<Dispute> list(Officer officer, boolean unresolved);

  /** Those that are not settled, oldest first; for both units. */
  List<Dispute> unresolved(Officer officer, int most);

  /** One of them, however old; for both units. */
  Optional<Dispute> find(Officer officer, long id);

  /** For the quarterly meeting, or settled; with how. */
  Outcome<Dispute> act(Officer officer, ShareAct act, long id, String words);

  /** 争的是什么。 */
  record Raised(String department, String standard, String own, String other) {}
}
