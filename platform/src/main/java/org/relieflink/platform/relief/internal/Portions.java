package org.relieflink.platform.relief.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.relieflink.law.Organ;
import org.relieflink.law.payment.JointRelief;
import org.relieflink.law.payment.Parts;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.relief.MoveDetails;
import org.relieflink.platform.relief.Participant;
import org.relieflink.platform.relief.ParticipantRole;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefRefusal;
import org.relieflink.platform.relief.ReliefShare;

/** 分份额：of a proposed total among all applicants of a case, to the fen. */
final class Portions {
  private Portions() {}

  /** Who gets a share: 0, who registered the case, and whoever applies with that one. */
  static List<Long> applicants(ReliefCase one) {
    List<Long> all = new ArrayList<>(List.of(0L));
    one.people().there(ParticipantRole.CO_APPLICANT).stream()
        .map(Participant::id)
        .forEach(all::add);
    return all;
  }

  private static Organ organ(ReliefCase one) {
    return one.whose().unit().line().equals(Unit.PROCURATORATE) ? Organ.PROCURATORATE : Organ.COURT;
  }

  /** None where one person applies alone. */
  static Outcome<List<ReliefShare>> divide(
      ReliefCase one, List<MoveDetails.Share> wanted, long totalFen) {
    List<Long> applicants = applicants(one);
    Set<Long> named = new LinkedHashSet<>();
    wanted.forEach(share -> named.add(share.participant()));
    if (applicants.size() == 1) {
      return wanted.isEmpty()
          ? Outcome.of(List.of())
          : Outcome.refused(ReliefRefusal.SHARES_MISSING);
    }
    if (wanted.size() != applicants.size() || !named.equals(Set.copyOf(applicants))) {
      return Outcome.refused(ReliefRefusal.SHARES_MISSING);
    }
    return divided(JointRelief.divide(totalFen, levels(wanted), organ(one)), wanted);
  }

  private static List<JointRelief.Level> levels(List<MoveDetails.Share> wanted) {
    return wanted.stream()
        .map(
            share ->
                new JointRelief.Level(
                    Long.toString(share.participant()), share.fixedFen(), share.weight()))
        .toList();
  }

  private static Outcome<List<ReliefShare>> divided(Parts parts, List<MoveDetails.Share> wanted) {
    if (parts instanceof Parts.Refused refused) {
      return Outcome.refused(
          ReliefRefusal.SHARES_UNUSABLE,
          String.join("", refused.reasons()).replace("一级", "一个人").replace("各级", "各人"));
    }
    List<Parts.Part> all = ((Parts.Divided) parts).parts();
    List<ReliefShare> shares = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      MoveDetails.Share share = wanted.get(i);
      shares.add(
          new ReliefShare(
              0, share.participant(), share.fixedFen(), share.weight(), all.get(i).fen()));
    }
    return Outcome.of(shares);
  }
}
