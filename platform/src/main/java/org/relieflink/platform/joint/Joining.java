package org.relieflink.platform.joint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 一次协办：one officer, one case, a time.
 *
 * @param officer staff number
 * @param place division code of the procuratorate whose case it is
 * @param grantedBy staff number of the chief
 * @param endsAt the first moment at which it does not count
 * @param endedAt when somebody ended it before that; null = nobody did
 */
public record Joining(
    long id,
    String officer,
    String place,
    String caseNo,
    String reason,
    String grantedBy,
    Instant grantedAt,
    Instant endsAt,
    @Nullable Instant endedAt) {

  /** Whether it counts at this moment. */
  public boolean counts(Instant now) {
    return endedAt == null && endsAt.isAfter(now);
  }
}
