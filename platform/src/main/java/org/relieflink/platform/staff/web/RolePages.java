package org.relieflink.platform.staff.web;

import java.util.Arrays;
import java.util.List;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.problem.WebRefusal;
import org.relieflink.platform.staff.AccountQuery;
import org.relieflink.platform.staff.RoleRules;
import org.relieflink.platform.staff.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 角色的页面：what each role may see and do, in the words of the table in force, and who has it. */
@Controller
class RolePages {
  private final RoleWords words;
  private final Staff staff;
  private final RoleRules rules;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final StaffTexts texts;

  RolePages(
      RoleWords words,
      Staff staff,
      RoleRules rules,
      CurrentOfficer current,
      AccessTable table,
      StaffTexts texts) {
    this.words = words;
    this.staff = staff;
    this.rules = rules;
    this.current = current;
    this.table = table;
    this.texts = texts;
  }

  /**
   * 一个角色。
   *
   * @param second whether giving it wants a second person
   */
  record Line(String href, String name, String about, boolean second, long holders) {}

  @GetMapping("/roles")
  String list(Model model) {
    model.addAttribute("roles", Arrays.stream(Role.values()).map(this::line).toList());
    model.addAttribute("counting", counting());
    model.addAttribute("pairs", rules.pairs().stream().map(this::pair).toList());
    return "staff/roles";
  }

  /** Who may see accounts may see how many have a role. */
  private boolean counting() {
    return table.allows(current.get(), "GET", "/accounts");
  }

  private Line line(Role role) {
    return new Line(
        "/roles/" + role,
        texts.role(role),
        texts.say("role.about." + role.name()),
        rules.privileged(role),
        staff.holders().getOrDefault(role, 0L));
  }

  /** 不能并存的一对。 */
  record Pair(String title, String one, String other, String source, String status) {}

  private Pair pair(RoleRules.Incompatible rule) {
    return new Pair(
        rule.title(),
        texts.roles(rule.one()),
        texts.roles(rule.other()),
        rule.source(),
        rule.status().label());
  }

  /** 怎么给。 */
  record Given(String by, boolean second, String source, String status) {}

  @GetMapping("/roles/{role}")
  String show(@PathVariable String role, Model model) {
    Role known =
        AccountForms.role(role).orElseThrow(() -> Refusal.of(WebRefusal.NOT_FOUND).asException());
    model.addAttribute("role", line(known));
    model.addAttribute("counting", counting());
    model.addAttribute("matters", words.matters(known));
    model.addAttribute("nothing", words.nothing(known));
    model.addAttribute("given", given(known));
    model.addAttribute("holders", counting() ? staff.list(AccountQuery.of(known)) : List.of());
    return "staff/role";
  }

  private List<Given> given(Role role) {
    return rules.grants().stream()
        .filter(row -> row.roles().contains(role))
        .map(
            row ->
                new Given(
                    texts.role(row.by()), row.secondPerson(), row.source(), row.status().label()))
        .toList();
  }
}
