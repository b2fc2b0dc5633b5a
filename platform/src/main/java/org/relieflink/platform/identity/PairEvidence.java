package org.relieflink.platform.identity;

import java.util.List;

/**
 * 请引擎比两条记录。 Owned here, upstream; answered by the capability that keeps the engine's index.
 * Compares these two and searches nothing.
 */
public interface PairEvidence {
  /**
   * The lines of the comparison; empty when no index answers or one of the records is not in it.
   */
  List<EvidenceStep> compare(String leftRecord, String rightRecord);
}
