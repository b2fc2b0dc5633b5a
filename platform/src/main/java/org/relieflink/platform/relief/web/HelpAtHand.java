package org.relieflink.platform.relief.web;

import java.util.Arrays;
import java.util.Map;
import org.relieflink.kernel.Fen;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.relief.HelpAct;
import org.relieflink.platform.relief.HelpMove;
import org.relieflink.platform.relief.HelpRequest;
import org.relieflink.platform.relief.Helps;
import org.relieflink.platform.relief.ReliefRefusal;
import org.springframework.stereotype.Component;

/** 手上的一件协助：whose it is comes first, then what was sent with it. */
@Component
class HelpAtHand {
  private final Helps helps;
  private final CurrentOfficer current;
  private final Reach reach;

  HelpAtHand(Helps helps, CurrentOfficer current, Reach reach) {
    this.helps = helps;
    this.current = current;
    this.reach = reach;
  }

  Officer officer() {
    return current.get();
  }

  /** What is not there and what is not for this officer answer alike. */
  HelpRequest read(long id) {
    return helps
        .find(current.get(), id)
        .orElseThrow(() -> Refusal.of(ReliefRefusal.HELP_UNKNOWN).asException());
  }

  /** The step of a form or of the API, on a request of the own office, with this right. */
  Outcome<HelpRequest> act(long id, Deed deed, Map<String, String> form) {
    may(read(id), deed);
    HelpMove move = move(form);
    if (move.act().deed() != deed) {
      throw Refusal.of(ReliefRefusal.NOT_FOR_ROLE).asException();
    }
    return helps.act(current.get(), id, move);
  }

  private void may(HelpRequest one, Deed deed) {
    if (!reach.covers(current.get(), new Need(Matter.HELP_TASKS, deed), Whose.of(one.to()))) {
      throw Refusal.of(ReliefRefusal.NOT_FOR_ROLE).asException();
    }
  }

  Helps.Named person(long id) {
    may(read(id), Deed.REVEAL);
    return helps.reveal(current.get(), id).orThrow();
  }

  private static HelpMove move(Map<String, String> form) {
    HelpAct act =
        Arrays.stream(HelpAct.values())
            .filter(one -> one.name().equals(form.getOrDefault("act", "")))
            .findFirst()
            .orElseThrow(() -> Refusal.of(ReliefRefusal.MOVED_ON).asException());
    String version = form.getOrDefault("version", "");
    return new HelpMove(
        act,
        version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0,
        act == HelpAct.PROPOSE ? amount(form) : 0,
        form.getOrDefault("words", ""));
  }

  /** In fen, or on the page in yuan; -1 where nobody can read it. */
  private static long amount(Map<String, String> form) {
    String yuan = form.getOrDefault("amountYuan", "").strip();
    String fen = form.getOrDefault("amountFen", "").strip();
    if (!yuan.isEmpty()) {
      return Fen.read(yuan).map(Fen::amount).orElse(-1L);
    }
    return fen.isEmpty() ? 0 : fen.matches("[0-9]{1,15}") ? Long.parseLong(fen) : -1;
  }
}
