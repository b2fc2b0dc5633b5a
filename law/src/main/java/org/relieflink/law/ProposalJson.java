package org.relieflink.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.internal.CanonicalJson;

/** 金额建议的规范 JSON。The canonical JSON of a proposal: inputs, pack version and digest, every step. */
final class ProposalJson {
  private ProposalJson() {}

  static String write(AmountProposal proposal) {
    return CanonicalJson.write(map(proposal));
  }

  static Map<String, @Nullable Object> map(AmountProposal proposal) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("format", 1);
    map.put("inputs", FactsJson.map(new FactsFile(proposal.facts(), proposal.choices())));
    map.put("pack", pack(proposal.pack()));
    map.put("outcome", proposal.outcome().code());
    map.put("amount_fen", proposal.amountFen());
    map.put("basic_fen", proposal.basicFen());
    map.put("supplement_fen", proposal.supplementFen());
    map.put("lowest_fen", proposal.lowestFen());
    map.put("highest_fen", proposal.highestFen());
    map.put("formula", AmountCalculator.formula(proposal));
    map.put("steps", proposal.steps().stream().map(ProposalJson::step).toList());
    map.put("cap", cap(proposal.cap()));
    if (proposal.localCap() != null) {
      map.put("local_cap", cap(proposal.localCap()));
    }
    map.put("notes", proposal.notes());
    return map;
  }

  private static Map<String, Object> pack(AmountProposal.PackRef pack) {
    return Map.of("id", pack.id(), "version", pack.version(), "digest", pack.digest());
  }

  private static Map<String, Object> step(AmountStep step) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("rule", step.rule().id());
    map.put("label", step.label());
    map.put("title", step.title());
    map.put("detail", step.detail());
    map.put("clause", clause(step.clause()));
    map.put("allowed", allowed(step.allowed()));
    map.put("chosen", step.chosen());
    map.put("unit", step.unit());
    map.put("chooser", step.chooser());
    map.put("reason", step.reason());
    map.put("step_fen", step.stepFen());
    map.put("running_fen", step.runningFen());
    return map;
  }

  private static Map<String, Object> clause(Clause clause) {
    return Map.of(
        "instrument", clause.instrument(),
        "article", clause.article(),
        "status", clause.status().code());
  }

  private static Map<String, Object> allowed(Allowed allowed) {
    if (allowed instanceof Allowed.Range range) {
      return Map.of("min", range.min(), "max", range.max());
    }
    if (allowed instanceof Allowed.OneOf one) {
      return Map.of("one_of", one.values());
    }
    return Map.of("fixed", ((Allowed.Fixed) allowed).value());
  }

  private static Map<String, @Nullable Object> cap(CapCheck cap) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("cap_fen", cap.capFen());
    map.put("state", cap.state().code());
    map.put("approval", cap.approval());
    map.put("wage_year", cap.wage() == null ? null : cap.wage().year());
    map.put("wage_place", cap.wage() == null ? null : cap.wage().place());
    map.put("ways", cap.ways().stream().map(RulePack.Cap.Way::text).collect(Collectors.toList()));
    return map;
  }

  static String write(AmountRefusal refusal) {
    List<Map<String, Object>> reasons =
        refusal.reasons().stream().map(ProposalJson::reason).toList();
    return CanonicalJson.write(Map.of("refused", true, "reasons", reasons));
  }

  private static Map<String, Object> reason(AmountRefusal.Reason reason) {
    return Map.of(
        "code", reason.code().code(),
        "step", reason.step(),
        "message", reason.sentence(),
        "next_step", reason.nextStep());
  }
}
