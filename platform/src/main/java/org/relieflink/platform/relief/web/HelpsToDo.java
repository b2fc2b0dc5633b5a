package org.relieflink.platform.relief.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.relieflink.law.duty.DutyReading;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.WorkItem;
import org.relieflink.platform.access.WorkSource;
import org.relieflink.platform.relief.HelpRequest;
import org.relieflink.platform.relief.Helps;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 待办：what other offices ask, where this officer can do something with it. */
@Component
@Order(27)
class HelpsToDo implements WorkSource {
  private final Helps helps;
  private final AccessTable table;
  private final CaseTexts texts;

  HelpsToDo(Helps helps, AccessTable table, CaseTexts texts) {
    this.helps = helps;
    this.table = table;
    this.texts = texts;
  }

  @Override
  public List<WorkItem> items(Officer officer, Instant now) {
    if (!table.allows(officer, "GET", "/helps")) {
      return List.of();
    }
    List<HelpRequest> mine =
        helps.list(officer, true).stream()
            .filter(one -> !helps.open(officer, one).isEmpty())
            .toList();
    return mine.isEmpty() ? List.of() : List.of(item(mine));
  }

  private WorkItem item(List<HelpRequest> mine) {
    LocalDate due =
        mine.stream()
            .map(helps::clock)
            .map(DutyReading::due)
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo)
            .orElse(null);
    return new WorkItem(
        texts.say("help.work.kind"),
        texts.say("help.work.title", mine.size()),
        texts.say("help.work.note"),
        due,
        mine.size() == 1 ? "/helps/" + mine.get(0).id() : "/helps",
        texts.say("work.go"),
        mine.size());
  }
}
