package org.relieflink.platform.meeting;

import java.util.Set;
import org.relieflink.platform.access.Deed;

/** 会商会上能做的。 */
public enum MeetingAct {
  /** 请一个人来：of any unit of the place, by name. */
  INVITE,
  /** 记到会、没到会。 */
  ATTEND,
  /** 把一个案件列入议程。 */
  ADD_CASE,
  /** 把一件标准争议列入议程：the dispute is escalated with it. */
  ADD_DISPUTE,
  /** 表态：one voice for a unit, by who is present and did not handle the case. */
  VOTE,
  /** 写纪要和结论。 */
  CONCLUDE,
  /** 把结论写进案件、争议：again where it did not go in at once. */
  ENTER,
  /** 散会。 */
  CLOSE;

  /** The right that the table must give for it. */
  public Deed deed() {
    return this == CONCLUDE || this == ENTER ? Deed.DECIDE : Deed.WRITE;
  }

  /** Whether it is the office's that holds the conference. */
  public boolean isHosts() {
    return this != VOTE;
  }

  /** Whether it is done to one item of the agenda. */
  public boolean isAboutItem() {
    return Set.of(VOTE, CONCLUDE, ENTER).contains(this);
  }
}
