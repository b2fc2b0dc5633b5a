package org.relieflink.platform.identity;

import java.util.List;
import java.util.Set;
import org.relieflink.platform.pool.LiveRecord;

/**
 * 可能是同一个人的。
 *
 * @param record one record of the other group
 * @param others how many more records it has
 * @param why by what it was found
 * @param score of the engine's comparison, log2 odds; NaN when it could not be asked
 */
public record Candidate(LiveRecord record, int others, Set<Why> why, double score) {
  public Candidate {
    why = Set.copyOf(why);
  }

  /** 怎样找到的：by blind index or in the same household; nothing else is searched. */
  public enum Why {
    NUMBER,
    NAME_AND_BIRTH,
    PHONE,
    HOUSEHOLD;

    public String messageKey() {
      return "identity.why." + name();
    }
  }

  /** The reasons in the order of their weight. */
  public List<Why> reasons() {
    return why.stream().sorted().toList();
  }

  /** Never shows the person. */
  @Override
  public String toString() {
    return "Candidate[" + record.recordId() + "]";
  }
}
