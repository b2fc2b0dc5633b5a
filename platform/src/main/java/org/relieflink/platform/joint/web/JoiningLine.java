package org.relieflink.platform.joint.web;

import java.time.Instant;
import org.relieflink.kernel.DivisionCode;
import org.relieflink.platform.joint.Joining;

/**
 * 一次协办，写成话。
 *
 * @param place name of the county whose case it is
 * @param until the first moment at which it does not count
 * @param state code, part of a key of the bundle: {@code counts}, {@code ended} or {@code over}
 */
record JoiningLine(
    long id,
    String officer,
    String place,
    String caseNo,
    String reason,
    String grantedBy,
    String since,
    String until,
    String state) {

  static JoiningLine of(Joining joining, Instant now, JointTexts texts) {
    Instant ended = joining.endedAt();
    return new JoiningLine(
        joining.id(),
        joining.officer(),
        DivisionCode.of(joining.place()).fullName(),
        joining.caseNo(),
        joining.reason(),
        joining.grantedBy(),
        texts.minute(joining.grantedAt()),
        texts.minute(ended == null ? joining.endsAt() : ended),
        state(joining, now));
  }

  private static String state(Joining joining, Instant now) {
    if (joining.counts(now)) {
      return "counts";
    }
    return joining.endedAt() == null ? "over" : "ended";
  }

  public boolean counts() {
    return state.equals("counts");
  }

  public String tag() {
    return counts() ? "good" : "plain";
  }
}
