package org.relieflink.platform.identity;

import java.util.List;
import java.util.Set;
import org.relieflink.platform.pool.LiveRecord;

/**
 * 同一人的记录：what other capabilities ask instead of {@code HardshipPool.recordsOf}, when people's
 * decisions are to count.
 */
public interface SamePerson {
  /**
   * Ids of all records of the person of this one, itself included; ended ones too where a decision
   * names them. Empty for a record nobody knows.
   */
  Set<String> groupOf(String recordId);

  /** Live records of the person as the pool knows it, and of everybody merged with it. */
  List<LiveRecord> recordsOf(long personId);

  /** Whether officers made this record one with others: by a decision that counts. */
  boolean merged(String recordId);

  /** Whether it was decided that these two are not one person. */
  boolean keptApart(String leftRecord, String rightRecord);
}
