package org.relieflink.platform.retention.internal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.relieflink.platform.retention.Plan;
import org.relieflink.platform.trail.EvidenceZip;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailEntry;
import org.relieflink.platform.trail.TrailProofs;
import org.relieflink.proof.CertificateFile;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 销毁证明的压缩包：the certificate, the keyed digests, and every entry of the trail about the run with its
 * proof; the verifier of the trail checks it. Made anew at each download, as the server.
 */
@Component
class PackCertificate {
  private static final Set<String> ACTIONS =
      Set.of("RETENTION_PROPOSED", "RETENTION_BEGUN", "RETENTION_DELETED", CertificateFile.ACTION);

  private final Trail trail;
  private final TrailProofs proofs;
  private final ItemStore items;
  private final MessageSource messages;

  PackCertificate(Trail trail, TrailProofs proofs, ItemStore items, MessageSource messages) {
    this.trail = trail;
    this.proofs = proofs;
    this.items = items;
    this.messages = messages;
  }

  @Transactional(readOnly = true)
  public byte[] zip(Plan plan, PlanStore.Paper paper) {
    List<Long> entries =
        trail.on(ACTIONS, List.of(RetentionLog.object(plan.id()))).stream()
            .map(TrailEntry::id)
            .toList();
    TrailProofs.Evidence evidence = proofs.of(entries, plan.number());
    return new EvidenceZip()
        .put("README.txt", readMe(plan, evidence))
        .put(CertificateFile.NAME, paper.content())
        .put(CertificateFile.DIGESTS, items.deleted(plan.id(), WriteCertificate.kinds(plan)))
        .close(evidence)
        .zip();
  }

  private String readMe(Plan plan, TrailProofs.Evidence evidence) {
    String text =
        messages.getMessage(
            "retention.pack.readme",
            new Object[] {plan.number(), evidence.sealed(), evidence.open()},
            Locale.SIMPLIFIED_CHINESE);
    return text.replace("|", "\r\n") + "\r\n"; // read on the office's Windows machines
  }
}
