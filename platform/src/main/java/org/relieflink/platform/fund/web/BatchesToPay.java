package org.relieflink.platform.fund.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.WorkItem;
import org.relieflink.platform.access.WorkSource;
import org.relieflink.platform.fund.PayBatch;
import org.relieflink.platform.fund.PayBatch.State;
import org.relieflink.platform.fund.Payments;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 待办：batches that another made and this officer may release, and files the bank has not got. */
@Component
@Order(27)
class BatchesToPay implements WorkSource {
  private final Payments payments;
  private final AccessTable table;
  private final FundTexts texts;

  BatchesToPay(Payments payments, AccessTable table, FundTexts texts) {
    this.payments = payments;
    this.table = table;
    this.texts = texts;
  }

  @Override
  public List<WorkItem> items(Officer officer, Instant now) {
    if (!table.allows(officer, "POST", "/fund/batch/release")) {
      return List.of();
    }
    List<PayBatch> batches = payments.batches(officer);
    List<WorkItem> items = new ArrayList<>();
    add(items, "release", batches, one -> waits(officer, one));
    add(items, "file", batches, one -> one.state() == State.SENT && one.taken() == null);
    return items;
  }

  private static boolean waits(Officer officer, PayBatch one) {
    return one.state() == State.OPEN
        && !one.maker().equals(officer.staffNumber())
        && !one.released().contains(officer.displayName());
  }

  private void add(
      List<WorkItem> items, String what, List<PayBatch> batches, Predicate<PayBatch> which) {
    List<PayBatch> found = batches.stream().filter(which).toList();
    if (!found.isEmpty()) {
      items.add(
          new WorkItem(
              texts.say("work.kind"),
              texts.say("work." + what, found.size()),
              texts.say("work." + what + ".note"),
              null,
              found.size() == 1 ? "/fund/batch?id=" + found.get(0).id() : "/fund/payments",
              texts.say("work.go"),
              found.size()));
    }
  }
}
