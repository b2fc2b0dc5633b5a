package org.relieflink.platform.access.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.relieflink.platform.access.Effect;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Policy;
import org.relieflink.platform.access.PolicyCell;
import org.relieflink.platform.access.PolicyRow;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.access.Relation;
import org.relieflink.platform.access.RowState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 权限总表：the table that is in force, rule by rule, for those who review it. */
@Controller
class PolicyPage {
  private static final Map<Effect, String> TAGS =
      Map.of(
          Effect.ALLOW, "good",
          Effect.MASK, "doing",
          Effect.TWO_PERSON, "warn",
          Effect.DENY, "plain");

  private final Policy policy;

  PolicyPage(Policy policy) {
    this.policy = policy;
  }

  @GetMapping("/policy")
  String show(Model model) {
    Map<Matter, List<Line>> byMatter = new TreeMap<>();
    for (PolicyRow row : policy.rows()) {
      byMatter.computeIfAbsent(row.matter(), matter -> new java.util.ArrayList<>()).add(line(row));
    }
    model.addAttribute("matters", byMatter);
    return "access/policy";
  }

  private static Line line(PolicyRow row) {
    return new Line(
        words(row.roles(), org.relieflink.platform.access.Role::word, 0),
        words(row.deeds(), org.relieflink.platform.access.Deed::word, 0),
        words(row.relations(), Relation::word, Relation.values().length),
        words(row.levels(), String::valueOf, PolicyCell.LEVELS),
        words(row.purposes(), Purpose::word, Purpose.values().length),
        words(row.states(), RowState::word, RowState.values().length),
        row.effect().word(),
        TAGS.getOrDefault(row.effect(), "plain"),
        row.basis(),
        row.status().label());
  }

  /** In their own order; all of them are no words at all. */
  private static <T extends Comparable<T>> String words(
      Set<T> values, Function<T, String> word, int all) {
    return values.size() == all
        ? ""
        : values.stream()
            .sorted(Comparator.naturalOrder())
            .map(word)
            .collect(Collectors.joining("、"));
  }

  /** One rule in words; an empty word stands for all. */
  record Line(
      String roles,
      String deeds,
      String relations,
      String levels,
      String purposes,
      String states,
      String effect,
      String tag,
      String basis,
      String status) {}
}
