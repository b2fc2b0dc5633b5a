package org.relieflink.platform.supervision.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.WorkItem;
import org.relieflink.platform.access.WorkSource;
import org.relieflink.platform.supervision.LeadFilter;
import org.relieflink.platform.supervision.LeadView;
import org.relieflink.platform.supervision.internal.store.LeadStore;
import org.springframework.stereotype.Component;

/** 待核实的线索，进检察官的待办。 Leads that wait for a prosecutor. */
@Component
class LeadsToCheck implements WorkSource {
  private final LeadStore leads;
  private final AccessTable table;
  private final SupervisionTexts texts;

  LeadsToCheck(LeadStore leads, AccessTable table, SupervisionTexts texts) {
    this.leads = leads;
    this.table = table;
    this.texts = texts;
  }

  @Override
  public List<WorkItem> items(Officer officer, Instant now) {
    if (!table.allows(officer, "POST", "/supervision/leads/1/words")) {
      return List.of();
    }
    Map<LeadView, Long> counts = leads.counts(LeadFilter.of(LeadView.OPEN));
    long open = counts.getOrDefault(LeadView.OPEN, 0L);
    long unsettled = counts.getOrDefault(LeadView.UNSETTLED, 0L);
    return open == 0
        ? List.of()
        : List.of(
            new WorkItem(
                texts.say("work.kind"),
                texts.say("work.title", SupervisionTexts.grouped(open)),
                texts.say("work.note", SupervisionTexts.grouped(unsettled)),
                null,
                "/supervision",
                texts.say("work.action"),
                open));
  }
}
