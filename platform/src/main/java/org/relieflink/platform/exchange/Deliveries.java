package org.relieflink.platform.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.relieflink.platform.access.Officer;

/** 交换的大门：what came, for those who may read the lists of that department. */
public interface Deliveries {
  /** What a delivery note has behind the name of its list. */
  String NOTE = ".ok";

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
   * Nothing that lies there is written over.
   *
   * @param list moved from where it lies, first
   * @param note moved after it
   * @param name what the list is to be called; its note has {@link #NOTE} behind
   * @return false while a list or a note of this name lies there: both stay where they are, and the
   *     caller tries again later
   * @throws java.io.IOException when the disk refuses, or no folder is watched
   */
  boolean put(String department, Path list, Path note, String name) throws IOException;

  /** Whether a folder is watched at all. */
  boolean watching();
}
