package org.relieflink.platform.exchange;

import java.util.List;
import org.relieflink.platform.access.Officer;

/** 交换的大门：what came, for those who may read the lists of that department. */
public interface Deliveries {
  /** Rows on one page of a list. */
  int MOST = 100;

  /**
   * Newest first.
   *
   * @param before id below which to read on
   */
  List<Delivery> list(Officer officer, long before);

  /** Whether a folder is watched at all. */
  boolean watching();
}
