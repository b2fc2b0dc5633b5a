package org.relieflink.platform.joint.web;

import java.time.Instant;
import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.WorkItem;
import org.relieflink.platform.access.WorkSource;
import org.relieflink.platform.joint.Joining;
import org.relieflink.platform.joint.Joinings;
import org.springframework.stereotype.Component;

/** 我协办的案件，进待办。 Cases of other units that the officer was joined to. */
@Component
class JoinedToMe implements WorkSource {
  private final Joinings joinings;
  private final JointTexts texts;

  JoinedToMe(Joinings joinings, JointTexts texts) {
    this.joinings = joinings;
    this.texts = texts;
  }

  @Override
  public List<WorkItem> items(Officer officer, Instant now) {
    List<Joining> mine = joinings.mine(officer);
    return mine.isEmpty()
        ? List.of()
        : List.of(
            new WorkItem(
                texts.say("work.kind"),
                texts.say("work.title", mine.size()),
                texts.say("work.note", texts.minute(mine.get(0).endsAt())),
                null,
                "/joint",
                texts.say("work.action"),
                mine.size()));
  }
}
