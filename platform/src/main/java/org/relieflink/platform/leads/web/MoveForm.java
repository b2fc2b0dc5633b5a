package org.relieflink.platform.leads.web;

import java.util.HashMap;
import java.util.Map;
import org.relieflink.platform.leads.LeadAct;
import org.relieflink.platform.leads.LeadMove;
import org.relieflink.platform.leads.LeadsRefusal;
import org.relieflink.platform.problem.Refusal;

/** 表单里的一步：questions come as {@code q-<id>}. */
final class MoveForm {
  private static final String QUESTION = "q-";

  private MoveForm() {}

  static LeadMove of(Map<String, String> form) {
    Map<String, String> answers = new HashMap<>();
    form.forEach(
        (name, value) -> {
          if (name.startsWith(QUESTION)) {
            answers.put(name.substring(QUESTION.length()), value);
          }
        });
    return new LeadMove(
        act(form.getOrDefault("act", "")),
        version(form.getOrDefault("version", "")),
        form.getOrDefault("reason", ""),
        form.getOrDefault("words", ""),
        answers);
  }

  /** Nothing else follows from a lead. */
  static LeadAct act(String name) {
    for (LeadAct act : LeadAct.values()) {
      if (act.name().equals(name)) {
        return act;
      }
    }
    throw Refusal.of(LeadsRefusal.MOVED_ON).asException();
  }

  private static int version(String text) {
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
  }

  /** The act must be of those that the address is for. */
  static LeadMove of(Map<String, String> form, boolean decides) {
    LeadMove move = of(form);
    if ((move.act().by() == LeadAct.By.DECIDES) != decides) {
      throw Refusal.of(LeadsRefusal.NOT_FOR_ROLE).asException();
    }
    return move;
  }
}
