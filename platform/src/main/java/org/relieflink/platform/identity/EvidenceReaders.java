package org.relieflink.platform.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.relieflink.platform.access.Effect;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Policy;
import org.relieflink.platform.access.PolicyCell;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.access.Relation;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.RowState;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 谁看得到：the policy table on one kind of value, in words. */
@Component
public class EvidenceReaders {
  private final Policy policy;
  private final MessageSource messages;

  EvidenceReaders(Policy policy, MessageSource messages) {
    this.policy = policy;
    this.messages = messages;
  }

  /**
   * 问的是什么。
   *
   * @param relation in which readers stand to the list
   * @param level of the policy: a person, or a minor
   * @param open whether the value stands unmasked before whoever may read at all
   */
  public record Asked(Need need, Relation relation, Purpose purpose, int level, boolean open) {}

  /** 书记员、检察官、负责人：遮盖. Nobody: says so. */
  public String of(Asked asked) {
    List<String> parts = new ArrayList<>();
    for (Effect effect : Effect.values()) {
      String roles = effect == Effect.DENY ? "" : roles(asked, effect);
      if (!roles.isEmpty()) {
        Effect shown = asked.open ? Effect.ALLOW : effect;
        parts.add(say("readers." + shown.name().toLowerCase(Locale.ROOT), roles));
      }
    }
    return parts.isEmpty() ? say("readers.none") : String.join("；", parts);
  }

  /** Roles that see the value in full, for a reason or once another agreed; empty when none may. */
  public String inFull(Asked asked) {
    String alone = roles(asked, Effect.ALLOW);
    String agreed = roles(asked, Effect.TWO_PERSON);
    if (alone.isEmpty() && agreed.isEmpty()) {
      return "";
    }
    return alone.isEmpty() ? say("readers.full.agreed", agreed) : say("readers.full", alone);
  }

  private String roles(Asked asked, Effect effect) {
    return Arrays.stream(Role.values())
        .filter(role -> effect(asked, role) == effect)
        .map(role -> messages.getMessage(role.messageKey(), null, LocaleContextHolder.getLocale()))
        .collect(Collectors.joining("、"));
  }

  private Effect effect(Asked asked, Role role) {
    return policy.effect(
        new PolicyCell(
            role, asked.need, asked.relation, asked.level, asked.purpose, RowState.OPEN));
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage("identity." + key, arguments, LocaleContextHolder.getLocale());
  }
}
