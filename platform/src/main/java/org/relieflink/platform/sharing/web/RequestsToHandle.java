package org.relieflink.platform.sharing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.relieflink.law.duty.Standing;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.WorkItem;
import org.relieflink.platform.access.WorkSource;
import org.relieflink.platform.sharing.Correction;
import org.relieflink.platform.sharing.Corrections;
import org.relieflink.platform.sharing.Requests;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.relieflink.platform.sharing.VerificationRequest;
import org.springframework.stereotype.Component;

/** 要答的、要改的、要看的，进待办：what the department owes, and the replies that came. */
@Component
class RequestsToHandle implements WorkSource {
  private static final Map<String, String> PLACES =
      Map.of("inbox", "/inbox", "mending", "/mending", "replied", "/requests?view=replied");

  private final Requests requests;
  private final Corrections corrections;
  private final AccessTable table;
  private final SharingTexts texts;

  RequestsToHandle(
      Requests requests, Corrections corrections, AccessTable table, SharingTexts texts) {
    this.requests = requests;
    this.corrections = corrections;
    this.table = table;
    this.texts = texts;
  }

  @Override
  public List<WorkItem> items(Officer officer, Instant now) {
    List<WorkItem> items = new ArrayList<>();
    if (table.allows(officer, "GET", "/inbox")) {
      List<VerificationRequest> open =
          requests.waiting(officer, Side.ANSWERER).stream()
              .filter(one -> RequestList.waits(requests.standing(one)))
              .toList();
      open.stream()
          .map(VerificationRequest::dueOn)
          .min(Comparator.naturalOrder())
          .ifPresent(due -> items.add(item("inbox", open.size(), due)));
    }
    if (table.allows(officer, "POST", "/requests")) {
      long replied = requests.waiting(officer, Side.ASKER).stream().filter(this::replied).count();
      if (replied > 0) {
        items.add(item("replied", replied, null));
      }
    }
    if (table.allows(officer, "GET", "/mending")) {
      List<Correction> open =
          corrections.open(officer, Side.ANSWERER).stream()
              .filter(one -> RequestList.waits(corrections.standing(one)))
              .toList();
      if (!open.isEmpty()) {
        items.add(item("mending", open.size(), open.get(0).dueOn()));
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
        PLACES.getOrDefault(what, "/"),
        texts.say("work.go"),
        count);
  }
}
