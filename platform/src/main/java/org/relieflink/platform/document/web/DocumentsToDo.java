package org.relieflink.platform.document.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.access.WorkItem;
import org.relieflink.platform.access.WorkSource;
import org.relieflink.platform.document.DocumentState;
import org.relieflink.platform.document.Documents;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 待办：papers that wait for a second pair of eyes, or for the chief's name. */
@Component
@Order(27)
class DocumentsToDo implements WorkSource {
  private final Documents documents;
  private final AccessTable table;
  private final Reach reach;
  private final DocumentTexts texts;

  DocumentsToDo(Documents documents, AccessTable table, Reach reach, DocumentTexts texts) {
    this.documents = documents;
    this.table = table;
    this.reach = reach;
    this.texts = texts;
  }

  @Override
  public List<WorkItem> items(Officer officer, Instant now) {
    List<WorkItem> items = new ArrayList<>();
    if (table.allows(officer, "GET", "/documents")) {
      Map<DocumentState, Integer> counts = documents.counts(officer);
      add(items, officer, Matter.DOCUMENTS, counts.getOrDefault(DocumentState.DRAFT, 0));
      add(items, officer, Matter.DOCUMENT_ISSUES, documents.toIssue(officer));
    }
    return items;
  }

  private void add(List<WorkItem> items, Officer officer, Matter matter, int count) {
    Whose own = Whose.ofPlace(officer.unit().place(), false);
    if (count > 0 && reach.covers(officer, new Need(matter, Deed.DECIDE), own)) {
      String what = matter == Matter.DOCUMENTS ? "draft" : "checked";
      items.add(
          new WorkItem(
              texts.say("work.kind"),
              texts.say("work." + what, count),
              texts.say("work." + what + ".note"),
              null,
              "/documents?state=" + what,
              texts.say("work.go"),
              count));
    }
  }
}
