package org.relieflink.platform.assistant.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relieflink.law.Clause;
import org.relieflink.law.Instrument;
import org.relieflink.law.Instruments;
import org.relieflink.law.RuleSet;
import org.relieflink.law.RuleSets;
import org.relieflink.law.TextStatus;
import org.relieflink.law.VerificationRequest;

/** 规范性文件登记表、资格规则组、要查的事实里的话。 Passages of instruments, rule sets and questions of fact. */
final class LawPassages {
  /** The book of the questions of fact, which are no instrument. */
  static final String QUESTIONS = "questions";

  static final String QUESTIONS_TITLE = "要查的事实";

  private LawPassages() {}

  static List<Passage> all() {
    List<Passage> all = new ArrayList<>();
    Instruments.shipped().all().forEach(instrument -> articles(instrument, all));
    all.addAll(rules());
    questions(all);
    return all;
  }

  private static void articles(Instrument instrument, List<Passage> into) {
    int number = 0;
    for (Instrument.Article article : instrument.articles()) {
      Clause clause = Instruments.shipped().cite(instrument.id(), article.article());
      String words =
          article.quote().isEmpty()
              ? article.says()
              : article.says() + "：“" + article.quote() + "”";
      into.add(
          new Passage(
              Passage.Kind.LAW,
              instrument.id(),
              "a" + ++number,
              clause.text(),
              words,
              clause,
              stands(instrument)));
    }
  }

  /** The same rule by the same clause is told once, with all the sets that use it. */
  private static Collection<Passage> rules() {
    Map<List<String>, Passage> rules = new LinkedHashMap<>();
    for (RuleSet set : RuleSets.shipped().all()) {
      for (RuleSet.Cited one : set.rules()) {
        rules.merge(
            List.of(one.rule().id(), one.clause().text()),
            rule(set, one),
            (first, next) -> first.alsoOf(set.title()));
      }
    }
    return rules.values();
  }

  private static Passage rule(RuleSet set, RuleSet.Cited one) {
    return new Passage(
        Passage.Kind.LAW,
        one.clause().instrument(),
        set.id() + "-" + one.rule().id(),
        one.rule().title(),
        "资格规则，用在：" + set.title(),
        one.clause(),
        Stands.ALWAYS); // of which day a set is says its title
  }

  private static Stands stands(Instrument instrument) {
    String by = instrument.supersededBy();
    return new Stands(
        instrument.inForceFrom(),
        null,
        by == null ? "" : Instruments.shipped().find(by).map(Instrument::shortTitle).orElse(by));
  }

  private static void questions(List<Passage> into) {
    for (VerificationRequest one : VerificationRequest.all()) {
      Clause clause =
          new Clause(QUESTIONS, QUESTIONS_TITLE, one.label(), TextStatus.EXAMPLE, "按本地会签文件调整");
      into.add(
          new Passage(
              Passage.Kind.LAW,
              QUESTIONS,
              one.fact().code(),
              one.label(),
              "可以问" + one.ask() + "：" + one.request(),
              clause,
              Stands.ALWAYS));
    }
  }
}
