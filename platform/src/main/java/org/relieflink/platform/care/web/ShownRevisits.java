package org.relieflink.platform.care.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.care.Followed;
import org.relieflink.platform.care.ListGlance;
import org.relieflink.platform.care.Revisits;
import org.relieflink.platform.care.Visit;
import org.relieflink.platform.care.VisitOutcome;
import org.relieflink.platform.care.VisitRound;
import org.relieflink.platform.relief.ReliefCase;
import org.springframework.stereotype.Component;

/** 回访怎么显示：a line of the list, the whole of one case. */
@Component
class ShownRevisits {
  private final Revisits revisits;
  private final CareTexts texts;

  ShownRevisits(Revisits revisits, CareTexts texts) {
    this.revisits = revisits;
    this.texts = texts;
  }

  /** 列表的一行。 */
  record Line(
      long id,
      String number,
      String person,
      String since,
      String round,
      String due,
      String standing,
      String tag,
      String last) {}

  Line line(Followed one) {
    VisitRound round = one.next().orElse(null);
    return new Line(
        one.one().id(),
        one.one().number(),
        person(one.one()),
        since(one),
        round == null ? "" : round.title(),
        round == null ? "" : Objects.toString(round.reading().due(), ""),
        round == null ? texts.say("round.none") : standing(round),
        round == null ? "plain" : tag(round),
        last(one));
  }

  private String person(ReliefCase one) {
    return one.masked().isEmpty() ? texts.say("destroyed") : one.masked();
  }

  private String since(Followed one) {
    return texts.say(one.paid() ? "since.paid" : "since.decided", one.since().toString());
  }

  private String last(Followed one) {
    return one.last()
        .map(it -> texts.say("last", it.on().toString(), outcome(it.outcome())))
        .orElse("");
  }

  private String outcome(String id) {
    return revisits.outcome(id).map(VisitOutcome::title).orElse(id);
  }

  private String standing(VisitRound round) {
    if (round.dropped()) {
      return texts.say("round.dropped");
    }
    return round.begun() ? texts.standing(round.reading().standing()) : texts.say("round.later");
  }

  private static String tag(VisitRound round) {
    boolean waits = round.dropped() || !round.begun();
    return waits ? "plain" : CareTexts.tag(round.reading().standing());
  }

  /** 一轮。 */
  record Round(String title, String opens, String due, String standing, String tag) {}

  /** 一次。 */
  record Entry(
      long id,
      String on,
      String way,
      String outcome,
      String living,
      String next,
      String who,
      String at,
      String corrects,
      boolean corrected) {}

  /** 名单的一行。 */
  record Glance(String list, String whose, String then, String now, boolean changed) {}

  /** 整页；followed：有没有要看的。 */
  record Whole(
      long id,
      String number,
      String person,
      boolean followed,
      boolean own,
      Line head,
      boolean worse,
      List<Round> rounds,
      List<Entry> entries,
      List<Glance> glances) {}

  Whole whole(Officer officer, ReliefCase one) {
    Followed followed = revisits.of(officer, one).orElse(null);
    boolean own = officer.unit().equals(one.whose().unit());
    if (followed == null) {
      Line none = new Line(one.id(), one.number(), person(one), "", "", "", "", "plain", "");
      return new Whole(
          one.id(),
          one.number(),
          person(one),
          false,
          own,
          none,
          false,
          List.of(),
          List.of(),
          List.of());
    }
    return new Whole(
        one.id(),
        one.number(),
        person(one),
        true,
        own,
        line(followed),
        worse(followed),
        followed.rounds().stream().map(this::round).toList(),
        entries(followed),
        revisits.glances(officer, one).stream().map(this::glance).toList());
  }

  /** Whether the newest visit says that more help is wanted. */
  boolean worse(Followed one) {
    return one.last()
        .flatMap(it -> revisits.outcome(it.outcome()))
        .filter(VisitOutcome::worse)
        .isPresent();
  }

  private Round round(VisitRound one) {
    return new Round(
        one.title(),
        one.opens().toString(),
        Objects.toString(one.reading().due(), ""),
        standing(one),
        tag(one));
  }

  /** Newest first. */
  private List<Entry> entries(Followed one) {
    return one.visits().stream()
        .sorted(Comparator.comparing(Visit::id).reversed())
        .map(this::entry)
        .toList();
  }

  private Entry entry(Visit one) {
    return new Entry(
        one.id(),
        one.on().toString(),
        revisits.wayTitle(one.way()),
        outcome(one.outcome()),
        one.living().isEmpty() ? texts.say("destroyed") : one.living(),
        one.next(),
        one.officer(),
        texts.minute(one.at()),
        one.corrects() == 0 ? "" : number(one.corrects()),
        one.corrected());
  }

  /** As pages number a visit. */
  static String number(long id) {
    return "HF-%06d".formatted(id);
  }

  private Glance glance(ListGlance one) {
    var then = one.then();
    var now = one.now();
    return new Glance(
        texts.say("glance.list", one.title(), one.department()),
        texts.say(one.household() ? "glance.household" : "glance.self"),
        then == null ? texts.say("glance.not") : texts.say("glance.since", then.toString()),
        now == null ? texts.say("glance.not") : texts.say("glance.as.of", now.toString()),
        (then == null) != (now == null));
  }
}
