package org.relieflink.platform.relief.internal;

import java.util.Objects;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.relief.HelpAct;
import org.relieflink.platform.relief.HelpRequest;
import org.relieflink.platform.relief.MoveDetails;
import org.relieflink.platform.relief.ReliefAct;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefMove;
import org.springframework.stereotype.Component;

/** 写人、份额、问过的、请别的院做的：after the step that says it, in the same transaction. */
@Component
class WriteDetails {
  private final PeopleRows people;
  private final HelpRows helps;

  WriteDetails(PeopleRows people, HelpRows helps) {
    this.people = people;
    this.helps = helps;
  }

  void shares(ReliefCase one, int number, Joint joint) {
    people.shares(one.id(), number, joint.shares());
  }

  void write(Officer officer, ReliefCase one, ReliefMove move, Prepared prepared) {
    int number = one.version() + 1;
    MoveDetails details = move.details();
    if (move.act() == ReliefAct.JOIN) {
      MoveDetails.Person person = Objects.requireNonNull(details.person());
      people.join(one.id(), number, person, Objects.requireNonNull(prepared.person()));
    } else if (move.act() == ReliefAct.LEAVE) {
      people.leave(details.participant(), number);
    } else if (move.act() == ReliefAct.ASK_AID) {
      people.aid(one.id(), number, details.aids());
    } else if (move.act() == ReliefAct.CALL_BACK) {
      callBack(officer, one, move);
    } else {
      helps.ask(officer, one, Objects.requireNonNull(prepared.help()));
    }
  }

  private void callBack(Officer officer, ReliefCase one, ReliefMove move) {
    long id = Objects.requireNonNull(move.details().help()).id();
    helps.ofCase(officer, one.id()).stream()
        .filter(it -> it.id() == id)
        .forEach(it -> helps.next(officer, it, HelpAct.CALL_BACK, move.words()));
  }

  /** A case that has ended asks nobody for anything any more. */
  void end(Officer officer, ReliefCase one) {
    for (HelpRequest asked : helps.ofCase(officer, one.id())) {
      if (PrepareDetails.canCallBack(asked)) {
        helps.next(officer, asked, HelpAct.CALL_BACK, "");
      }
    }
  }
}
