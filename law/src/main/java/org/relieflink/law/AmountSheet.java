package org.relieflink.law;

import java.util.ArrayList;
import java.util.List;
import org.relieflink.law.internal.TextGrid;

/**
 * 测算书：文本和 JSON 两种写法，内容就是计算的步骤。The amount sheet as text or JSON; it prints the steps and derives
 * nothing anew.
 */
public final class AmountSheet {
  private AmountSheet() {}

  /** Chinese text, columns aligned for double-width characters. */
  public static String text(AmountResult result) {
    return result instanceof AmountProposal proposal
        ? text(proposal)
        : refused((AmountRefusal) result);
  }

  /** Canonical JSON. */
  public static String json(AmountResult result) {
    return result instanceof AmountProposal proposal
        ? proposal.canonicalJson()
        : ProposalJson.write((AmountRefusal) result);
  }

  private static String text(AmountProposal proposal) {
    List<String> lines = new ArrayList<>(head(proposal));
    lines.add("");
    lines.addAll(grid(proposal).lines());
    lines.add("");
    lines.addAll(reasons(proposal));
    lines.add("");
    lines.addAll(total(proposal));
    lines.add("");
    proposal.notes().forEach(note -> lines.add("* " + note));
    lines.add("* 这是测算建议，不是决定；由" + proposal.facts().circumstances().organ().handler() + "审查，按程序决定。");
    return String.join("\n", lines) + "\n";
  }

  private static List<String> head(AmountProposal proposal) {
    Facts facts = proposal.facts();
    AmountProposal.PackRef pack = proposal.pack();
    List<String> lines = new ArrayList<>();
    lines.add("国家司法救助金额测算书（建议）");
    lines.add("");
    Integer age = facts.applicant().age(facts.asOf());
    lines.add(
        "救助对象  "
            + facts.applicant().name()
            + (age == null ? "" : "，" + age + " 岁")
            + (facts.applicant().relation().isEmpty() ? "" : "，" + facts.applicant().relation()));
    if (!facts.matter().number().isEmpty()) {
      lines.add("案    号  " + facts.matter().number());
    }
    lines.add("测 算 日  " + facts.asOf());
    lines.add("规 则 包  " + pack.title());
    lines.add(
        "          " + pack.id() + " " + pack.version() + "，指纹 " + pack.digest().substring(0, 16));
    return lines;
  }

  private static TextGrid grid(AmountProposal proposal) {
    TextGrid grid = new TextGrid("步骤", "允许范围", "选定", "得数（元）", "累计（元）", "依据");
    for (AmountStep step : proposal.steps()) {
      grid.row(
          step.title(),
          step.allowed().text(),
          chosen(step),
          amount(step),
          Yuan.text(step.runningFen()),
          step.clause().textWithStatus());
    }
    return grid.rightAligned(3).rightAligned(4);
  }

  private static String chosen(AmountStep step) {
    return step.rule().kind() == AmountRule.Kind.FACTOR
        ? "× " + AmountSteps.factorText(step.chosen())
        : step.chosenText() + " " + step.unit();
  }

  private static String amount(AmountStep step) {
    return switch (step.rule().kind()) {
      case BASIC, SUPPLEMENT, DEDUCTION, FLOOR, LIMIT, ROUNDING ->
          (step.stepFen() < 0 ? "" : "+") + Yuan.text(step.stepFen());
      case FACTOR -> chosen(step);
      case CAP -> "";
    };
  }

  private static List<String> reasons(AmountProposal proposal) {
    List<String> lines = new ArrayList<>();
    lines.add("谁选的、为什么");
    for (AmountStep step : proposal.steps()) {
      lines.add("  " + step.title() + "：" + step.reason() + "（" + step.chooser() + "）");
    }
    return lines;
  }

  private static List<String> total(AmountProposal proposal) {
    List<String> lines = new ArrayList<>();
    lines.add(AmountCalculator.formula(proposal) + " = " + Yuan.text(proposal.amountFen()) + " 元");
    lines.add(
        proposal.outcome().label()
            + "  "
            + proposal.amount().yuanText()
            + " 元（大写："
            + proposal.amount().capitals()
            + "）");
    lines.add(
        "按同样的事实，规则允许 "
            + Yuan.text(proposal.lowestFen())
            + " 到 "
            + Yuan.text(proposal.highestFen())
            + " 元。");
    return lines;
  }

  private static String refused(AmountRefusal refusal) {
    List<String> lines = new ArrayList<>();
    lines.add("算不了，有 " + refusal.reasons().size() + " 处要先改：");
    for (AmountRefusal.Reason reason : refusal.reasons()) {
      lines.add("  " + reason.code().code() + "  " + reason.text());
    }
    return String.join("\n", lines) + "\n";
  }
}
