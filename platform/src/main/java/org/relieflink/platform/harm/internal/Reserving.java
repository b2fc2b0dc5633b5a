package org.relieflink.platform.harm.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.harm.HarmCap;
import org.relieflink.platform.harm.HarmRefusal;
import org.relieflink.platform.harm.ReliefAct;
import org.relieflink.platform.harm.ReliefState;
import org.relieflink.platform.harm.internal.OneRelief.Wish;
import org.relieflink.platform.harm.internal.ReliefStore.Checked;
import org.relieflink.platform.harm.internal.ReliefStore.Earlier;
import org.relieflink.platform.harm.internal.ReliefStore.Next;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/**
 * 预留：lock, look, write, in the caller's transaction. The lock of the harm is taken before anything
 * is read, so that of two organs at the same moment the second sees what the first wrote.
 */
@Component
class Reserving {
  private final ReliefStore store;
  private final HarmRules rules;
  private final FindCap caps;
  private final HarmLog log;

  Reserving(ReliefStore store, HarmRules rules, FindCap caps, HarmLog log) {
    this.store = store;
    this.rules = rules;
    this.caps = caps;
    this.log = log;
  }

  /** 现在。 */
  record Now(Instant at, LocalDate day) {}

  /** The id of the entry: a new one, or that of the same call before. */
  Outcome<Long> reserve(Officer officer, Checked checked, Now now) {
    store.lock(checked.harm());
    Optional<Earlier> earlier = store.earlier(officer.staffNumber(), checked.wanted().key());
    if (earlier.isPresent()) {
      return again(earlier.get(), checked);
    }
    List<Entry> entries = lapsed(store.ofHarm(checked.harm()), now);
    Optional<Refusal> no = refused(officer, entries, checked, now.day);
    if (no.isPresent()) {
      log.refused(officer, checked.harm(), no.get());
      return new Outcome.Refused<>(no.get());
    }
    Optional<Long> id = store.add(officer, checked, rules.lapsesOn(now.day), now.at);
    if (id.isEmpty()) { // the same key at the same moment, for another harm
      return Outcome.refused(HarmRefusal.KEY_REUSED);
    }
    var wanted = checked.wanted();
    var first = new Next(id.get(), 1, ReliefAct.RESERVE, wanted.amountFen(), wanted.words());
    store.add(officer, first, now.at);
    store.ofHarm(checked.harm()).stream()
        .filter(one -> one.id() == id.get())
        .forEach(one -> log.done(officer, ReliefAct.RESERVE, one, wanted.words()));
    return Outcome.of(id.get());
  }

  /** The same call once more gives the same entry; another content is refused. */
  private Outcome<Long> again(Earlier earlier, Checked checked) {
    return earlier.fingerprint().equals(store.fingerprint(checked))
        ? Outcome.of(earlier.id())
        : Outcome.refused(HarmRefusal.KEY_REUSED);
  }

  /** What the clock has ended is written down first, in the server's name. */
  private List<Entry> lapsed(List<Entry> entries, Now now) {
    for (Entry one : entries) {
      if (one.written() == ReliefState.RESERVED && !one.living(now.day)) {
        var lapse = new Next(one.id(), one.steps() + 1, ReliefAct.LAPSE, one.amountFen(), "");
        store.add(Officer.SYSTEM, lapse, now.at);
        log.done(Officer.SYSTEM, ReliefAct.LAPSE, one, "");
      }
    }
    return entries;
  }

  private Optional<Refusal> refused(
      Officer officer, List<Entry> entries, Checked checked, LocalDate today) {
    var wanted = checked.wanted();
    Wish wish = new Wish(officer.unit(), checked.person(), wanted.joint());
    Optional<Entry> other = OneRelief.against(entries, wish, today);
    if (other.isPresent()) {
      return Optional.of(before(officer, other.get()));
    }
    long total = Math.addExact(ReadHarm.total(entries, today), wanted.amountFen());
    HarmCap cap = caps.of(officer.unit().place(), today, total);
    return cap.state() == HarmCap.State.OVER && wanted.words().isEmpty()
        ? Optional.of(aboveCap(cap, total))
        : Optional.empty();
  }

  /** Which organ it is; {@link ReadHarm#named} says its name when no connection is held. */
  private static Refusal before(Officer officer, Entry other) {
    if (other.unit().equals(officer.unit())) {
      return Refusal.of(HarmRefusal.OWN_ALREADY);
    }
    return other.written() == ReliefState.GRANTED
        ? Refusal.of(HarmRefusal.RELIEVED, other.unit(), HarmDay.of(other.since()).toString())
        : Refusal.of(HarmRefusal.HELD, other.unit(), other.lapsesOn().toString());
  }

  private static Refusal aboveCap(HarmCap cap, long totalFen) {
    return Refusal.of(
        HarmRefusal.ABOVE_CAP,
        HarmDay.yuan(totalFen),
        HarmDay.yuan(java.util.Objects.requireNonNull(cap.capFen())),
        cap.approval());
  }
}
