package org.relieflink.synthetic.simulator;

import java.util.List;
import java.util.Map;

/**
 * 系统里的一份名单 · A list as a system holds it.
 *
 * @param rows by the names of its columns
 * @param markColumn says when a row changed last, ISO moments in UTC; empty when it keeps no such
 * @param sequence counts up with each state of the list; 0 when it does not count
 * @param asOf day it vouches for, yyyy-mm-dd; empty when it does not say
 */
public record SimulatedList(
    List<Map<String, String>> rows, String markColumn, long sequence, String asOf) {
  public static final SimulatedList NONE = new SimulatedList(List.of(), "", 0, "");

  public SimulatedList {
    rows = List.copyOf(rows);
  }

  /** Invented people, but no habit of showing them. */
  @Override
  public String toString() {
    return "SimulatedList[" + rows.size() + " rows]";
  }
}
