package org.relieflink.platform.care.web;

import java.time.Instant;
import java.util.List;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.WorkItem;
import org.relieflink.platform.access.WorkSource;
import org.relieflink.platform.care.Followed;
import org.relieflink.platform.care.Revisits;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 待办：revisits that are late or soon due. */
@Component
@Order(27)
class RevisitsToDo implements WorkSource {
  private final Revisits revisits;
  private final AccessTable table;
  private final CareTexts texts;

  RevisitsToDo(Revisits revisits, AccessTable table, CareTexts texts) {
    this.revisits = revisits;
    this.table = table;
    this.texts = texts;
  }

  @Override
  public List<WorkItem> items(Officer officer, Instant now) {
    if (!table.allows(officer, "POST", "/revisits/{id}")) {
      return List.of();
    }
    List<Followed> near =
        revisits.list(officer).stream()
            .filter(one -> one.due().filter(revisits::near).isPresent())
            .toList();
    return near.isEmpty() ? List.of() : List.of(item(near));
  }

  private WorkItem item(List<Followed> near) {
    var due = near.get(0).due().map(one -> one.reading().due()).orElse(null);
    return new WorkItem(
        texts.say("work.kind"),
        texts.say("work.title", near.size()),
        texts.say("work.note"),
        due,
        near.size() == 1 ? "/revisits/" + near.get(0).one().id() : "/revisits",
        texts.say("work.go"),
        near.size());
  }
}
