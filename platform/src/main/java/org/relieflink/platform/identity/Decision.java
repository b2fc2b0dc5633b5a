package org.relieflink.platform.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一个决定：one row, never changed.
 *
 * @param reverses the decision that an undo takes back; null for the other kinds
 * @param live whether it counts now: nobody took it back, or that was taken back itself
 * @param undoable whether it may be taken back now: nobody did, and nothing that counts would
 *     contradict
 * @param comparable whether both records are on a list, to be put side by side
 * @param version of the groups of its two records now, to be sent back with an undo
 * @param evidence what the engine said at that moment; empty when it could not be asked or a person
 *     in it was destroyed
 */
public record Decision(
    long id,
    DecisionKind kind,
    String left,
    String right,
    @Nullable Long reverses,
    String reason,
    String officer,
    String officerName,
    Instant at,
    boolean live,
    boolean undoable,
    boolean comparable,
    long version,
    List<EvidenceStep> evidence) {
  public Decision {
    evidence = List.copyOf(evidence);
  }
}
