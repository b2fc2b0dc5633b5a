package org.relieflink.platform.harm.internal;

import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.harm.ReliefAct;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 救助总账的留痕：every look and act, with keyed names only; whom it tells of can be answered. */
@Component
class HarmLog {
  private static final String KIND = "harm";

  private final Trail trail;

  HarmLog(Trail trail) {
    this.trail = trail;
  }

  /**
   * A look at a harm.
   *
   * @param persons keyed names of whom it tells of; empty where only the harm is known
   */
  @Transactional
  public void looked(Officer officer, String harm, List<String> persons) {
    write(officer, note("HARM_LOOKED", harm), persons);
  }

  /** That somebody who has to keep away asked; nothing was shown. */
  @Transactional
  public void barred(Officer officer, String harm, String person) {
    write(officer, note("RECUSAL_BARRED", harm), List.of(person));
  }

  private static TrailNote note(String action, String harm) {
    return TrailNote.of(action, KIND, "harm-" + harm).because(Purpose.RELIEF_CASE.code());
  }

  /** In the caller's transaction. */
  public void done(Officer officer, ReliefAct act, Entry entry, String words) {
    write(
        officer,
        TrailNote.of("HARM_" + act, KIND, "relief-" + entry.id())
            .because(words)
            .resulting(act.to().name()),
        List.of(entry.person()));
  }

  /** That a reservation was refused because of another one, or of the cap. */
  public void refused(Officer officer, String harm, Refusal refusal) {
    write(
        officer,
        TrailNote.of("HARM_REFUSED", KIND, "harm-" + harm).resulting(refusal.code().name()),
        List.of());
  }

  private void write(Officer officer, TrailNote note, List<String> persons) {
    long entry = trail.written(officer, note);
    if (!persons.isEmpty()) {
      trail.about(entry, persons);
    }
  }
}
