package org.relieflink.platform.meeting.internal;

import org.relieflink.platform.access.Officer;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Component;

/** 会商的留痕：every act, in the caller's transaction. */
@Component
class MeetingTrail {
  private final Trail trail;

  MeetingTrail(Trail trail) {
    this.trail = trail;
  }

  void done(Officer officer, String act, long id, String words) {
    trail.record(
        officer, TrailNote.of("MEETING_" + act, "meeting", "meeting-" + id).because(words));
  }
}
