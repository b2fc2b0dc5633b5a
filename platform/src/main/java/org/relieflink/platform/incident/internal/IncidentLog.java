package org.relieflink.platform.incident.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.incident.IncidentRefusal;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Component;

/** 事件的留痕、钟和说明的长短：what all acts on incidents share. */
@Component
class IncidentLog {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai"); // days of the rules are Beijing's
  private final Trail trail;
  private final Clock clock;

  IncidentLog(Trail trail, Clock clock) {
    this.trail = trail;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }

  static String object(long incident) {
    return "incident-" + incident;
  }

  void done(Officer officer, String action, long incident, String words) {
    trail.record(officer, TrailNote.of(action, "incident", object(incident)).because(words));
  }

  void done(Officer officer, TrailNote note) {
    trail.record(officer, note);
  }

  /** Null when there are words, and not too many. */
  static @Nullable Refusal wrong(String words, int longest) {
    if (words.isEmpty()) {
      return Refusal.of(IncidentRefusal.WORDS_MISSING);
    }
    return words.length() > longest ? Refusal.of(IncidentRefusal.WORDS_TOO_LONG, longest) : null;
  }
}
