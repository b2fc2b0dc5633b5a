package org.relieflink.platform.sharing.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.relieflink.kernel.WorkingDays;
import org.relieflink.law.duty.Standing;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.sharing.Correction;
import org.relieflink.platform.sharing.Corrections;
import org.relieflink.platform.sharing.ShareAct;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.relieflink.platform.sharing.ShareKind;
import org.relieflink.platform.sharing.SharingRefusal;
import org.relieflink.platform.sharing.internal.StepStore.Next;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredCorrections implements Corrections {
  private final FactBook book;
  private final CorrectionStore store;
  private final StepStore steps;
  private final RecordValue values;
  private final SharingLog log;
  private final Sides sides;
  private final Clock clock;
  private final WorkClock work;

  StoredCorrections(
      FactBook book,
      CorrectionStore store,
      StepStore steps,
      RecordValue values,
      SharingLog log,
      Sides sides,
      Clock clock) {
    this.book = book;
    this.store = store;
    this.steps = steps;
    this.values = values;
    this.log = log;
    this.sides = sides;
    this.clock = clock;
    this.work = new WorkClock(WorkingDays.official(), book.warnDays());
  }

  @Override
  @Transactional
  public Outcome<Correction> report(Officer officer, Reported wanted) {
    Optional<Refusal> no = Words.wrong(wanted.evidence(), true);
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    if (!values.known(wanted.recordId())) {
      return Outcome.refused(SharingRefusal.RECORD_UNKNOWN);
    }
    Optional<RecordValue.Found> found = values.find(wanted.recordId(), wanted.field());
    if (found.isEmpty()) {
      return Outcome.refused(SharingRefusal.FIELD_UNKNOWN);
    }
    boolean asked =
        store.openOn(officer, wanted.recordId()).stream()
            .anyMatch(one -> one.field().equals(wanted.field()));
    return asked
        ? Outcome.refused(SharingRefusal.ASKED_ALREADY)
        : Outcome.of(add(officer, wanted, found.get()));
  }

  private Correction add(Officer officer, Reported wanted, RecordValue.Found found) {
    Instant now = clock.instant();
    var born =
        new Correction(
            0,
            officer.unit(),
            new Unit(officer.unit().place(), FactBook.department(found.contract())),
            found.contract(),
            wanted.recordId(),
            wanted.field(),
            found.label(),
            work.due(now, book.correctionDays()),
            List.of());
    long id = store.add(officer, born, found.name(), now);
    String evidence = wanted.evidence().strip();
    steps.add(officer, ShareAct.REPORT, new Next(id, 1), evidence);
    log.done(officer, ShareAct.REPORT, id, evidence);
    return store.find(officer, Side.ASKER, id).orElseThrow();
  }

  @Override
  public Optional<Correction> find(Officer officer, Side side, long id) {
    return store.find(officer, side, id);
  }

  @Override
  public List<Correction> list(Officer officer, Side side, long before) {
    return store.list(officer, side, before);
  }

  @Override
  public List<Correction> open(Officer officer, Side side) {
    return store.open(officer, side);
  }

  @Override
  @Transactional
  public Outcome<Correction> act(Officer officer, ShareAct act, long id, String words) {
    store.lock(id);
    Optional<Correction> found = store.find(officer, act.side(), id);
    if (found.isEmpty() || act.kind() != ShareKind.CORRECTION || !may(officer, act, found.get())) {
      return Outcome.refused(SharingRefusal.UNKNOWN);
    }
    if (!act.from(found.get().state())) {
      return Outcome.refused(SharingRefusal.MOVED_ON);
    }
    Optional<Refusal> no = Words.wrong(words, act.wantsWords());
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    steps.add(officer, act, new Next(id, found.get().steps().size() + 1), words.strip());
    log.done(officer, act, id, words.strip());
    return Outcome.of(store.find(officer, act.side(), id).orElseThrow());
  }

  private boolean may(Officer officer, ShareAct act, Correction correction) {
    Unit unit = act.side() == Side.ASKER ? correction.asker() : correction.asked();
    return sides.may(officer, act.side(), Deed.WRITE, unit);
  }

  @Override
  public Standing standing(Correction correction) {
    return work.standing(correction.steps(), correction.dueOn(), clock.instant());
  }
}
