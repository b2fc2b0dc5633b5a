package org.relieflink.platform.pool;

import java.util.List;

/**
 * 一个电话在谁的记录里。
 *
 * @param people how many people's live records have it
 * @param recordIds of their records, in order; empty when there are more people than was asked for
 * @param complete false while phones of records of before are still being keyed
 */
public record PhoneOwners(long people, List<String> recordIds, boolean complete) {
  public PhoneOwners {
    recordIds = List.copyOf(recordIds);
  }

  @Override
  public String toString() {
    return "PhoneOwners[" + people + "]";
  }
}
