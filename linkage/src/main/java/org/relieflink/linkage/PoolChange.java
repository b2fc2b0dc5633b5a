package org.relieflink.linkage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * 数据池的一批变化：撤出的和新增的记录。 A batch of changes of a pool. A record that changed is withdrawn and added
 * again.
 *
 * @param withdrawn ids of records that no longer stand; they stay in the history
 * @param added records that are new or stand in a new form
 * @param day the day from which the withdrawn are no longer known as they stood
 */
public record PoolChange(Collection<String> withdrawn, List<PoolRecord> added, LocalDate day) {
  public PoolChange {
    withdrawn = List.copyOf(withdrawn);
    added = List.copyOf(added);
  }

  @Override
  public String toString() {
    return "PoolChange[-" + withdrawn.size() + " +" + added.size() + " " + day + "]";
  }
}
