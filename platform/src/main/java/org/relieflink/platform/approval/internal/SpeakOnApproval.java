package org.relieflink.platform.approval.internal;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalAct;
import org.relieflink.platform.approval.ApprovalRefusal;
import org.relieflink.platform.approval.ApprovalState;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.approval.internal.ApprovalSteps.Keyed;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 同意、不同意、撤回：a voice on a request. The row is locked first, so that two voices at once are counted
 * one after the other; the database counts again when it is granted.
 */
@Component
class SpeakOnApproval {
  private static final int LONGEST_KEY = 100; // characters; a UUID has 36

  private final ApprovalStore store;
  private final ApprovalSteps steps;
  private final ApprovalLog log;

  SpeakOnApproval(ApprovalStore store, ApprovalSteps steps, ApprovalLog log) {
    this.store = store;
    this.steps = steps;
    this.log = log;
  }

  @Transactional
  public Outcome<Approval> speak(Officer officer, long id, ApprovalAct act, Saying saying) {
    Refusal wrong = wrong(act, saying);
    if (wrong != null) {
      return new Outcome.Refused<>(wrong);
    }
    String key = saying.key();
    if (key != null) {
      store.lockKey(officer, key);
    }
    store.lock(id);
    Instant now = log.now();
    Optional<Approval> seen = store.find(id, now).filter(found -> found.visibleTo(officer));
    if (seen.isEmpty()) {
      return log.barred(officer, ApprovalLog.object(id), ApprovalRefusal.UNKNOWN);
    }
    Optional<Keyed> before = key == null ? Optional.empty() : steps.findByKey(officer, key);
    if (before.isPresent()) {
      return before.get().equals(new Keyed(id, act, saying.reason()))
          ? Outcome.of(seen.get())
          : Outcome.refused(ApprovalRefusal.KEY_REUSED);
    }
    ApprovalRefusal bar = bar(seen.get(), officer, act);
    return bar == null
        ? Outcome.of(done(seen.get(), officer, ApprovalLog.act(act, saying, now)))
        : log.barred(officer, ApprovalLog.object(id), bar);
  }

  private static @Nullable Refusal wrong(ApprovalAct act, Saying saying) {
    if (act == ApprovalAct.REFUSED && saying.reason().isEmpty()) {
      return Refusal.of(ApprovalRefusal.REASON_MISSING);
    }
    if (saying.reason().length() > Saying.LONGEST_REASON) {
      return Refusal.of(ApprovalRefusal.REASON_TOO_LONG, Saying.LONGEST_REASON);
    }
    String key = saying.key();
    return key != null && key.length() > LONGEST_KEY
        ? Refusal.of(ApprovalRefusal.KEY_TOO_LONG, LONGEST_KEY)
        : null;
  }

  /** Why this officer cannot do this now; null when nothing stands against it. */
  private static @Nullable ApprovalRefusal bar(Approval seen, Officer officer, ApprovalAct act) {
    if (act == ApprovalAct.WITHDRAWN) {
      return seen.askedBy(officer) ? closed(seen) : ApprovalRefusal.NOT_YOURS_TO_DECIDE;
    }
    if (seen.askedBy(officer)) {
      return ApprovalRefusal.SELF_APPROVAL;
    }
    if (!seen.decidedBy(officer)) {
      return ApprovalRefusal.NOT_YOURS_TO_DECIDE;
    }
    if (act == ApprovalAct.AGREED && seen.agreedBy(officer)) {
      return ApprovalRefusal.ALREADY_SPOKEN;
    }
    return act == ApprovalAct.AGREED && seen.state() == ApprovalState.GRANTED
        ? ApprovalRefusal.CLOSED
        : closed(seen);
  }

  private static @Nullable ApprovalRefusal closed(Approval seen) {
    if (seen.state() == ApprovalState.EXPIRED) {
      return ApprovalRefusal.EXPIRED;
    }
    return seen.state().live() ? null : ApprovalRefusal.CLOSED;
  }

  private Approval done(Approval seen, Officer officer, ApprovalSteps.Act act) {
    if (act.act() == ApprovalAct.AGREED) {
      log.add(seen, officer, act);
      Approval counted = store.find(seen.id(), act.at()).orElseThrow();
      if (counted.missingPersons() == 0 && counted.missingDepartments() == 0) {
        moved(counted, ApprovalState.GRANTED);
        log.granted(counted, officer);
      }
    } else {
      moved(seen, ApprovalState.ofCode(act.act().code()));
      log.add(seen, officer, act);
    }
    return store.find(seen.id(), act.at()).orElseThrow();
  }

  /** The row is locked: nobody can have been faster. */
  private void moved(Approval seen, ApprovalState to) {
    if (!store.move(seen, to)) {
      throw new IllegalStateException(seen + " could not become " + to);
    }
  }
}
