package org.relieflink.platform.relief;

import java.util.List;

/**
 * 案件里的人、份额、问过的：beside who registered it.
 *
 * @param participants oldest first, those who left included
 * @param shares of all proposals
 * @param aid of all times it was asked, oldest first
 */
public record CasePeople(
    List<Participant> participants, List<ReliefShare> shares, List<AidAnswer> aid) {
  public static final CasePeople NONE = new CasePeople(List.of(), List.of(), List.of());

  public CasePeople {
    participants = List.copyOf(participants);
    shares = List.copyOf(shares);
    aid = List.copyOf(aid);
  }

  /** Those in this role who are there now. */
  public List<Participant> there(ParticipantRole role) {
    return participants.stream().filter(one -> one.isThere() && one.role() == role).toList();
  }

  /** Shares that one proposal bound; none where one person applied. */
  public List<ReliefShare> sharesOf(int number) {
    return shares.stream().filter(one -> one.number() == number).toList();
  }

  /** What was said when it was asked last. */
  public List<AidAnswer> lastAid() {
    int last = aid.stream().mapToInt(AidAnswer::number).max().orElse(0);
    return aid.stream().filter(one -> one.number() == last).toList();
  }
}
