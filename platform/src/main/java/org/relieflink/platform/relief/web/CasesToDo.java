package org.relieflink.platform.relief.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.relieflink.law.duty.DutyReading;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.WorkItem;
import org.relieflink.platform.access.WorkSource;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefCases;
import org.relieflink.platform.relief.ReliefView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 待办：cases whose turn is this officer's, due by the first of them. */
@Component
@Order(26)
class CasesToDo implements WorkSource {
  private final ReliefCases cases;
  private final AccessTable table;
  private final CaseTexts texts;

  CasesToDo(ReliefCases cases, AccessTable table, CaseTexts texts) {
    this.cases = cases;
    this.table = table;
    this.texts = texts;
  }

  @Override
  public List<WorkItem> items(Officer officer, Instant now) {
    if (!table.allows(officer, "GET", "/cases")) {
      return List.of();
    }
    List<ReliefCase> mine = cases.list(officer, ReliefView.MINE, "");
    if (mine.isEmpty()) {
      return List.of();
    }
    var due =
        mine.stream()
            .flatMap(one -> cases.clock(one).stream())
            .map(DutyReading::due)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return List.of(
        new WorkItem(
            texts.say("work.kind"),
            texts.say("work.title", mine.size()),
            texts.say("work.note"),
            due,
            mine.size() == 1 ? "/cases/" + mine.get(0).id() : "/cases",
            texts.say("work.go"),
            mine.size()));
  }
}
