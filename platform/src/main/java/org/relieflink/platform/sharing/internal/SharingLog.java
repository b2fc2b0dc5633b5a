package org.relieflink.platform.sharing.internal;

import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.sharing.ShareAct;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Component;

/** 协查的留痕：every act, in the caller's transaction; of requests also whom they ask about. */
@Component
class SharingLog {
  private final Trail trail;

  SharingLog(Trail trail) {
    this.trail = trail;
  }

  void done(Officer officer, ShareAct act, long id, String words) {
    trail.record(officer, note(act, id, words));
  }

  /** A request, why, and the keyed names of the person. */
  record Asked(long id, String words, List<String> keys) {}

  /** With whom it asks about. */
  void done(Officer officer, ShareAct act, Asked asked) {
    about(officer, note(act, asked.id, asked.words), asked.keys);
  }

  void revealed(Officer officer, long id, List<String> keys) {
    about(officer, TrailNote.of("SHARING_PERSON_SEEN", "request", "request-" + id), keys);
  }

  private void about(Officer officer, TrailNote note, List<String> keys) {
    long entry = trail.written(officer, note);
    if (!keys.isEmpty()) {
      trail.about(entry, keys);
    }
  }

  private static TrailNote note(ShareAct act, long id, String words) {
    String kind =
        switch (act.kind()) {
          case REQUEST -> "request";
          case CORRECTION -> "correction";
          case DISPUTE -> "dispute";
        };
    return TrailNote.of("SHARING_" + act.name(), kind, kind + "-" + id)
        .because(words)
        .resulting(act.to().name());
  }
}
