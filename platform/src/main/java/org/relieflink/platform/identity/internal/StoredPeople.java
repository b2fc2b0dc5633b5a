package org.relieflink.platform.identity.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.identity.Candidate;
import org.relieflink.platform.identity.Ground;
import org.relieflink.platform.identity.HelpEvent;
import org.relieflink.platform.identity.IdentityRefusal;
import org.relieflink.platform.identity.PairEvidence;
import org.relieflink.platform.identity.Pairing;
import org.relieflink.platform.identity.PastDays;
import org.relieflink.platform.identity.People;
import org.relieflink.platform.identity.PersonFile;
import org.relieflink.platform.identity.internal.FindGroup.Around;
import org.relieflink.platform.identity.internal.Ledger.Row;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.Household;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.pool.PersonRecords;
import org.relieflink.platform.pool.RecordVersion;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.watch.QuotaLeft;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredPeople implements People {
  private final OpeningStore openings;
  private final Grounds grounds;
  private final FindGroup groups;
  private final GatherValues values;
  private final FollowTime time;
  private final FindCandidates candidates;
  private final StoredDecisions decisions;
  private final AuthorityRules rules;
  private final HardshipPool pool;
  private final PersonRecords records;
  private final BoundHouseholds bound;
  private final PastPerson past;
  private final ObjectProvider<PairEvidence> engine;
  private final TellTrail told;
  private final Clock clock;

  StoredPeople(
      OpeningStore openings,
      Grounds grounds,
      FindGroup groups,
      GatherValues values,
      FollowTime time,
      FindCandidates candidates,
      StoredDecisions decisions,
      AuthorityRules rules,
      HardshipPool pool,
      PersonRecords records,
      BoundHouseholds bound,
      PastPerson past,
      ObjectProvider<PairEvidence> engine,
      TellTrail told,
      Clock clock) {
    this.openings = openings;
    this.grounds = grounds;
    this.groups = groups;
    this.values = values;
    this.time = time;
    this.candidates = candidates;
    this.decisions = decisions;
    this.rules = rules;
    this.pool = pool;
    this.records = records;
    this.bound = bound;
    this.past = past;
    this.engine = engine;
    this.told = told;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Outcome<Ground> open(Officer officer, String recordId, Ground ground) {
    if (!grounds.good(officer, ground)) {
      return Outcome.refused(IdentityRefusal.GROUND_MISSING);
    }
    Around around = groups.around(List.of(recordId));
    List<LiveRecord> found = around.recordsOf(around.ledger().groupOf(recordId));
    if (!found.isEmpty() && told.barred(officer, found)) {
      return Outcome.refused(IdentityRefusal.OWN_CIRCLE);
    }
    Outcome<QuotaLeft> counted = told.counted(officer);
    if (counted instanceof Outcome.Refused<QuotaLeft> full) {
      return Outcome.refused(full.refusal().code(), full.refusal().arguments().toArray());
    }
    if (found.isEmpty()) {
      return none(officer, recordId, ground);
    }
    openings.add(officer, recordId, ground, clock.instant());
    told.opened(officer, found, ground);
    return Outcome.of(ground);
  }

  /** A bait is found like anybody, and its file is never ready: nothing tells it from others. */
  private Outcome<Ground> none(Officer officer, String recordId, Ground ground) {
    if (told.isBait(officer, recordId, ground)) {
      return Outcome.refused(IdentityRefusal.NOT_READY);
    }
    told.missed(officer, recordId, ground);
    return Outcome.refused(IdentityRefusal.PERSON_UNKNOWN);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  @Override
  public Optional<Ground> opened(Officer officer, String recordId) {
    return opened(officer, groups.around(List.of(recordId)).ledger().groupOf(recordId));
  }

  private Optional<Ground> opened(Officer officer, Collection<String> group) {
    return openings.find(officer, group, clock.instant().minus(rules.opened(today())));
  }

  @Override
  @Transactional
  public Outcome<PersonFile> read(Officer officer, String recordId) {
    Around around = groups.around(List.of(recordId));
    Set<String> group = around.ledger().groupOf(recordId);
    Optional<Ground> ground = opened(officer, group);
    if (ground.isEmpty()) {
      return Outcome.refused(IdentityRefusal.NOT_OPENED);
    }
    List<LiveRecord> own = around.recordsOf(group);
    if (own.isEmpty()) {
      return Outcome.refused(IdentityRefusal.PERSON_UNKNOWN);
    }
    if (told.barred(officer, own)) {
      return Outcome.refused(IdentityRefusal.OWN_CIRCLE);
    }
    PersonFile file = file(new Asked(recordId, ground.get(), around), group, own);
    told.seen(officer, file);
    return Outcome.of(file);
  }

  private record Asked(String recordId, Ground ground, Around around) {}

  private PersonFile file(Asked asked, Set<String> group, List<LiveRecord> own) {
    LiveRecord face =
        Optional.ofNullable(asked.around.live().get(asked.recordId)).orElse(own.get(0));
    BoundHouseholds.Bound bounded = bound.of(households(own), group);
    List<Household> households = bounded.households();
    Set<String> family = family(group, households);
    List<RecordVersion> versions = pool.versionsOf(family, null, null, null);
    List<RecordVersion> mine =
        versions.stream().filter(one -> group.contains(one.record().recordId())).toList();
    List<Candidate> alike = candidates.of(face, own, rules.candidates(today()));
    Set<String> theirs =
        households.stream()
            .map(Household::householdId)
            .filter(id -> !bounded.left().containsKey(id))
            .collect(Collectors.toSet());
    List<HelpEvent> chain =
        time.chain(
            versions.stream()
                .filter(
                    one ->
                        family.contains(one.record().recordId())
                            || theirs.contains(one.record().householdId()))
                .toList(),
            group,
            today());
    return new PersonFile(
        face,
        asked.ground,
        own,
        group.stream().filter(id -> !asked.around.isLive(id)).toList(),
        values.of(own, mine, today()),
        time.spans(mine, group, today()),
        households,
        chain,
        alike,
        decisions.history(asked.around, group),
        asked.around.ledger().contradicted(group).stream().map(Row::id).toList(),
        bounded.left(),
        null,
        own);
  }

  @Override
  @Transactional
  public Outcome<PersonFile> readPast(Officer officer, String recordId, PastDays days) {
    Around around = groups.around(List.of(recordId));
    Optional<Ground> ground = opened(officer, around.ledger().groupOf(recordId));
    if (ground.isEmpty()) {
      return Outcome.refused(IdentityRefusal.NOT_OPENED);
    }
    if (days.toCome(today())) {
      return Outcome.refused(IdentityRefusal.DAY_NOT_YET);
    }
    List<LiveRecord> now = around.recordsOf(around.ledger().groupOf(recordId));
    Optional<PersonFile> file =
        past.find(
            new PastPerson.Asked(
                recordId,
                ground.get(),
                days,
                now,
                id -> opened(officer, around.ledger().groupOf(id)).isPresent()),
            around);
    if (told.barred(officer, both(now, file.map(PersonFile::records).orElse(List.of())))) {
      return Outcome.refused(IdentityRefusal.OWN_CIRCLE);
    }
    file.ifPresent(found -> told.seen(officer, found));
    return file.map(Outcome::of).orElseGet(() -> Outcome.refused(IdentityRefusal.NOT_THEN));
  }

  private static List<LiveRecord> both(List<LiveRecord> now, List<LiveRecord> then) {
    return java.util.stream.Stream.concat(now.stream(), then.stream()).toList();
  }

  /** Ids of all records of the person and of everybody in the households, on whatever list. */
  private Set<String> family(Set<String> group, List<Household> households) {
    Set<String> ids = new TreeSet<>(group);
    Set<Long> persons = new TreeSet<>();
    for (Household household : households) {
      for (LiveRecord member : household.members()) {
        ids.add(member.recordId());
        Long person = member.personId();
        if (person != null) {
          persons.add(person);
        }
      }
    }
    records.ofPersons(persons).forEach(record -> ids.add(record.recordId()));
    return ids;
  }

  private List<Household> households(List<LiveRecord> own) {
    Map<String, Household> found = new TreeMap<>();
    for (LiveRecord record : own) {
      String id = record.householdId();
      if (id != null) {
        found.computeIfAbsent(
            id, none -> new Household(id, record.contractId(), records.ofHousehold(id)));
      }
    }
    return List.copyOf(found.values());
  }

  @Override
  @Transactional
  public Outcome<Pairing> compare(Officer officer, String left, String right) {
    Around around = groups.around(List.of(left, right));
    Set<String> one = around.ledger().groupOf(left);
    Set<String> other = around.ledger().groupOf(right);
    Optional<Ground> ground = opened(officer, one);
    if (ground.isEmpty()) {
      return Outcome.refused(IdentityRefusal.NOT_OPENED);
    }
    if (!around.isLive(left) || !around.isLive(right) || !candidates.offers(around, left, right)) {
      return Outcome.refused(IdentityRefusal.PERSON_UNKNOWN);
    }
    Set<String> both = new TreeSet<>(one);
    both.addAll(other);
    if (told.barred(officer, around.recordsOf(both))) {
      return Outcome.refused(IdentityRefusal.OWN_CIRCLE);
    }
    Pairing pairing =
        new Pairing(
            around.get(left),
            around.get(right),
            one.contains(right),
            around.ledger().neverBetween(one, other).map(Row::id).orElse(null),
            engine.stream().findFirst().map(asked -> asked.compare(left, right)).orElse(List.of()),
            around.ledger().version(both));
    told.compared(officer, pairing, ground.get());
    return Outcome.of(pairing);
  }
}
