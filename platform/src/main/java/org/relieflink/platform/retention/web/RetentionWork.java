package org.relieflink.platform.retention.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.WorkItem;
import org.relieflink.platform.access.WorkSource;
import org.relieflink.platform.retention.Plan;
import org.relieflink.platform.retention.Retention;
import org.springframework.stereotype.Component;

/** 同意了还没执行的、执行了一半的计划，进待办；a run that was killed would be forgotten otherwise. */
@Component
class RetentionWork implements WorkSource {
  private final Retention retention;
  private final AccessTable table;
  private final RetentionTexts texts;

  RetentionWork(Retention retention, AccessTable table, RetentionTexts texts) {
    this.retention = retention;
    this.table = table;
    this.texts = texts;
  }

  @Override
  public List<WorkItem> items(Officer officer, Instant now) {
    List<WorkItem> items = new ArrayList<>();
    if (table.allows(officer, "POST", "/retention/plans")) {
      for (Plan plan : retention.plans(officer)) {
        String state = PlanLine.state(plan, officer, retention);
        if (state.equals("agreed") || state.equals("half")) {
          items.add(item(plan, state));
        }
      }
    }
    return items;
  }

  private WorkItem item(Plan plan, String state) {
    return new WorkItem(
        texts.say("work.kind"),
        texts.say("work.title." + state, plan.number()),
        texts.say("work.note", RetentionTexts.grouped(plan.left())),
        null,
        "/retention/plans/" + plan.id(),
        texts.say("work.action"),
        1);
  }
}
