package org.relieflink.proof.verify;

import java.util.List;
import org.relieflink.proof.Octets;

/**
 * 证据包核验的结果。 What the verification of a pack found.
 *
 * @param faults all that is wrong, at most {@link PackVerifier#MOST_FAULTS}; empty when all is good
 * @param proven entries that stand under the root as they were sealed
 * @param open entries that were not sealed yet when the pack was made: not verified
 * @param size of the root
 * @param manifest SM3 of the manifest, which stands on the trail too
 */
public record PackVerdict(
    List<PackFault> faults, long proven, long open, long size, Octets manifest) {
  public PackVerdict {
    faults = List.copyOf(faults);
  }
}
