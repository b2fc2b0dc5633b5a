package org.relieflink.law;

import java.util.ArrayList;
import java.util.List;
import org.relieflink.law.internal.CanonicalJson;

/** 算式写成一行。The calculation in one line, in the order of its steps. */
final class AmountFormula {
  private final String unit;
  private final List<String> multiples = new ArrayList<>();
  private String text = "";

  private AmountFormula(long unitFen) {
    this.unit = Yuan.text(unitFen);
  }

  static String of(AmountProposal proposal) {
    AmountFormula formula = new AmountFormula(proposal.pack().unitFen());
    proposal.steps().forEach(formula::step);
    formula.addMultiples();
    return formula.text;
  }

  private void step(AmountStep step) {
    switch (step.rule().kind()) {
      case BASIC, SUPPLEMENT -> multiples.add(CanonicalJson.plain(step.chosen()));
      case FACTOR -> {
        boolean several = !text.isEmpty() && !multiples.isEmpty();
        addMultiples();
        text = (several ? "（" + text + "）" : text) + " × " + AmountSteps.factorText(step.chosen());
      }
      case DEDUCTION -> {
        addMultiples();
        text = text + " − " + Yuan.text(-step.stepFen()) + " 元";
      }
      case FLOOR -> {
        addMultiples();
        text = text + "，不足 " + amount(step) + " 元按 " + amount(step) + " 元";
      }
      case LIMIT -> {
        addMultiples();
        text = text + "，不超过 " + amount(step) + " 元";
      }
      case ROUNDING, CAP -> {}
    }
  }

  private static String amount(AmountStep step) {
    return Yuan.text(step.chosen().movePointRight(2).longValue());
  }

  private void addMultiples() {
    if (!multiples.isEmpty()) {
      String part = "（" + String.join(" + ", multiples) + "）× " + unit + " 元";
      text = text.isEmpty() ? part : text + " + " + part;
      multiples.clear();
    }
  }
}
