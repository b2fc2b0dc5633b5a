package org.relieflink.platform.sharing.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relieflink.kernel.CaseNumber;
import org.relieflink.kernel.WorkingDays;
import org.relieflink.law.duty.Standing;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.sharing.Answer;
import org.relieflink.platform.sharing.Fact;
import org.relieflink.platform.sharing.Held;
import org.relieflink.platform.sharing.NewRequest;
import org.relieflink.platform.sharing.Requests;
import org.relieflink.platform.sharing.ShareAct;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.relieflink.platform.sharing.ShareKind;
import org.relieflink.platform.sharing.SharingRefusal;
import org.relieflink.platform.sharing.VerificationRequest;
import org.relieflink.platform.sharing.internal.RequestStore.Checked;
import org.relieflink.platform.sharing.internal.RequestStore.Earlier;
import org.relieflink.platform.sharing.internal.SharingLog.Asked;
import org.relieflink.platform.sharing.internal.StepStore.Next;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredRequests implements Requests {
  private static final int FIRST_YEAR = 1900; // nobody alive was known before

  private final FactBook book;
  private final RequestStore store;
  private final StepStore steps;
  private final SharingLog log;
  private final Sides sides;
  private final Clock clock;
  private final CheckRequest check;
  private final WorkClock work;

  StoredRequests(
      FactBook book,
      RequestStore store,
      StepStore steps,
      SharingLog log,
      Sides sides,
      Clock clock) {
    this.book = book;
    this.store = store;
    this.steps = steps;
    this.log = log;
    this.sides = sides;
    this.clock = clock;
    this.check = new CheckRequest(book, WorkingDays.official());
    this.work = new WorkClock(WorkingDays.official(), book.warnDays());
  }

  @Override
  public List<Fact> facts() {
    return book.facts(today());
  }

  private LocalDate today() {
    return WorkClock.day(clock.instant());
  }

  @Override
  @Transactional
  public Outcome<VerificationRequest> send(Officer officer, NewRequest wanted) {
    Optional<Earlier> earlier = store.earlier(officer.staffNumber(), wanted.key());
    if (earlier.isPresent()) { // first: the agreement may have ended since
      return again(officer, earlier.get(), wanted);
    }
    Outcome<Checked> outcome = check.check(wanted, today());
    if (outcome instanceof Outcome.Refused<Checked> refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    Checked checked = outcome.orThrow();
    Optional<Long> id = store.add(officer, checked, clock.instant());
    if (id.isEmpty()) { // the same key at the same moment
      return again(
          officer, store.earlier(officer.staffNumber(), wanted.key()).orElseThrow(), wanted);
    }
    steps.add(officer, ShareAct.SEND, new Next(id.get(), 1), "");
    log.done(officer, ShareAct.SEND, new Asked(id.get(), reason(wanted), store.keys(id.get())));
    return Outcome.of(found(officer, Side.ASKER, id.get()));
  }

  private static String reason(NewRequest wanted) {
    return wanted.purpose().code() + " " + wanted.caseNo() + " " + wanted.fact();
  }

  /** The same call once more gives the same request; another content is refused. */
  private Outcome<VerificationRequest> again(Officer officer, Earlier earlier, NewRequest wanted) {
    return earlier.fingerprint().equals(store.fingerprint(wanted))
        ? Outcome.of(found(officer, Side.ASKER, earlier.id()))
        : Outcome.refused(SharingRefusal.KEY_REUSED);
  }

  private VerificationRequest found(Officer officer, Side side, long id) {
    return store.find(officer, side, id).orElseThrow();
  }

  @Override
  public Optional<VerificationRequest> find(Officer officer, Side side, long id) {
    return store.find(officer, side, id);
  }

  @Override
  public List<VerificationRequest> list(Officer officer, Side side, long before) {
    return store.list(officer, side, before);
  }

  @Override
  public List<VerificationRequest> open(Officer officer, Side side) {
    return store.open(officer, side);
  }

  @Override
  public List<VerificationRequest> waiting(Officer officer, Side side) {
    return store.waiting(officer, side);
  }

  @Override
  public Map<String, LocalDate> firstSent(Officer officer, LocalDate since) {
    Map<String, LocalDate> first = new HashMap<>();
    store
        .firstSent(officer, WorkClock.start(since))
        .forEach(
            (caseNo, at) ->
                first.merge(
                    CaseNumber.of(caseNo),
                    WorkClock.day(at),
                    (one, other) -> one.isBefore(other) ? one : other));
    return first;
  }

  @Override
  @Transactional
  public Outcome<VerificationRequest> act(Officer officer, ShareAct act, long id, String words) {
    Optional<Refusal> no = refused(officer, act, id);
    if (no.isEmpty()) {
      no = Words.wrong(words, act.wantsWords());
    }
    return no.<Outcome<VerificationRequest>>map(Outcome.Refused::new)
        .orElseGet(() -> step(officer, act, id, words.strip()));
  }

  @Override
  @Transactional
  public Outcome<VerificationRequest> answer(Officer officer, long id, Answer answer) {
    Optional<Refusal> no = refused(officer, ShareAct.ANSWER, id);
    if (no.isEmpty()) {
      no = wrong(found(officer, Side.ANSWERER, id), answer);
    }
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    store.answer(id, answer);
    return step(officer, ShareAct.ANSWER, id, "");
  }

  /** Whose it is, and that the act follows from where it stands; locks the row. */
  private Optional<Refusal> refused(Officer officer, ShareAct act, long id) {
    store.lock(id);
    Optional<VerificationRequest> request = store.find(officer, act.side(), id);
    if (request.isEmpty()
        || act.kind() != ShareKind.REQUEST
        || !sides.may(officer, act.side(), Deed.WRITE, unit(request.get(), act.side()))) {
      return Optional.of(Refusal.of(SharingRefusal.UNKNOWN));
    }
    if (!act.from(request.get().state())) {
      return Optional.of(Refusal.of(SharingRefusal.MOVED_ON));
    }
    return act == ShareAct.ANSWER ? check.ended(request.get(), today()) : Optional.empty();
  }

  private static org.relieflink.platform.access.Unit unit(VerificationRequest request, Side side) {
    return side == Side.ASKER ? request.asker() : request.asked();
  }

  private Optional<Refusal> wrong(VerificationRequest request, Answer answer) {
    boolean taken =
        book.anyFact(request.fact()).filter(fact -> fact.kind().takes(answer.value())).isPresent();
    if (!taken || answer.value().length() > LONGEST) {
      return Optional.of(Refusal.of(SharingRefusal.VALUE_UNUSABLE));
    }
    if (answer.asOf().isAfter(today()) || answer.asOf().getYear() < FIRST_YEAR) {
      return Optional.of(Refusal.of(SharingRefusal.AS_OF_UNUSABLE));
    }
    return answer.source().isBlank()
        ? Optional.of(Refusal.of(SharingRefusal.SOURCE_MISSING))
        : Words.wrong(answer.source(), true);
  }

  private Outcome<VerificationRequest> step(Officer officer, ShareAct act, long id, String words) {
    VerificationRequest before = found(officer, act.side(), id);
    steps.add(officer, act, new Next(id, before.steps().size() + 1), words);
    log.done(officer, act, new Asked(id, words, store.keys(id)));
    return Outcome.of(found(officer, act.side(), id));
  }

  @Override
  @Transactional
  public Outcome<Named> reveal(Officer officer, long id) {
    Optional<VerificationRequest> request = store.find(officer, Side.ANSWERER, id);
    if (request.isEmpty()
        || !sides.may(officer, Side.ANSWERER, Deed.REVEAL, request.get().asked())) {
      return Outcome.refused(SharingRefusal.UNKNOWN);
    }
    boolean open =
        !ShareAct.open(ShareKind.REQUEST, Side.ANSWERER, request.get().state()).isEmpty();
    Optional<Refusal> ended = check.ended(request.get(), today());
    if (ended.isPresent()) {
      return new Outcome.Refused<>(ended.get());
    }
    Optional<Named> named = store.named(id);
    if (!open || named.isEmpty()) {
      return Outcome.refused(SharingRefusal.MOVED_ON);
    }
    log.revealed(officer, id, store.keys(id));
    return Outcome.of(named.get());
  }

  @Override
  public Standing standing(VerificationRequest request) {
    return work.standing(request.steps(), request.dueOn(), clock.instant());
  }

  @Override
  public List<Held> held(VerificationRequest request) {
    return work.held(
        request.steps(), request.asker().line(), request.asked().line(), clock.instant());
  }
}
