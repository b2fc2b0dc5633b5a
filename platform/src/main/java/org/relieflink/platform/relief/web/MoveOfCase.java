package org.relieflink.platform.relief.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.relief.OwedPaper;
import org.relieflink.platform.relief.ReliefAct;
import org.relieflink.platform.relief.ReliefMove;
import org.relieflink.platform.relief.ReliefRefusal;
import org.relieflink.platform.relief.ReliefState;

/** 表单里的一步：names as in the API, all values as text. */
final class MoveOfCase {
  private final Map<String, String> form;

  private MoveOfCase(Map<String, String> form) {
    this.form = form;
  }

  /** The act must be of those that the address is for. */
  static ReliefMove of(Map<String, String> form, Deed deed) {
    ReliefMove move = new MoveOfCase(form).move();
    if (move.act().deed() != deed) {
      throw Refusal.of(ReliefRefusal.NOT_FOR_ROLE).asException();
    }
    return move;
  }

  private String text(String name) {
    return form.getOrDefault(name, "").strip();
  }

  private long number(String name) {
    String typed = text(name);
    return typed.matches("[0-9]{1,15}") ? Long.parseLong(typed) : 0;
  }

  private ReliefMove move() {
    ReliefAct act = word(ReliefAct.class, "act").orElseThrow(MoveOfCase::movedOn);
    return new ReliefMove(
        act,
        (int) Math.min(number("version"), Integer.MAX_VALUE),
        word(ReliefState.class, "to").orElse(null),
        text("reason"),
        text("words"),
        text("whom"),
        signers(),
        act == ReliefAct.PROPOSE ? wanted() : null,
        paper(act),
        text("key"),
        new DetailsOfCase(form).of(act));
  }

  private List<String> signers() {
    return Arrays.asList(text("signers").split("[\\s,，、]+"));
  }

  private static RuntimeException movedOn() {
    return Refusal.of(ReliefRefusal.MOVED_ON).asException();
  }

  private <T extends Enum<T>> Optional<T> word(Class<T> type, String name) {
    String typed = text(name);
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(typed))
        .findFirst();
  }

  /** A proposal comes as {@code candidate-proposal} from the page. */
  private ReliefMove.Wanted wanted() {
    String[] chosen = text("proposal").split("-", 2);
    boolean saved = chosen.length == 2 && Arrays.stream(chosen).allMatch(MoveOfCase::isId);
    return new ReliefMove.Wanted(
        saved ? Long.parseLong(chosen[0]) : 0,
        saved ? Long.parseLong(chosen[1]) : 0,
        number("amountFen"),
        text("ground"));
  }

  private static boolean isId(String text) {
    return text.matches("[0-9]{1,15}");
  }

  private ReliefMove.@Nullable Paper paper(ReliefAct act) {
    if (act != ReliefAct.OWE && act != ReliefAct.CLEAR) {
      return null;
    }
    return new ReliefMove.Paper(
        number("paper"),
        text("kind"),
        text("promised").equals("yes"),
        word(OwedPaper.Outcome.class, "outcome").orElse(OwedPaper.Outcome.OWED));
  }
}
