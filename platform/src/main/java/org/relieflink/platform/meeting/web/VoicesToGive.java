package org.relieflink.platform.meeting.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.WorkItem;
import org.relieflink.platform.access.WorkSource;
import org.relieflink.platform.meeting.Attendance;
import org.relieflink.platform.meeting.Conference;
import org.relieflink.platform.meeting.Conferences;
import org.relieflink.platform.meeting.MeetingAct;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 待办：items of conferences that wait for the voice of the officer's unit. */
@Component
@Order(26)
class VoicesToGive implements WorkSource {
  private final Conferences conferences;
  private final AccessTable table;
  private final MeetingTexts texts;

  VoicesToGive(Conferences conferences, AccessTable table, MeetingTexts texts) {
    this.conferences = conferences;
    this.table = table;
    this.texts = texts;
  }

  @Override
  public List<WorkItem> items(Officer officer, Instant now) {
    if (!table.allows(officer, "GET", "/meetings")) {
      return List.of();
    }
    Map<Conference, Long> waiting = new LinkedHashMap<>();
    conferences.list(officer).forEach(one -> waiting.put(one, waiting(officer, one)));
    waiting.values().removeIf(none -> none == 0);
    List<Conference> open = List.copyOf(waiting.keySet());
    long count = waiting.values().stream().mapToLong(Long::longValue).sum();
    return count == 0
        ? List.of()
        : List.of(
            new WorkItem(
                texts.say("work.kind"),
                texts.say("work.title", count),
                texts.say("work.note"),
                null,
                open.size() == 1 ? "/meetings/" + open.get(0).id() : "/meetings",
                texts.say("work.go"),
                count));
  }

  private long waiting(Officer officer, Conference one) {
    boolean there =
        one.invited(officer.staffNumber())
            .filter(it -> it.attendance() == Attendance.PRESENT)
            .isPresent();
    return one.isClosed() || !there
        ? 0
        : one.items().stream()
            .filter(item -> conferences.open(officer, one, item).contains(MeetingAct.VOTE))
            .count();
  }
}
