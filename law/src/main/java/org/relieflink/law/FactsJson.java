package org.relieflink.law;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 事实与选定值写回文件的形式。Facts and choices as the maps of a facts file, so that what was stored can be read
 * again.
 */
final class FactsJson {
  private FactsJson() {}

  static Map<String, Object> map(FactsFile file) {
    Facts facts = file.facts();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("format", 1);
    map.put("applicant", applicant(facts.applicant()));
    map.put("as_of", facts.asOf());
    map.put("place", facts.place());
    map.put("case", matter(facts.matter()));
    map.put("hardship", facts.hardshipClasses().stream().map(FactsJson::sourced).toList());
    map.put("supplements", facts.supplements().stream().map(FactsJson::supplement).toList());
    map.put("compensation", compensation(facts.compensation()));
    map.put("answers", answers(facts));
    if (!facts.circumstances().equals(Circumstances.NONE)) {
      map.put("circumstances", CircumstancesFile.map(facts.circumstances()));
    }
    map.put("choices", choices(file.choices()));
    grant(map, "over_cap", file.choices().overCap());
    grant(map, "principal_fault", file.choices().principalFault());
    return map;
  }

  private static Map<String, Object> applicant(Facts.Applicant applicant) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", applicant.name());
    map.put("relation", applicant.relation());
    if (applicant.birthDate() != null) {
      map.put("birth_date", applicant.birthDate());
    }
    return map;
  }

  private static Map<String, Object> matter(Facts.Matter matter) {
    return Map.of(
        "number", matter.number(),
        "type", matter.type(),
        "harm", matter.harm().code(),
        "fault", matter.fault().code(),
        "fault_source", matter.faultSource());
  }

  private static Map<String, Object> sourced(Facts.Sourced one) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("class", one.value());
    map.put("source", one.source());
    if (one.asOf() != null) {
      map.put("as_of", Objects.requireNonNull(one.asOf()));
    }
    return map;
  }

  private static Map<String, Object> supplement(Facts.Supplement one) {
    return Map.of("kind", one.kind(), "by_analogy", one.byAnalogy(), "reason", one.reason());
  }

  private static Map<String, Object> compensation(Facts.Compensation one) {
    return Map.of(
        "received_yuan", BigDecimal.valueOf(one.receivedFen(), 2),
        "earlier_relief_yuan", BigDecimal.valueOf(one.earlierReliefFen(), 2),
        "source", one.source());
  }

  private static Map<String, Object> answers(Facts facts) {
    Map<String, Object> map = new LinkedHashMap<>();
    facts.answers().forEach((fact, answer) -> map.put(fact.code(), answer(answer)));
    return map;
  }

  private static Map<String, Object> answer(FactAnswer answer) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("answer", answer.answer().code());
    map.put("source", answer.source());
    if (answer.asOf() != null) {
      map.put("as_of", Objects.requireNonNull(answer.asOf()));
    }
    return map;
  }

  private static Map<String, Object> choices(Choices choices) {
    Map<String, Object> map = new LinkedHashMap<>();
    choices
        .values()
        .forEach(
            (step, choice) ->
                map.put(
                    step,
                    Map.of("value", choice.value(), "by", choice.by(), "reason", choice.reason())));
    return map;
  }

  private static void grant(Map<String, Object> map, String key, Choices.@Nullable Grant grant) {
    if (grant != null) {
      map.put(key, Map.of("reason", grant.reason(), "approval", grant.approval()));
    }
  }
}
