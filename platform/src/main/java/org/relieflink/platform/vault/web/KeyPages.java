package org.relieflink.platform.vault.web;

import java.util.List;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.problem.ShownTime;
import org.relieflink.platform.vault.KeyRotation;
import org.relieflink.platform.vault.KeyState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** 钥匙页：which keys are in use, and the button that begins a new one. */
@Controller
class KeyPages {

  private final KeyRotation rotation;
  private final KeyDesk desk;
  private final AccessTable table;
  private final CurrentOfficer current;

  KeyPages(KeyRotation rotation, KeyDesk desk, AccessTable table, CurrentOfficer current) {
    this.rotation = rotation;
    this.desk = desk;
    this.table = table;
    this.current = current;
  }

  /** One key version. */
  record Line(int version, String since, boolean newest) {}

  @GetMapping("/keys")
  String show(Model model) {
    List<KeyState> keys = rotation.keys();
    model.addAttribute(
        "keys",
        keys.stream()
            .map(
                key ->
                    new Line(
                        key.version(),
                        ShownTime.minute(key.since()),
                        key.equals(keys.get(keys.size() - 1))))
            .toList());
    model.addAttribute("half", keys.size() > 1);
    model.addAttribute("outdated", keys.size() > 1 ? rotation.outdated() : 0);
    model.addAttribute("acting", table.allows(current.get(), "POST", "/keys/rotation"));
    return "vault/keys";
  }

  @PostMapping("/keys/rotation")
  String rotate() {
    return "redirect:/jobs/" + desk.rotate();
  }
}
