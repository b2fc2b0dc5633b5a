package org.relieflink.platform.leads.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.WorkItem;
import org.relieflink.platform.access.WorkSource;
import org.relieflink.platform.leads.LeadView;
import org.relieflink.platform.leads.Leads;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 待办：leads that nobody took up, and prompts that the handler has not answered. */
@Component
@Order(25)
class LeadsToTake implements WorkSource {
  private final Leads leads;
  private final AccessTable table;
  private final LeadTexts texts;

  LeadsToTake(Leads leads, AccessTable table, LeadTexts texts) {
    this.leads = leads;
    this.table = table;
    this.texts = texts;
  }

  @Override
  public List<WorkItem> items(Officer officer, Instant now) {
    List<WorkItem> items = new ArrayList<>();
    if (table.allows(officer, "GET", "/leads")) {
      Map<LeadView, Integer> counts = leads.counts(officer);
      for (LeadView view : List.of(LeadView.PROMPTED, LeadView.WAITING)) {
        int count = counts.getOrDefault(view, 0);
        if (count > 0) {
          items.add(item(view.code(), count));
        }
      }
    }
    return items;
  }

  private WorkItem item(String view, int count) {
    return new WorkItem(
        texts.say("work.kind"),
        texts.say("work." + view, count),
        texts.say("work." + view + ".note"),
        null,
        "/leads?view=" + view,
        texts.say("work.go"),
        count);
  }
}
