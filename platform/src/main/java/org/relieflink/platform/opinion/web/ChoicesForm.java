package org.relieflink.platform.opinion.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.AmountRule;
import org.relieflink.law.Choices;
import org.relieflink.law.FactsFile;

/** 选定值表单：the chosen multiples with their reasons; whoever saves is the chooser. */
final class ChoicesForm {
  private static final List<String> STEPS = AmountRule.choosable();

  private ChoicesForm() {}

  /** The choices as typed; an untouched default stays a default. */
  static Choices read(Fields fields, FactsFile base, String officer) {
    Map<String, Choices.Choice> values = new TreeMap<>();
    for (String step : STEPS) {
      choice(fields, step, base, officer).ifPresent(choice -> values.put(step, choice));
    }
    return new Choices(values, grant(fields, "over_cap"), grant(fields, "principal"));
  }

  private static Optional<Choices.Choice> choice(
      Fields fields, String step, FactsFile base, String officer) {
    Optional<BigDecimal> value = fields.decimal(step);
    String reason = fields.text(step + "-reason");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    boolean untouched =
        base.choices().find(step).isEmpty()
            && value.get().toPlainString().equals(fields.text(step + "-shown"))
            && reason.isEmpty();
    if (untouched) {
      return Optional.empty();
    }
    Optional<Choices.Choice> known = base.choices().find(step);
    boolean same =
        known.isPresent()
            && known.get().value().compareTo(value.get()) == 0
            && known.get().reason().equals(reason);
    return Optional.of(same ? known.get() : new Choices.Choice(value.get(), officer, reason));
  }

  private static Choices.@Nullable Grant grant(Fields fields, String what) {
    String reason = fields.text(what + "-reason");
    String approval = fields.text(what + "-approval");
    return reason.isEmpty() && approval.isEmpty() ? null : new Choices.Grant(reason, approval);
  }

  /** What the inputs show for these choices. */
  static Map<String, String> typed(Choices choices) {
    Map<String, String> typed = new LinkedHashMap<>();
    choices
        .values()
        .forEach(
            (step, choice) -> {
              typed.put(step, choice.value().stripTrailingZeros().toPlainString());
              typed.put(step + "-reason", choice.reason());
            });
    grant(typed, "over_cap", choices.overCap());
    grant(typed, "principal", choices.principalFault());
    return typed;
  }

  private static void grant(Map<String, String> typed, String what, Choices.@Nullable Grant grant) {
    if (grant != null) {
      typed.put(what + "-reason", grant.reason());
      typed.put(what + "-approval", grant.approval());
    }
  }
}
