package org.relieflink.platform.screening.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.Explanation;
import org.relieflink.linkage.HitLevel;
import org.relieflink.platform.screening.internal.engine.ExplainHit.Asked;
import org.relieflink.platform.screening.internal.picture.WeightWords;

/**
 * 什么会改变这个结论。 The single facts which, had they come out otherwise, would have led to another answer.
 * Outcomes are named, values never are.
 *
 * @param note what to say above the rows, or instead of them
 */
record WhatWouldChange(String note, List<Row> rows) {

  WhatWouldChange {
    rows = List.copyOf(rows);
  }

  /** 一项若核实为另一种结果。 */
  record Row(String field, String outcome, String score, String tag, String then) {}

  static WhatWouldChange of(Asked asked, Texts texts) {
    Explanation explanation = asked.explanation();
    if (explanation == null) {
      return new WhatWouldChange(texts.say("change." + asked.standing().name()), List.of());
    }
    String level = texts.say(key(explanation.level()));
    if (explanation.changes().isEmpty()) {
      return new WhatWouldChange(texts.say("change.nothing", level), List.of());
    }
    return new WhatWouldChange(
        texts.say("change.now", WeightWords.plain(explanation.score()), level),
        explanation.changes().stream().map(change -> row(change, texts)).toList());
  }

  private static Row row(Explanation.Change change, Texts texts) {
    boolean chinese = Texts.chinese();
    return new Row(
        texts.say("field." + change.field().name()),
        chinese ? change.outcome().zh() : change.outcome().en(),
        WeightWords.plain(change.score()),
        tag(change.level()),
        texts.say(key(change.level())));
  }

  private static String key(@Nullable HitLevel level) {
    return level == null ? "change.none" : "level." + level.code();
  }

  private static String tag(@Nullable HitLevel level) {
    if (level == null) {
      return "todo";
    }
    return level == HitLevel.AUTO ? "good" : "warn";
  }
}
