package org.relieflink.platform.opinion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 存下的金额建议：as it was, with everything needed to compute it again.
 *
 * @param factsNumber the version of the facts it rests on
 * @param content canonical JSON: inputs, pack version and digest, every step
 * @param compared what it was compared with; null when there was too little, or before that was
 *     kept
 */
public record SavedProposal(
    long id,
    long candidateId,
    int factsNumber,
    PackVersion pack,
    String caseType,
    String outcome,
    long amountFen,
    String content,
    String officerName,
    Instant savedAt,
    @Nullable Compared compared) {
  /** 规则包的版本和指纹。 */
  public record PackVersion(String id, String version, String digest) {}
}
