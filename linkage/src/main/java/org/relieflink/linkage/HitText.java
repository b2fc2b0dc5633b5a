package org.relieflink.linkage;

import java.util.List;

/**
 * 命中写成清单里的一行，不经过 {@link Hit}。 Writes what was found as lines of hits.csv without building hits: the
 * same bytes as {@link HitsCsv}, for long lists. One per thread.
 */
final class HitText {
  static final String HEADER = "party_id,record_id,kind,relation,score,level,reasons\n";
  static final String SELF_RELATION = "本人";

  private final PersonTable pool;
  private final LinkageModel.Thresholds thresholds;
  private final StringBuilder reasons = new StringBuilder(256);

  HitText(PersonTable pool, LinkageModel.Thresholds thresholds) {
    this.pool = pool;
    this.thresholds = thresholds;
  }

  static String samePerson(Match match) {
    return "同一人（" + EvidenceWriter.summary(match) + "）";
  }

  void append(Person party, List<Found> found, StringBuilder into) {
    if (found.isEmpty()) {
      return;
    }
    String partyId = party.id();
    for (Found one : found) {
      cell(partyId, into).append(',');
      cell(pool.id(one.row()), into).append(',');
      into.append(one.kind().code()).append(',');
      if (one.way() != null) {
        family(one.way(), into);
      } else if (one.self() != null) {
        self(one.self(), into);
      }
      cell(reasons, into).append('\n');
    }
  }

  private void self(Match match, StringBuilder into) {
    into.append(SELF_RELATION).append(',');
    WeightText.appendPlain(match.score(), into).append(',').append(match.level.code()).append(',');
    reasons.setLength(0);
    HitReasons.append(match.comparison, reasons);
  }

  private void family(FamilyWay way, StringBuilder into) {
    FamilyRules rules = thresholds.family();
    cell(way.relation(), into).append(',');
    WeightText.appendPlain(way.score(rules), into).append(',');
    into.append(way.level(thresholds).code()).append(',');
    reasons.setLength(0);
    reasons.append(SELF_RELATION);
    for (FamilyWay.Step step : way.steps()) {
      String toClass = pool.classes.text(pool.hardshipClass(step.to()));
      HitReasons.appendStep(step.label(), pool.id(step.to()), toClass, reasons);
    }
    FamilyWay.Step weakest = way.weakestMatch(rules);
    if (weakest != null && weakest.match() != null) {
      HitReasons.append(weakest.match().comparison, reasons);
    } else {
      FamilyLink link = way.weakestLink(rules);
      HitReasons.append(link.reasonZh, link.step(rules), reasons);
    }
  }

  /** A CSV cell, quoted where it must be. */
  static StringBuilder cell(CharSequence text, StringBuilder into) {
    if (isPlain(text)) {
      return into.append(text);
    }
    return into.append('"').append(text.toString().replace("\"", "\"\"")).append('"');
  }

  private static boolean isPlain(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return false;
      }
    }
    return true;
  }
}
