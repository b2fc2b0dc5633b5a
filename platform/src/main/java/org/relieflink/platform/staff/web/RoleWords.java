package org.relieflink.platform.staff.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Effect;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Policy;
import org.relieflink.platform.access.PolicyCell;
import org.relieflink.platform.access.PolicyRow;
import org.relieflink.platform.access.Relation;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.RowState;
import org.springframework.stereotype.Component;

/** 角色写成话：from the table that decides, so that page and decision cannot say different things. */
@Component
class RoleWords {
  private final Policy policy;
  private final StaffTexts texts;

  RoleWords(Policy policy, StaffTexts texts) {
    this.policy = policy;
    this.texts = texts;
  }

  /** 一个事项里能办的。 */
  record OfMatter(String code, String name, List<Right> rights) {
    OfMatter {
      rights = List.copyOf(rights);
    }
  }

  /** 一条：做什么、谁的、哪些级别、结果、依据。 */
  record Right(
      String deeds, String whose, String levels, String effect, String tag, String basis) {}

  /** What the role has anything of, in the order of the table. */
  List<OfMatter> matters(Role role) {
    return Arrays.stream(Matter.values())
        .map(matter -> new OfMatter(matter.name(), matter.word(), rights(role, matter)))
        .filter(matter -> !matter.rights.isEmpty())
        .toList();
  }

  /** What the role has nothing of. */
  String nothing(Role role) {
    return Arrays.stream(Matter.values())
        .filter(matter -> rights(role, matter).isEmpty())
        .map(Matter::word)
        .collect(Collectors.joining(texts.say("and")));
  }

  private List<Right> rights(Role role, Matter matter) {
    return policy.rows().stream()
        .filter(row -> row.matter() == matter && row.roles().contains(role))
        .filter(row -> row.effect() != Effect.DENY)
        .map(this::right)
        .toList();
  }

  private Right right(PolicyRow row) {
    String levels =
        row.levels().size() == PolicyCell.LEVELS
            ? texts.say("role.levels.all")
            : words(row.levels(), level -> texts.say("role.level." + level));
    String states =
        row.states().size() == RowState.values().length
            ? ""
            : texts.say("role.state", words(row.states(), RowState::word));
    return new Right(
        words(row.deeds(), Deed::word),
        row.relations().size() == Relation.values().length
            ? texts.say("role.anywhere")
            : words(row.relations(), relation -> texts.say("role.relation." + relation)),
        levels + states,
        row.effect().word(),
        tag(row.effect()),
        row.basis());
  }

  private static String tag(Effect effect) {
    return switch (effect) {
      case ALLOW -> "good";
      case MASK -> "doing";
      case TWO_PERSON -> "warn";
      case DENY -> "plain";
    };
  }

  private <T extends Comparable<T>> String words(Set<T> values, Function<T, String> word) {
    return values.stream()
        .sorted(Comparator.naturalOrder())
        .map(word)
        .collect(Collectors.joining(texts.say("and")));
  }
}
