package org.relieflink.platform.sharing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.WorkItem;
import org.relieflink.platform.access.WorkSource;
import org.relieflink.platform.sharing.Requests;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.relieflink.platform.sharing.Standing;
import org.relieflink.platform.sharing.VerificationRequest;
import org.springframework.stereotype.Component;

/** 要答的、要看的，进待办：one item for what the department owes, one for the replies that came. */
@Component
class RequestsToHandle implements WorkSource {
  private final Requests requests;
  private final AccessTable table;
  private final SharingTexts texts;

  RequestsToHandle(Requests requests, AccessTable table, SharingTexts texts) {
    this.requests = requests;
    this.table = table;
    this.texts = texts;
  }

  @Override
  public List<WorkItem> items(Officer officer, Instant now) {
    List<WorkItem> items = new ArrayList<>();
    if (table.allows(officer, "GET", "/inbox")) {
      List<VerificationRequest> open =
          requests.list(officer, Side.ANSWERER, Long.MAX_VALUE).stream()
              .filter(one -> RequestList.waits(requests.standing(one)))
              .toList();
      open.stream()
          .map(VerificationRequest::dueOn)
          .min(Comparator.naturalOrder())
          .ifPresent(due -> items.add(item("inbox", open.size(), due)));
    }
    if (table.allows(officer, "POST", "/requests")) {
      long replied =
          requests.list(officer, Side.ASKER, Long.MAX_VALUE).stream().filter(this::replied).count();
      if (replied > 0) {
        items.add(item("replied", replied, null));
      }
    }
    return items;
  }

  private boolean replied(VerificationRequest one) {
    Standing standing = requests.standing(one);
    return !one.state().isLast()
        && (standing == Standing.DONE_IN_TIME || standing == Standing.DONE_LATE);
  }

  private WorkItem item(String what, long count, @org.jspecify.annotations.Nullable LocalDate due) {
    return new WorkItem(
        texts.say("work.kind"),
        texts.say("work." + what, count),
        texts.say("work." + what + ".note"),
        due,
        what.equals("inbox") ? "/inbox" : "/requests?view=replied",
        texts.say("work.go"),
        count);
  }
}
