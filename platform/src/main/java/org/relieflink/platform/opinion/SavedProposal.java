package org.relieflink.platform.opinion;

import java.time.Instant;

/**
 * 存下的金额建议：as it was, with everything needed to compute it again.
 *
 * @param factsNumber the version of the facts it rests on
 * @param content canonical JSON: inputs, pack version and digest, every step
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
    Instant savedAt) {
  /** 规则包的版本和指纹。 */
  public record PackVersion(String id, String version, String digest) {}
}
