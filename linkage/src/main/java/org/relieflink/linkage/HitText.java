package org.relieflink.linkage;

import java.util.List;

/**
 * 命中写成清单里的一行，不经过 {@link Hit}。 Writes what was found as lines of hits.csv without building hits: the
 * same bytes as {@link HitsCsv}, for long lists. One per thread.
 */
final class HitText {
  static final String HEADER = "party_id,record_id,kind,relation,score,level,reasons\n";
  static final String SELF_RELATION = "本人";
  static final String SAME_HOUSEHOLD_ID = "户号相同";

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
      HouseholdWalk.Way way = one.way();
      if (way == null) {
        self(one.self(), into);
      } else {
        household(way, into);
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

  private void household(HouseholdWalk.Way way, StringBuilder into) {
    cell(way.relation(), into).append(',');
    WeightText.appendPlain(way.score(thresholds), into).append(',');
    into.append(way.level(thresholds).code()).append(',');
    reasons.setLength(0);
    reasons.append(SELF_RELATION);
    step(samePerson(way.self()), way.self().row);
    step(way.relation(), way.member());
    Match elsewhere = way.elsewhere();
    if (elsewhere != null) {
      step(samePerson(elsewhere), elsewhere.row);
    }
    Match weakest = way.weakest(thresholds);
    if (weakest == null) {
      HitReasons.append(SAME_HOUSEHOLD_ID, thresholds.householdStep(), reasons);
    } else {
      HitReasons.append(weakest.comparison, reasons);
    }
  }

  private void step(String label, int toRow) {
    String toClass = pool.classes.text(pool.hardshipClass(toRow));
    HitReasons.appendStep(label, pool.id(toRow), toClass, reasons);
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
