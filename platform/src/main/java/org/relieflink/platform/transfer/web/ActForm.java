package org.relieflink.platform.transfer.web;

import java.util.Map;
import java.util.function.Predicate;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferMove;
import org.relieflink.platform.transfer.TransferRefusal;

/** 表单里的一步：the act must be of those that the address is for. */
final class ActForm {
  private ActForm() {}

  static TransferMove of(Map<String, String> form, Predicate<TransferAct> here) {
    return new TransferMove(
        act(form.getOrDefault("act", ""), here),
        version(form.getOrDefault("version", "")),
        form.getOrDefault("reason", ""),
        form.getOrDefault("unit", ""),
        form.getOrDefault("words", ""),
        "",
        NewTransferForm.sexual(form.get("sexual")));
  }

  static TransferAct act(String name, Predicate<TransferAct> here) {
    for (TransferAct act : TransferAct.values()) {
      if (act.name().equals(name) && !act.begins()) {
        if (!here.test(act)) {
          throw Refusal.of(TransferRefusal.NOT_FOR_ROLE).asException();
        }
        return act;
      }
    }
    throw Refusal.of(TransferRefusal.MOVED_ON).asException();
  }

  static int version(String text) {
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
  }

  static boolean makes(TransferAct act) {
    return act.by() == TransferAct.By.MAKES;
  }

  static boolean decides(TransferAct act) {
    return act.by() == TransferAct.By.DECIDES;
  }
}
