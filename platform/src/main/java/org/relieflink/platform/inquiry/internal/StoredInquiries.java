package org.relieflink.platform.inquiry.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.relieflink.kernel.CitizenId;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.OfficeSettings;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.inquiry.HeldRule;
import org.relieflink.platform.inquiry.Inquiries;
import org.relieflink.platform.inquiry.Inquiry;
import org.relieflink.platform.inquiry.InquiryRefusal;
import org.relieflink.platform.inquiry.LookKind;
import org.relieflink.platform.inquiry.internal.FindLooks.Found;
import org.relieflink.platform.inquiry.internal.InquiryStore.Told;
import org.relieflink.platform.inquiry.internal.WriteAnswer.Sorted;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailEntry;
import org.relieflink.platform.vault.Blinds;
import org.springframework.stereotype.Service;

@Service
class StoredInquiries implements Inquiries {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai"); // days of the rules are Beijing's
  private final InquiryStore store;
  private final FindLooks looks;
  private final WriteAnswer answer;
  private final InquiryRules rules;
  private final Blinds blinds;
  private final Trail trail;
  private final Accounts accounts;
  private final OfficeSettings office;
  private final Clock clock;

  StoredInquiries(
      InquiryStore store,
      FindLooks looks,
      WriteAnswer answer,
      InquiryRules rules,
      Blinds blinds,
      Trail trail,
      Accounts accounts,
      OfficeSettings office,
      Clock clock) {
    this.store = store;
    this.looks = looks;
    this.answer = answer;
    this.rules = rules;
    this.blinds = blinds;
    this.trail = trail;
    this.accounts = accounts;
    this.office = office;
    this.clock = clock;
  }

  @Override
  public Outcome<Inquiry> ask(Officer officer, Asking asking) {
    Optional<CitizenId> number = CitizenId.find(asking.number());
    if (number.isEmpty()) {
      return Outcome.refused(InquiryRefusal.NUMBER_UNUSABLE);
    }
    if (asking.proof().needsWords() && asking.words().isEmpty()) {
      return Outcome.refused(InquiryRefusal.WORDS_MISSING);
    }
    if (asking.words().length() > LONGEST) {
      return Outcome.refused(InquiryRefusal.WORDS_TOO_LONG, LONGEST);
    }
    String value = number.get().value();
    String key = blinds.name(value);
    List<Found> found = Actor.asServer(() -> looks.of(value, key));
    Instant now = clock.instant();
    var born =
        new Inquiry(
            0,
            number.get().masked(),
            asking.proof(),
            asking.words(),
            officer.staffNumber(),
            officer.displayName(),
            now,
            List.of(),
            List.of());
    long id = answer.write(officer, born, key, sorted(found, now));
    return Outcome.of(find(officer, id).orElseThrow());
  }

  /** Every look is told, held back and counted, or held back in silence: one of the three. */
  private Sorted sorted(List<Found> found, Instant now) {
    var sorted = new Sorted(new LinkedHashMap<>(), new TreeMap<>());
    for (Found one : found) {
      Optional<LookKind> kind = rules.kind(one.entry().note().action());
      Optional<HeldRule> held = rules.holding(one.entry(), one.standings(), now, day(now));
      if (kind.isPresent() && held.isEmpty()) {
        sorted.told().put(one.entry().id(), kind.get());
      } else if (kind.isPresent() && held.get().tellCount()) {
        sorted.held().merge(held.get().when().name(), 1L, Long::sum);
      }
    }
    return sorted;
  }

  @Override
  public List<Inquiry> list(Officer officer, long before) {
    return store.list(officer, before);
  }

  @Override
  public Optional<Inquiry> find(Officer officer, long id) {
    return store.find(officer, id).map(this::whole);
  }

  private Inquiry whole(Inquiry bare) {
    List<Told> told = store.toldOf(bare.id());
    Map<Long, TrailEntry> entries =
        Actor.asServer(() -> trail.of(told.stream().map(Told::entry).toList())).stream()
            .collect(Collectors.toMap(TrailEntry::id, entry -> entry));
    List<HeldRule> day = rules.held(day(bare.at()));
    Map<String, Long> held = store.heldOf(bare.id());
    return new Inquiry(
        bare.id(),
        bare.masked(),
        bare.proof(),
        bare.words(),
        bare.officer(),
        bare.officerName(),
        bare.at(),
        told.stream()
            .flatMap(
                one ->
                    Optional.ofNullable(entries.get(one.entry()))
                        .map(entry -> look(entry, one.kind()))
                        .stream())
            .toList(),
        day.stream()
            .filter(rule -> held.containsKey(rule.when().name()))
            .map(rule -> new Inquiry.Held(rule, held.getOrDefault(rule.when().name(), 0L)))
            .toList());
  }

  /** An account that is gone is taken for one of the home office. */
  private Inquiry.Look look(TrailEntry entry, LookKind kind) {
    Unit unit =
        Actor.asServer(() -> accounts.find(entry.officer()))
            .map(Officer::unit)
            .orElseGet(() -> Unit.of(office.place(), null));
    String purpose = kind == LookKind.LOOKED_UP ? entry.note().purpose() : "";
    return new Inquiry.Look(entry.at(), unit, Role.valueOf(entry.role()), purpose, kind);
  }

  @Override
  public List<HeldRule> rules() {
    return rules.held(day(clock.instant()));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }
}
