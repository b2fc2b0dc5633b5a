package org.relieflink.platform.harm.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.relieflink.kernel.Fen;
import org.relieflink.law.Clause;
import org.relieflink.platform.harm.HarmCap;
import org.relieflink.platform.harm.HarmLook;
import org.relieflink.platform.harm.Relief;
import org.relieflink.platform.harm.ReliefAct;
import org.relieflink.platform.harm.ReliefState;
import org.relieflink.platform.harm.ReliefStep;
import org.springframework.stereotype.Component;

/** 一次伤害的一页：figures, picture and rows in words. */
@Component
class HarmView {
  private final HarmTexts texts;

  HarmView(HarmTexts texts) {
    this.texts = texts;
  }

  /**
   * 整页。
   *
   * @param given of that, what is given, in yuan
   * @param held of that, what is only reserved, in yuan
   * @param cap in yuan; empty = unknown
   * @param told the picture in sentences
   * @param nearby days not far off with living entries
   */
  record Whole(
      String ticket,
      String masked,
      String day,
      String total,
      String given,
      String held,
      String cap,
      String capState,
      String capTag,
      String capTold,
      String told,
      TotalBar wide,
      TotalBar phone,
      List<Line> lines,
      String nearby) {}

  /**
   * 一笔。
   *
   * @param until last day of a reservation, or since when
   * @param acts what is open to the reader
   */
  record Line(
      long id,
      int row,
      String organ,
      String person,
      String state,
      String tag,
      String amount,
      String until,
      boolean joint,
      boolean own,
      String caseNo,
      List<Step> steps,
      List<Act> acts) {}

  /** 一步。 */
  record Step(String act, String amount, String who, String at, String words) {}

  /** 一个动作。 */
  record Act(String path, String label, boolean words, boolean amount) {}

  Whole whole(HarmLook look, boolean writes) {
    long given = sum(look, ReliefState.GRANTED);
    HarmCap cap = look.cap();
    return new Whole(
        look.ticket(),
        look.masked(),
        look.day().toString(),
        yuan(look.totalFen()),
        yuan(given),
        yuan(look.totalFen() - given),
        cap.capFen() == null ? "" : yuan(cap.capFen()),
        texts.cap(cap.state()),
        capTag(cap.state()),
        capTold(cap),
        told(look),
        TotalBar.of(look, TotalBar.WIDE),
        TotalBar.of(look, TotalBar.PHONE),
        lines(look, writes),
        look.nearby().stream().map(LocalDate::toString).collect(Collectors.joining("、")));
  }

  private static long sum(HarmLook look, ReliefState state) {
    return look.reliefs().stream()
        .filter(one -> one.state() == state)
        .mapToLong(Relief::amountFen)
        .sum();
  }

  static String yuan(long fen) {
    return new Fen(fen).yuanText();
  }

  private static String capTag(HarmCap.State state) {
    return switch (state) {
      case WITHIN -> "good";
      case OVER -> "bad";
      case UNKNOWN -> "warn";
    };
  }

  /** Figure and clauses, or what to do about an unknown one. */
  private String capTold(HarmCap cap) {
    return cap.state() == HarmCap.State.UNKNOWN
        ? texts.say("cap.unknown")
        : texts.say(
            "cap.told",
            cap.figure(),
            cap.clauses().stream().map(Clause::textWithStatus).collect(Collectors.joining("、")),
            cap.approval());
  }

  private String told(HarmLook look) {
    String parts =
        look.reliefs().stream()
            .filter(one -> one.state().isLiving())
            .map(
                one ->
                    texts.say(
                        "picture.part",
                        one.organ(),
                        texts.state(one.state()),
                        yuan(one.amountFen())))
            .collect(Collectors.joining("；"));
    Long cap = look.cap().capFen();
    return cap == null
        ? texts.say("picture.unknown", yuan(look.totalFen()), parts)
        : texts.say("picture.told", yuan(look.totalFen()), yuan(cap), parts);
  }

  private List<Line> lines(HarmLook look, boolean writes) {
    List<Line> lines = new ArrayList<>();
    for (Relief one : look.reliefs()) {
      lines.add(line(one, lines.size() + 1, writes));
    }
    return lines;
  }

  private Line line(Relief one, int row, boolean writes) {
    boolean held = one.state() == ReliefState.RESERVED;
    String since = texts.day(one.since()).toString();
    return new Line(
        one.id(),
        row,
        one.organ(),
        texts.say("person.nth", one.person()),
        texts.state(one.state()),
        texts.tag(one.state()),
        yuan(one.amountFen()),
        held || one.state() == ReliefState.LAPSED
            ? texts.say("until." + one.state(), one.lapsesOn().toString())
            : texts.say("since", since),
        one.joint(),
        one.own(),
        one.caseNo(),
        one.steps().stream().map(this::step).toList(),
        one.own() && writes ? acts(one.state()) : List.of());
  }

  private Step step(ReliefStep step) {
    return new Step(
        texts.act(step.act()),
        yuan(step.amountFen()),
        step.officerName() + " " + step.officer(),
        texts.minute(step.at()),
        step.words());
  }

  private List<Act> acts(ReliefState state) {
    return ReliefAct.open(state).stream()
        .map(
            act ->
                new Act(
                    act.name().toLowerCase(java.util.Locale.ROOT),
                    texts.act(act),
                    act.wantsWords(),
                    act == ReliefAct.GRANT))
        .toList();
  }
}
