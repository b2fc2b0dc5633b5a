package org.relieflink.platform.packs.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Fen;
import org.relieflink.law.PackCase;
import org.relieflink.law.PackTrial;
import org.relieflink.law.RulePack;
import org.relieflink.law.YamlProblem;
import org.relieflink.platform.packs.PackCheck;
import org.relieflink.platform.packs.PackVersion;
import org.springframework.stereotype.Component;

/** 页面上的规则包。 What the pages show of packs, already in words. */
@Component
class PackView {
  private final PackTexts texts;

  PackView(PackTexts texts) {
    this.texts = texts;
  }

  /** 一览里的一版。 */
  record Line(
      long id,
      String title,
      String name,
      String from,
      String state,
      String tag,
      String made,
      @Nullable String ended,
      List<String> steps) {}

  Line line(PackVersion version) {
    PackVersion.Ended ended = version.ended();
    return new Line(
        version.id(),
        version.title(),
        version.name(),
        version.from().toString(),
        texts.state(version),
        texts.tag(version),
        texts.step("by", version.made()),
        ended == null ? null : texts.say("ended.on", ended.on().toString(), ended.words()),
        steps(version));
  }

  private List<String> steps(PackVersion version) {
    List<String> steps = new ArrayList<>();
    steps.add(texts.step("step.made", version.made()));
    add(steps, "step.reviewed", version.reviewed());
    add(steps, "step.released", version.released());
    PackVersion.Ended ended = version.ended();
    add(steps, "step.ended", ended == null ? null : ended.step());
    return List.copyOf(steps);
  }

  private void add(List<String> steps, String key, PackVersion.@Nullable Step step) {
    if (step != null) {
      steps.add(texts.step(key, step));
    }
  }

  /** 随程序来的一版。 */
  record Shipped(String id, String version, String title, String span) {}

  Shipped shipped(RulePack pack) {
    String to = pack.to() == null ? "" : pack.to().toString();
    return new Shipped(
        pack.id(),
        pack.version(),
        pack.title(),
        texts.say(to.isEmpty() ? "span.open" : "span", pack.from().toString(), to));
  }

  /**
   * 一处要改。
   *
   * @param source the line as it was written; empty when it lies in another file
   */
  record Problem(int line, String source, String sentence, String next) {}

  static List<Problem> problems(PackCheck check, String yaml) {
    List<String> lines = yaml.lines().toList();
    return check.problems().stream().map(one -> problem(one, lines)).toList();
  }

  private static Problem problem(YamlProblem one, List<String> lines) {
    boolean here = one.file().isEmpty() && one.line() >= 1 && one.line() <= lines.size();
    String source = here ? lines.get(one.line() - 1) : one.file();
    return new Problem(one.line(), source, one.sentence(), one.nextStep());
  }

  /** 一个试例。 */
  record Case(String name, String expected, String got, boolean right) {}

  static List<Case> cases(PackCheck check) {
    return check.cases().stream().map(PackView::shown).toList();
  }

  private static Case shown(PackCase.Ran ran) {
    return new Case(ran.one().name(), ran.one().expected(), ran.told(), ran.right());
  }

  /** 一条理由和几份。 */
  record Reason(String sentence, int count) {}

  /** 试算的数。 */
  record Trial(
      int cases,
      long winners,
      long losers,
      long same,
      int refused,
      int elsewhere,
      int unreadable,
      String before,
      String after,
      String change,
      @Nullable String most,
      @Nullable String least,
      String without,
      List<Reason> reasons,
      ChangePicture wide,
      ChangePicture phone) {}

  Trial trial(PackTrial trial) {
    return new Trial(
        trial.cases().size(),
        trial.winners(),
        trial.losers(),
        trial.same(),
        trial.refusedCases(),
        trial.elsewhere(),
        trial.unreadable(),
        new Fen(trial.beforeFen()).yuanText(),
        new Fen(trial.afterFen()).yuanText(),
        PackTexts.signed(trial.afterFen() - trial.beforeFen()),
        trial.winners() == 0
            ? null
            : PackTexts.signed(
                trial.cases().stream().mapToLong(PackTrial.Case::changeFen).max().orElse(0)),
        trial.losers() == 0
            ? null
            : PackTexts.signed(
                trial.cases().stream().mapToLong(PackTrial.Case::changeFen).min().orElse(0)),
        new Fen(trial.refusedFen()).yuanText(),
        reasons(trial.refused()),
        ChangePicture.of(trial, ChangePicture.WIDE, texts),
        ChangePicture.of(trial, ChangePicture.PHONE, texts));
  }

  private static List<Reason> reasons(Map<String, Integer> refused) {
    return refused.entrySet().stream()
        .map(entry -> new Reason(entry.getKey(), entry.getValue()))
        .toList();
  }
}
