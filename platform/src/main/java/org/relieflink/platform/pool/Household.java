package org.relieflink.platform.pool;

import java.util.List;

/** 一户：同一份名单里同一户号的人。 A household as one register sees it; head first. */
public record Household(String householdId, String contractId, List<LiveRecord> members) {
  /** Never shows the members: they are personal data. */
  @Override
  public String toString() {
    return "Household[" + householdId + ", " + members.size() + "]";
  }
}
