package org.relieflink.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * 正在写的测算书：步骤、累计，和每一步对上下限的作用。The sheet while it is written: steps, running total, and what each step
 * does to the bounds.
 */
final class SheetDraft {
  final Facts facts;
  final RulePack pack;
  final Choices choices;
  final boolean minor;
  final long unitFen;
  private final List<AmountStep> steps = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private long running;

  SheetDraft(Facts facts, RulePack pack, Choices choices) {
    this.facts = facts;
    this.pack = pack;
    this.choices = choices;
    LocalDate born = facts.applicant().birthDate();
    this.minor = born != null && pack.minor(born, facts.asOf());
    this.unitFen = pack.unitFen(facts.asOf()).orElseThrow();
  }

  /**
   * 一步怎样作用在累计上。What a step does to a running total, with the least or the most that may be chosen.
   */
  @FunctionalInterface
  interface Effect {
    long apply(long before, boolean least);
  }

  /** 一步的名字。 */
  record Head(AmountRule rule, String label, String title, String detail) {}

  /** 一步的依据、范围、单位。 */
  record Frame(Clause clause, Allowed allowed, String unit) {}

  /** 选了什么、谁选的、为什么。 */
  record Pick(BigDecimal value, String by, String reason) {}

  /** 得数和累计。 */
  private record Result(long stepFen, long afterFen) {}

  /** Adds so many units; the bounds take the least or most of the range. */
  void addMultiple(Head head, Clause clause, Allowed allowed, Pick pick) {
    long stepFen = fen(pick.value());
    effects.add((before, least) -> before + fen(least ? allowed.least() : allowed.most()));
    write(head, new Frame(clause, allowed, pack.unit().word()), pick, running + stepFen);
  }

  /** Multiplies the running total; the bounds take what was chosen. */
  void multiply(Head head, Clause clause, Allowed allowed, Pick pick) {
    effects.add((before, least) -> times(before, pick.value()));
    long after = times(running, pick.value());
    steps.add(step(head, new Frame(clause, allowed, "系数"), pick, new Result(0, after)));
    running = after;
  }

  /**
   * Changes the running total by a fixed rule; the step is written only when it changes anything.
   */
  void change(Head head, Frame frame, Pick pick, Effect effect) {
    effects.add(effect);
    long after = effect.apply(running, false);
    if (after != running) {
      write(head, frame, pick, after);
    }
  }

  private void write(Head head, Frame frame, Pick pick, long after) {
    steps.add(step(head, frame, pick, new Result(after - running, after)));
    running = after;
  }

  private static AmountStep step(Head head, Frame frame, Pick pick, Result result) {
    return new AmountStep(
        head.rule(),
        head.label(),
        head.title(),
        head.detail(),
        frame.clause(),
        frame.allowed(),
        pick.value(),
        frame.unit(),
        pick.by(),
        pick.reason(),
        result.stepFen(),
        result.afterFen());
  }

  /** Appends a check that changes nothing. */
  void check(AmountStep step) {
    steps.add(step);
  }

  /** What a named person chose for a step, or the default of the pack. */
  Pick pick(String step, Allowed.Range range) {
    return choices
        .find(step)
        .map(choice -> new Pick(choice.value(), choice.by(), choice.reason()))
        .orElseGet(() -> byDefault(range));
  }

  private Pick byDefault(Allowed.Range range) {
    Set<Group> groups = facts.circumstances().groupSet();
    RulePack.DefaultPolicy policy = pack.policy(minor, groups);
    String reason =
        "没有人选定，按默认口径" + policy.level().label() + "（" + policy.clause().textWithStatus() + "），请复核";
    return new Pick(policy.level().of(range), "默认口径", reason);
  }

  private long fen(BigDecimal multiple) {
    return multiple
        .multiply(BigDecimal.valueOf(unitFen))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private static long times(long fen, BigDecimal factor) {
    return BigDecimal.valueOf(fen)
        .multiply(factor)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  long running() {
    return running;
  }

  List<AmountStep> steps() {
    return List.copyOf(steps);
  }

  /** The total with the least or the most of every range. */
  long bound(boolean least) {
    long fen = 0;
    for (Effect effect : effects) {
      fen = effect.apply(fen, least);
    }
    return fen;
  }
}
