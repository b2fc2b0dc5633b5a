package org.relieflink.platform.staff.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.staff.AccountAct;
import org.relieflink.platform.staff.Said;
import org.relieflink.platform.staff.StaffRefusal;
import org.relieflink.platform.staff.internal.ActBook.Done;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Component;

/** 记下：history and trail together, also what was refused. */
@Component
class StaffLog {
  private final ActBook acts;
  private final Trail trail;
  private final Clock clock;

  StaffLog(ActBook acts, Trail trail, Clock clock) {
    this.acts = acts;
    this.trail = trail;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /**
   * 对什么办什么。
   *
   * @param kind {@code account}, {@code unit} or {@code post}
   * @param number how the trail names it: the staff number, or place and line, for a post its code
   *     too
   */
  record Subject(String kind, long id, String number) {}

  void done(Officer officer, Subject subject, AccountAct act, Told told) {
    acts.add(
        officer,
        new Done(subject.kind, subject.id, act, told.detail, told.said, told.fingerprint, now()));
    trail.record(officer, note(subject.number, subject.kind, act, told));
  }

  /**
   * 说明。
   *
   * @param fingerprint of the whole request, for a repeated one
   */
  record Told(String detail, Said said, String fingerprint) {}

  /** A refusal is on the trail too: who tries to raise the own account is worth knowing. */
  void refused(Officer officer, Subject subject, AccountAct act, Refusal refusal) {
    trail.record(
        officer,
        TrailNote.of(act.name(), subject.kind, subject.number).resulting(refusal.code().code()));
  }

  private static TrailNote note(String number, String kind, AccountAct act, Told told) {
    String why = (told.detail + " " + told.said.reason()).strip();
    return TrailNote.of(act.name(), kind, number).because(why);
  }

  /** What is wrong with reason and key, if anything. */
  static @Nullable Refusal wrong(Said said, boolean needsReason) {
    if (needsReason && said.reason().isBlank()) {
      return Refusal.of(StaffRefusal.REASON_MISSING);
    }
    if (said.reason().length() > Said.LONGEST_REASON) {
      return Refusal.of(StaffRefusal.REASON_TOO_LONG, Said.LONGEST_REASON);
    }
    String key = said.key();
    return key != null && key.length() > Said.LONGEST_KEY
        ? Refusal.of(StaffRefusal.KEY_TOO_LONG, Said.LONGEST_KEY)
        : null;
  }

  /** What was done with this key before; nothing when there is no key. */
  Optional<Done> repeated(Officer officer, Said said) {
    String key = said.key();
    return key == null ? Optional.empty() : acts.findRepeated(officer, key);
  }
}
