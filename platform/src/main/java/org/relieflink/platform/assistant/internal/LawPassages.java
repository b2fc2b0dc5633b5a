package org.relieflink.platform.assistant.internal;

import java.util.ArrayList;
import java.util.List;
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
    RuleSets.shipped().all().forEach(set -> rules(set, all));
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
              Passage.Kind.LAW, instrument.id(), "a" + ++number, clause.text(), words, clause));
    }
  }

  private static void rules(RuleSet set, List<Passage> into) {
    for (RuleSet.Cited one : set.rules()) {
      into.add(
          new Passage(
              Passage.Kind.LAW,
              one.clause().instrument(),
              set.id() + "-" + one.rule().id(),
              one.rule().title(),
              "资格规则（" + set.title() + "）：" + one.rule().title(),
              one.clause()));
    }
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
              clause));
    }
  }
}
