package org.relieflink.law;

import java.util.EnumMap;
import java.util.Map;
import org.relieflink.law.internal.YamlMap;
import org.relieflink.law.internal.YamlProblems;
import org.relieflink.law.internal.YamlSource;

/** 每个事实怎么问、问谁。The wording of each question of fact and whom to ask, from questions.yaml. */
final class FactQuestions {
  private static final FactQuestions SHIPPED = read(Resources.text("questions.yaml")).orThrow();

  private final Map<FactKey, VerificationRequest> byFact;

  private FactQuestions(Map<FactKey, VerificationRequest> byFact) {
    this.byFact = byFact;
  }

  static FactQuestions shipped() {
    return SHIPPED;
  }

  VerificationRequest get(FactKey fact) {
    VerificationRequest request = byFact.get(fact);
    if (request == null) {
      throw new IllegalStateException("questions.yaml lacks " + fact.code());
    }
    return request;
  }

  static Reading<FactQuestions> read(String yaml) {
    YamlProblems problems = new YamlProblems();
    Map<FactKey, VerificationRequest> byFact = new EnumMap<>(FactKey.class);
    YamlSource.root(yaml, problems).ifPresent(root -> all(root, byFact));
    return problems.result(() -> new FactQuestions(byFact));
  }

  private static void all(YamlMap root, Map<FactKey, VerificationRequest> byFact) {
    for (YamlMap row : root.maps("questions")) {
      FactKey fact = row.oneOf("fact", FactKey.words());
      byFact.put(
          fact,
          new VerificationRequest(fact, row.text("label"), row.text("ask"), row.text("request")));
      row.finish();
    }
    root.finish();
  }
}
