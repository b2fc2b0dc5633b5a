package org.relieflink.platform.meeting.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.meeting.Conference;
import org.relieflink.platform.meeting.Conferences;
import org.relieflink.platform.meeting.MeetingAct;
import org.relieflink.platform.meeting.MeetingOrder;
import org.relieflink.platform.meeting.MeetingRefusal;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** 手上的这次会：whose it is comes first, then what was sent with it. */
@Component
class MeetingAtHand {
  private final Conferences conferences;
  private final CurrentOfficer current;
  private final Reach reach;

  MeetingAtHand(Conferences conferences, CurrentOfficer current, Reach reach) {
    this.conferences = conferences;
    this.current = current;
    this.reach = reach;
  }

  /** For reading; what is not there and what is not for this officer answer alike. */
  Conference read(long id) {
    return conferences
        .find(current.get(), id)
        .orElseThrow(() -> Refusal.of(MeetingRefusal.UNKNOWN).asException());
  }

  /** Does what was sent; the act must be of those that the address is for. */
  Outcome<Conference> act(long id, Deed deed, Map<String, String> form) {
    Conference one = read(id);
    Need need = new Need(Matter.RELIEF_CASES, deed);
    if (!reach.covers(current.get(), need, Whose.of(one.owner()))) {
      throw Refusal.of(MeetingRefusal.NOT_FOR_ROLE).asException();
    }
    MeetingOrder order = order(form);
    return order.act().deed() == deed
        ? conferences.act(current.get(), id, order)
        : Outcome.refused(MeetingRefusal.NOT_FOR_ROLE);
  }

  private static MeetingOrder order(Map<String, String> form) {
    String named = form.getOrDefault("act", "");
    MeetingAct act =
        Arrays.stream(MeetingAct.values())
            .filter(one -> one.name().equals(named))
            .findFirst()
            .orElseThrow(() -> Refusal.of(MeetingRefusal.CHOICE_MISSING).asException());
    return new MeetingOrder(
        act,
        number(act, form.getOrDefault("target", "")),
        form.getOrDefault("whom", ""),
        form.getOrDefault("choice", ""),
        form.getOrDefault("words", ""),
        signers(form.getOrDefault("signers", "")));
  }

  /** 12, or as pages number it: a case JZ-000012, a dispute ZY-000012; no other letters. */
  private static long number(MeetingAct act, String typed) {
    String letters =
        switch (act) {
          case ADD_CASE -> "^JZ-";
          case ADD_DISPUTE -> "^ZY-";
          default -> "^(?!)";
        };
    String digits = typed.strip().replaceFirst(letters, "");
    return digits.matches("[0-9]{1,15}") ? Long.parseLong(digits) : 0;
  }

  private static List<String> signers(String typed) {
    return Arrays.stream(typed.split("[\\s,，、]+")).filter(one -> !one.isEmpty()).toList();
  }
}
