package org.relieflink.platform.ferry.web;

import java.time.Instant;
import java.util.List;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.WorkItem;
import org.relieflink.platform.access.WorkSource;
import org.relieflink.platform.ferry.Ferry;
import org.relieflink.platform.ferry.FerrySite;
import org.relieflink.platform.ferry.SiteStanding;
import org.relieflink.platform.ferry.SiteState;
import org.springframework.stereotype.Component;

/** 等另一人同意的站点，进待办。 */
@Component
class SitesToAgree implements WorkSource {
  private final Ferry ferry;
  private final FerryTexts texts;
  private final AccessTable table;

  SitesToAgree(Ferry ferry, FerryTexts texts, AccessTable table) {
    this.ferry = ferry;
    this.texts = texts;
    this.table = table;
  }

  @Override
  public List<WorkItem> items(Officer officer, Instant now) {
    if (!table.allows(officer, "POST", "/ferry/sites/1/agreement")) {
      return List.of();
    }
    return ferry.sites(officer).stream()
        .map(SiteStanding::site)
        .filter(site -> site.state() == SiteState.ASKED)
        .filter(site -> !site.askedBy().officer().equals(officer.staffNumber()))
        .map(this::item)
        .toList();
  }

  private WorkItem item(FerrySite site) {
    return new WorkItem(
        texts.say("work.kind"),
        texts.say("work.agree", site.title()),
        texts.say("work.note"),
        null,
        "/ferry/sites/" + site.id(),
        texts.say("work.action"),
        1);
  }
}
