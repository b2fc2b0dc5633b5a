package org.relieflink.platform.watch.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.WorkItem;
import org.relieflink.platform.access.WorkSource;
import org.relieflink.platform.watch.AlarmState;
import org.relieflink.platform.watch.Alarms;
import org.springframework.stereotype.Component;

/** 要看的预警，进待办。 What waits for a reviewer: new ones, and those taken up and not ended. */
@Component
class AlarmsToReview implements WorkSource {
  private static final String LIST = "/watch/alarms";

  private final Alarms alarms;
  private final AccessTable table;
  private final WatchTexts texts;

  AlarmsToReview(Alarms alarms, AccessTable table, WatchTexts texts) {
    this.alarms = alarms;
    this.table = table;
    this.texts = texts;
  }

  @Override
  public List<WorkItem> items(Officer officer, Instant now) {
    if (!table.allows(officer, "GET", LIST)) {
      return List.of();
    }
    Map<AlarmState, Long> counts = alarms.counts(officer);
    List<WorkItem> items = new ArrayList<>();
    for (AlarmState state : List.of(AlarmState.NEW, AlarmState.ACKNOWLEDGED)) {
      long count = counts.getOrDefault(state, 0L);
      if (count > 0) {
        items.add(item(state, count));
      }
    }
    return items;
  }

  private WorkItem item(AlarmState state, long count) {
    return new WorkItem(
        texts.say("work.kind"),
        texts.say("work." + state.name(), count),
        texts.say("work.note"),
        null,
        LIST + "?view=" + state.code(),
        texts.say("work.action"),
        count);
  }
}
