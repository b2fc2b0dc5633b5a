package org.relieflink.platform.harm.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.harm.HarmCap;
import org.relieflink.platform.harm.HarmLook;
import org.relieflink.platform.harm.Relief;
import org.relieflink.platform.harm.internal.HarmTickets.Harm;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** 读一次伤害：entries as an officer of one organ sees them, the total and the cap. */
@Component
class ReadHarm {
  private final ReliefStore store;
  private final UnitNames names;
  private final FindCap caps;
  private final HarmTickets tickets;

  ReadHarm(ReliefStore store, UnitNames names, FindCap caps, HarmTickets tickets) {
    this.store = store;
    this.names = names;
    this.caps = caps;
    this.tickets = tickets;
  }

  /** The whole of it on a day. */
  HarmLook of(Officer officer, Harm harm, LocalDate today, List<LocalDate> nearby) {
    List<Entry> entries = store.ofHarm(officer, harm.key());
    long total = total(entries, today);
    HarmCap cap = caps.of(officer.unit().place(), today, total);
    return new HarmLook(
        tickets.issue(officer, harm),
        harm.masked(),
        harm.day(),
        total,
        cap,
        shown(officer, entries, today),
        nearby);
  }

  /** Of all that is reserved or given, in fen. */
  static long total(List<Entry> entries, LocalDate today) {
    return entries.stream()
        .filter(one -> one.living(today))
        .mapToLong(Entry::amountFen)
        .reduce(0, Math::addExact);
  }

  /** One of them, as it stands after an act. */
  Relief one(Officer officer, String harm, long id, LocalDate today) {
    return shown(officer, store.ofHarm(harm), today).stream()
        .filter(relief -> relief.id() == id)
        .findFirst()
        .orElseThrow();
  }

  /** A refusal in which a unit is said by its name; called when the transaction is over. */
  Refusal named(Refusal refusal) {
    Object[] said =
        refusal.arguments().stream()
            .map(one -> one instanceof Unit unit ? names.of(unit) : one)
            .toArray();
    return Refusal.of(refusal.code(), said);
  }

  /** Recipients are told apart by the order in which they came up, never by a number. */
  private List<Relief> shown(Officer officer, List<Entry> entries, LocalDate today) {
    Map<String, Integer> persons = new LinkedHashMap<>();
    List<Relief> shown = new ArrayList<>();
    for (Entry entry : entries) {
      int person = persons.computeIfAbsent(entry.person(), key -> persons.size() + 1);
      shown.add(shown(officer, entry, person, today));
    }
    return shown;
  }

  private Relief shown(Officer officer, Entry entry, int person, LocalDate today) {
    boolean own = entry.unit().equals(officer.unit());
    return new Relief(
        entry.id(),
        entry.unit(),
        names.of(entry.unit()),
        person,
        entry.state(today),
        entry.amountFen(),
        entry.lapsesOn(),
        entry.joint(),
        entry.since(),
        own,
        own ? entry.caseNo() : "",
        own ? store.steps(entry.id()) : List.of());
  }
}
