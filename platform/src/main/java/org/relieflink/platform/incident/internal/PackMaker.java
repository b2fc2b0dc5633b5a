package org.relieflink.platform.incident.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.incident.EvidenceOf;
import org.relieflink.platform.incident.EvidencePack;
import org.relieflink.platform.trail.EvidenceZip;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.trail.TrailProofs;
import org.relieflink.platform.watch.ExportMark;
import org.relieflink.proof.GroupedDigits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 做证据包：entries with their proofs, roots, a paper on the incident, a manifest over all of them. What
 * the trail masks stays masked. The SM3 of the manifest goes on the trail in the same transaction.
 */
@Component
class PackMaker {
  private final TrailProofs proofs;
  private final Trail trail;
  private final PackStore store;
  private final PackPapers papers;
  private final Clock clock;

  PackMaker(TrailProofs proofs, Trail trail, PackStore store, PackPapers papers, Clock clock) {
    this.proofs = proofs;
    this.trail = trail;
    this.store = store;
    this.papers = papers;
    this.clock = clock;
  }

  /**
   * What to pack.
   *
   * @param paper about the incident or the alarm, in words
   */
  record Order(Officer officer, EvidenceOf of, List<Long> entries, ExportMark mark, String paper) {}

  /** Gives the id of the pack. */
  @Transactional
  public long make(Order order) {
    ExportMark mark = order.mark;
    TrailProofs.Evidence evidence = proofs.of(order.entries, mark.number() + mark.hidden());
    Instant now = clock.instant();
    EvidenceZip.Closed closed =
        new EvidenceZip()
            .put("README.txt", papers.readMe(mark, evidence, now))
            .put("about.txt", order.paper)
            .close(evidence);
    Officer officer = order.officer;
    var pack =
        new EvidencePack(
            0,
            order.of,
            mark.number(),
            evidence.entries().size(),
            evidence.open(),
            closed.sm3(),
            officer.staffNumber(),
            officer.displayName(),
            now);
    long id = store.add(pack, closed.zip());
    trail.record(
        officer,
        TrailNote.of("EVIDENCE_PACKED", "pack", order.of.object())
            .because(mark.purpose())
            .resulting(
                "%d entries %s sm3 %s"
                    .formatted(pack.entries(), mark.number(), GroupedDigits.of(closed.sm3()))));
    return id;
  }
}
