package org.relieflink.platform.trail;

import java.util.Collection;
import java.util.List;

/**
 * 留痕的证据：single entries with what shows, to anybody and without this server, that they are as they
 * were sealed.
 */
public interface TrailProofs {
  /**
   * Entries, each with its inclusion proofs in both trees, the signed roots these lead to with the
   * receipts of witnesses and time stamps, and what shows that each root continues the one before.
   * One consistent view of the database; read as whoever is asking.
   *
   * @param ids numbers of entries; those that never existed are left out
   * @param mark written into every entry's line: which export it belongs to
   */
  Evidence of(Collection<Long> ids, String mark);

  /**
   * 一份证据.
   *
   * @param origin which log
   * @param size entries under the root that the proofs lead to; 0 when none of them is sealed
   * @param sealed entries with a proof
   * @param open entries that are not sealed yet
   * @param entries one line each, with proofs
   * @param roots signed roots, receipts and stamps, by size
   * @param proofs between one root and the next
   * @param serverKey the server's public key, a line
   */
  record Evidence(
      String origin,
      long size,
      long sealed,
      long open,
      List<String> entries,
      List<String> roots,
      List<String> proofs,
      String serverKey) {
    public Evidence {
      entries = List.copyOf(entries);
      roots = List.copyOf(roots);
      proofs = List.copyOf(proofs);
    }
  }
}
