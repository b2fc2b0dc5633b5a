package org.relieflink.platform.transfer.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.WorkItem;
import org.relieflink.platform.access.WorkSource;
import org.relieflink.platform.transfer.TransferSide;
import org.relieflink.platform.transfer.TransferView;
import org.relieflink.platform.transfer.Transfers;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 待办：what waits to be signed, came back or was replied to; what a department has to do. */
@Component
@Order(26)
class TransfersToHandle implements WorkSource {
  private final Transfers transfers;
  private final AccessTable table;
  private final TransferTexts texts;

  TransfersToHandle(Transfers transfers, AccessTable table, TransferTexts texts) {
    this.transfers = transfers;
    this.table = table;
    this.texts = texts;
  }

  @Override
  public List<WorkItem> items(Officer officer, Instant now) {
    List<WorkItem> items = new ArrayList<>();
    if (table.allows(officer, "GET", "/transfers")) {
      Map<TransferView, Integer> counts = transfers.counts(officer, TransferSide.SENDER);
      if (table.allows(officer, "POST", "/transfers/1/decisions")) {
        counts.put(TransferView.TO_SIGN, transfers.toSign(officer));
        add(items, "/transfers", TransferView.TO_SIGN, counts);
      }
      add(items, "/transfers", TransferView.BACK, counts);
      add(items, "/transfers", TransferView.REPLIED, counts);
    }
    if (table.allows(officer, "GET", "/transfer-tasks")) {
      Map<TransferView, Integer> counts = transfers.counts(officer, TransferSide.DEPARTMENT);
      add(items, "/transfer-tasks", TransferView.OUT, counts);
    }
    return items;
  }

  private void add(
      List<WorkItem> items, String path, TransferView view, Map<TransferView, Integer> counts) {
    int count = counts.getOrDefault(view, 0);
    if (count > 0) {
      items.add(
          new WorkItem(
              texts.say("work.kind"),
              texts.say("work." + view.code(), count),
              texts.say("work." + view.code() + ".note"),
              null,
              path + "?view=" + view.code(),
              texts.say("work.go"),
              count));
    }
  }
}
