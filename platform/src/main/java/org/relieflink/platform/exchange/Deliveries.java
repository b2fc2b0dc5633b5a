package org.relieflink.platform.exchange;

import java.io.IOException;
import java.nio.file.Path;
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

  /**
   * Puts a list and its note into a department's folder, as the department itself would; what was
   * put there before is not put again, so that a stop in between can be made good by another call.
   *
   * @param list moved from where it lies, first
   * @param note moved after it
   * @param name what the list is to be called; its note has {@code .ok} behind
   * @throws java.io.IOException when the disk refuses, or no folder is watched
   */
  void put(String department, Path list, Path note, String name) throws IOException;

  /** Whether a folder is watched at all. */
  boolean watching();
}
