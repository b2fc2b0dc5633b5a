package org.relieflink.platform.harm.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.relieflink.kernel.CitizenId;
import org.relieflink.law.Majority;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.harm.HarmLook;
import org.relieflink.platform.harm.HarmRefusal;
import org.relieflink.platform.harm.Harms;
import org.relieflink.platform.harm.NewRelief;
import org.relieflink.platform.harm.Organ;
import org.relieflink.platform.harm.Relief;
import org.relieflink.platform.harm.ReliefAct;
import org.relieflink.platform.harm.ReliefState;
import org.relieflink.platform.harm.internal.HarmTickets.Harm;
import org.relieflink.platform.harm.internal.ReliefStore.Checked;
import org.relieflink.platform.harm.internal.ReliefStore.Next;
import org.relieflink.platform.harm.internal.Reserving.Now;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.watch.QuotaDeed;
import org.relieflink.platform.watch.Quotas;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class StoredHarms implements Harms {
  private static final int FIRST_YEAR = 1900; // nobody alive was harmed before

  private final MayUse may;
  private final HarmTickets tickets;
  private final CheckRelief check;
  private final Reserving reserving;
  private final ReadHarm read;
  private final ReliefStore store;
  private final HarmRules rules;
  private final HarmLog log;
  private final Quotas quotas;
  private final Blinds blinds;
  private final TransactionTemplate together;
  private final Clock clock;

  StoredHarms(
      MayUse may,
      HarmTickets tickets,
      CheckRelief check,
      Reserving reserving,
      ReadHarm read,
      ReliefStore store,
      HarmRules rules,
      HarmLog log,
      Quotas quotas,
      Blinds blinds,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.may = may;
    this.tickets = tickets;
    this.check = check;
    this.reserving = reserving;
    this.read = read;
    this.store = store;
    this.rules = rules;
    this.log = log;
    this.quotas = quotas;
    this.blinds = blinds;
    this.together = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Override
  public List<Organ> organs() {
    return rules.organs();
  }

  private Now now() {
    Instant at = clock.instant();
    return new Now(at, HarmDay.of(at));
  }

  @Override
  public Outcome<HarmLook> look(Officer officer, String victim, LocalDate day) {
    LocalDate today = now().day();
    Optional<Refusal> no = may.refused(officer, Deed.READ);
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    Optional<CitizenId> number = CitizenId.find(victim);
    if (number.isEmpty()) {
      return Outcome.refused(HarmRefusal.NUMBER_UNUSABLE);
    }
    if (day.isAfter(today) || day.getYear() < FIRST_YEAR) {
      return Outcome.refused(HarmRefusal.DAY_UNUSABLE);
    }
    boolean minor = Majority.shipped().minor(number.get().birthDate(), today);
    if (minor && may.keepsChildren(officer)) {
      return Outcome.refused(HarmRefusal.CHILD);
    }
    Harm harm = tickets.harm(number.get(), day, today);
    String person = blinds.name(number.get().value());
    if (may.bars(officer, List.of(number.get().value()))) {
      log.barred(officer, harm.key(), person);
      return Outcome.refused(HarmRefusal.OWN_CIRCLE);
    }
    return quotas
        .take(officer, QuotaDeed.LOOK_UP, 1)
        .map(
            counted -> {
              log.looked(officer, harm.key(), List.of(person));
              return read.of(officer, harm, today, nearby(number.get(), day, today));
            });
  }

  /** Two organs may have written down two days of one harm: near ones are told of. */
  private List<LocalDate> nearby(CitizenId victim, LocalDate day, LocalDate today) {
    Map<String, LocalDate> days = new LinkedHashMap<>();
    for (int off = -rules.nearDays(); off <= rules.nearDays(); off++) {
      LocalDate other = day.plusDays(off);
      if (off != 0 && !other.isAfter(today)) {
        days.put(tickets.key(victim, other), other);
      }
    }
    Set<String> living = store.living(days.keySet(), today);
    return days.entrySet().stream()
        .filter(one -> living.contains(one.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public Outcome<HarmLook> again(Officer officer, String ticket) {
    Optional<Refusal> no = may.refused(officer, Deed.READ);
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    Optional<Harm> harm = tickets.read(officer, ticket);
    if (harm.isEmpty()) {
      return Outcome.refused(HarmRefusal.HARM_UNKNOWN);
    }
    log.looked(officer, harm.get().key(), List.of());
    return Outcome.of(read.of(officer, harm.get(), now().day(), List.of()));
  }

  @Override
  public Outcome<Relief> reserve(Officer officer, NewRelief wanted) {
    Outcome<Checked> outcome = check.check(officer, wanted);
    if (outcome instanceof Outcome.Refused<Checked> refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    Checked checked = outcome.orThrow();
    Now now = now();
    Outcome<Long> done =
        Objects.requireNonNull(
            together.execute(status -> reserving.reserve(officer, checked, now)));
    return done instanceof Outcome.Refused<Long> refused
        ? new Outcome.Refused<>(read.named(refused.refusal()))
        : done.map(id -> read.one(officer, checked.harm(), id, now.day()));
  }

  @Override
  public Outcome<Relief> grant(Officer officer, long id, long amountFen, String words) {
    return acted(officer, new Wanted(ReliefAct.GRANT, id, amountFen, words.strip()));
  }

  @Override
  public Outcome<Relief> release(Officer officer, long id, String words) {
    return acted(officer, new Wanted(ReliefAct.RELEASE, id, 0, words.strip()));
  }

  @Override
  public Outcome<Relief> giveBack(Officer officer, long id, String words) {
    return acted(officer, new Wanted(ReliefAct.RETURN, id, 0, words.strip()));
  }

  /** 要做的一步。 */
  private record Wanted(ReliefAct act, long id, long amountFen, String words) {}

  /** First whose it is, then what was sent with it. */
  private Outcome<Relief> acted(Officer officer, Wanted wanted) {
    Optional<String> harm = store.harmOf(officer.unit(), wanted.id);
    if (harm.isEmpty() || may.refused(officer, Deed.WRITE).isPresent()) {
      return Outcome.refused(HarmRefusal.UNKNOWN);
    }
    Optional<Refusal> words = HarmWords.wrong(wanted.words, wanted.act.wantsWords());
    if (words.isPresent()) {
      return new Outcome.Refused<>(words.get());
    }
    Now now = now();
    Optional<Refusal> no =
        Objects.requireNonNull(together.execute(status -> step(officer, harm.get(), wanted, now)));
    return no.<Outcome<Relief>>map(Outcome.Refused::new)
        .orElseGet(() -> Outcome.of(read.one(officer, harm.get(), wanted.id, now.day())));
  }

  private Optional<Refusal> step(Officer officer, String harm, Wanted wanted, Now now) {
    store.lock(harm);
    Entry entry =
        store.ofHarm(harm).stream().filter(one -> one.id() == wanted.id).findFirst().orElseThrow();
    ReliefState state = entry.state(now.day());
    if (state == ReliefState.LAPSED) {
      return Optional.of(Refusal.of(HarmRefusal.LAPSED, entry.lapsesOn().toString()));
    }
    if (!wanted.act.follows(Optional.of(state))) {
      return Optional.of(Refusal.of(HarmRefusal.MOVED_ON));
    }
    boolean grants = wanted.act == ReliefAct.GRANT;
    if (grants && (wanted.amountFen <= 0 || wanted.amountFen > entry.amountFen())) {
      String most = HarmDay.yuan(entry.amountFen());
      return Optional.of(Refusal.of(HarmRefusal.AMOUNT_ABOVE_RESERVED, most));
    }
    long amount = grants ? wanted.amountFen : entry.amountFen();
    var next = new Next(entry.id(), entry.steps() + 1, wanted.act, amount, wanted.words);
    store.add(officer, next, now.at());
    log.done(officer, wanted.act, entry, wanted.words);
    return Optional.empty();
  }
}
