package org.relieflink.platform.pool;

import java.util.List;

/**
 * 几批导入一共改了什么。 What some batches together did to the live records. A record that changed is
 * withdrawn and added; one that came and went between them is neither.
 *
 * @param withdrawn ids of records that no longer stand as they stood before the first of them
 * @param added records that stand since
 */
public record PoolDifference(List<String> withdrawn, List<LiveRecord> added) {
  public PoolDifference {
    withdrawn = List.copyOf(withdrawn);
    added = List.copyOf(added);
  }

  /** Never shows the records: they are personal data. */
  @Override
  public String toString() {
    return "PoolDifference[-" + withdrawn.size() + " +" + added.size() + "]";
  }
}
