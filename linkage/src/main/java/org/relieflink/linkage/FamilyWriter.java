package org.relieflink.linkage;

import java.util.ArrayList;
import java.util.List;

/**
 * 把一条家人路径写成命中。 Turns a way through the family into a hit that names every step and why it counts.
 */
final class FamilyWriter {
  private final PersonTable pool;
  private final LinkageModel.Thresholds thresholds;
  private final FamilyRules rules;

  FamilyWriter(PoolIndex.Parts parts) {
    pool = parts.pool();
    thresholds = parts.thresholds();
    rules = thresholds.family();
  }

  Hit hit(Person party, FamilyWay way) {
    return new Hit(
        party.id(),
        pool.id(way.row()),
        HitKind.HOUSEHOLD,
        way.relation(),
        way.score(rules),
        way.level(thresholds),
        weakest(way),
        path(party, way));
  }

  private List<PathStep> path(Person party, FamilyWay way) {
    List<PathStep> path = new ArrayList<>(way.steps().size());
    String from = party.id();
    for (FamilyWay.Step step : way.steps()) {
      String to = pool.id(step.to());
      PathStep.Kind kind = step.link() == null ? PathStep.Kind.SAME_PERSON : step.link().kind;
      String toClass = pool.classes.text(pool.hardshipClass(step.to()));
      path.add(new PathStep(kind, from, to, toClass, step.label(), step.score(rules)));
      from = to;
    }
    return path;
  }

  /** The evidence of the weakest step: it decides how sure the whole path is. */
  private List<Evidence> weakest(FamilyWay way) {
    FamilyWay.Step weakest = way.weakestMatch(rules);
    if (weakest != null && weakest.match() != null && weakest.asker() != null) {
      return new EvidenceWriter(weakest.matched()).of(weakest.asker(), weakest.match());
    }
    FamilyLink link = way.weakestLink(rules);
    return List.of(new Evidence(Field.HOUSEHOLD, link.reasonZh, null, null, link.step(rules)));
  }
}
