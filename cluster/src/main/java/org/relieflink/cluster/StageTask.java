package org.relieflink.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;

/**
 * 一步里的一件事，可在任一节点上做。 One piece of work of a step; any node can do it, and doing it twice is the
 * same.
 */
interface StageTask extends Serializable {
  Stage stage();

  /** Fingerprint of all that the result is made from. */
  String key();

  /**
   * Makes the result.
   *
   * @param into file to write
   * @param temporary folder of this task
   */
  Outcome make(Shelf shelf, Path into, Path temporary) throws IOException;
}
