package org.relieflink.platform.identity.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.identity.Ground;
import org.relieflink.platform.identity.PastDays;
import org.relieflink.platform.identity.PersonFile;
import org.relieflink.platform.identity.internal.DecisionStore.Written;
import org.relieflink.platform.identity.internal.FindGroup.Around;
import org.relieflink.platform.identity.internal.Ledger.Row;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.Household;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.pool.RecordVersion;
import org.springframework.stereotype.Component;

/**
 * 一个人过去的样子：from the versions of records that stood on a day, as far as was known on a day, and the
 * decisions that had been made by then.
 */
@Component
class PastPerson {
  private final HardshipPool pool;
  private final GatherValues values;
  private final FollowTime time;
  private final StoredDecisions decisions;
  private final BoundHouseholds bound;
  private final ZoneId zone;

  PastPerson(
      HardshipPool pool,
      GatherValues values,
      FollowTime time,
      StoredDecisions decisions,
      BoundHouseholds bound,
      Clock clock) {
    this.pool = pool;
    this.values = values;
    this.time = time;
    this.decisions = decisions;
    this.bound = bound;
    this.zone = clock.getZone();
  }

  /**
   * 问谁、为什么、哪一天.
   *
   * @param now the person's live records of today
   * @param opened whether a record of somebody else of today may be shown
   */
  record Asked(
      String recordId,
      Ground ground,
      PastDays days,
      List<LiveRecord> now,
      Predicate<String> opened) {
    @Override
    public String toString() {
      return "Asked[" + recordId + " " + days + "]";
    }
  }

  /** Empty when no list had the person then. */
  Optional<PersonFile> find(Asked asked, Around around) {
    List<RecordVersion> versions = versions(asked.recordId, around);
    Map<String, RecordVersion> held = held(versions, asked.days);
    List<Written> written = by(around.written(), asked.days);
    Ledger ledger =
        new Ledger(written.stream().map(Written::row).toList(), together(held.values()));
    Set<String> group = new TreeSet<>(ledger.groupOf(asked.recordId));
    // somebody else by what was decided since is shown only to whom opened that file too
    Set<String> today = around.ledger().groupOf(asked.recordId);
    group.removeIf(id -> around.isLive(id) && !today.contains(id) && !asked.opened.test(id));
    List<RecordVersion> own = group.stream().map(held::get).filter(Objects::nonNull).toList();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(file(new Then(asked, versions, held, written, ledger, group), own));
  }

  /** 那天的一切。 */
  private record Then(
      Asked asked,
      List<RecordVersion> versions,
      Map<String, RecordVersion> held,
      List<Written> written,
      Ledger ledger,
      Set<String> group) {}

  private PersonFile file(Then then, List<RecordVersion> own) {
    PastDays days = then.asked.days;
    List<RecordVersion> known =
        then.versions.stream().flatMap(one -> one.asKnown(days.knownDay(), zone).stream()).toList();
    List<RecordVersion> mine =
        known.stream().filter(one -> then.group.contains(one.record().recordId())).toList();
    List<LiveRecord> records = own.stream().map(RecordVersion::record).toList();
    BoundHouseholds.Bound households = bound.of(households(records, then.held), then.group);
    Set<String> family = new TreeSet<>(then.group);
    households
        .households()
        .forEach(one -> one.members().forEach(member -> family.add(member.recordId())));
    return new PersonFile(
        Optional.ofNullable(then.held.get(then.asked.recordId))
            .map(RecordVersion::record)
            .orElse(records.get(0)),
        then.asked.ground,
        records,
        List.of(),
        values.then(own, days.onDay()),
        time.spans(mine, then.group, days.onDay()),
        households.households(),
        time.chain(
            known.stream().filter(one -> family.contains(one.record().recordId())).toList(),
            then.group,
            days.onDay()),
        List.of(),
        decisions.then(then.written, then.ledger, then.group),
        then.ledger.contradicted(then.group).stream().map(Row::id).toList(),
        households.left(),
        days,
        then.asked.now);
  }

  /** Of everything that is or was this person, by number, name with birth date, or decision. */
  private List<RecordVersion> versions(String recordId, Around around) {
    Set<String> ids = new TreeSet<>(around.live().keySet());
    ids.add(recordId);
    for (Written one : around.written()) {
      ids.add(one.row().left());
      ids.add(one.row().right());
    }
    LiveRecord live = around.live().get(recordId);
    String number = live == null ? null : live.citizenId();
    return pool.versionsOf(ids, number, null, null);
  }

  private Map<String, RecordVersion> held(List<RecordVersion> versions, PastDays days) {
    Map<String, RecordVersion> held = new LinkedHashMap<>();
    for (RecordVersion version : versions) {
      if (version.held(days.onDay(), days.knownDay(), zone)) {
        held.put(version.record().recordId(), version);
      }
    }
    return held;
  }

  private List<Written> by(List<Written> written, PastDays days) {
    Instant end = days.knownDay().plusDays(1).atStartOfDay(zone).toInstant();
    return written.stream().filter(one -> one.at().isBefore(end)).toList();
  }

  private static Collection<Set<String>> together(Collection<RecordVersion> held) {
    Map<Long, Set<String>> persons = new HashMap<>();
    for (RecordVersion version : held) {
      Long person = version.record().personId();
      if (person != null) {
        persons.computeIfAbsent(person, none -> new TreeSet<>()).add(version.record().recordId());
      }
    }
    return persons.values();
  }

  private static List<Household> households(List<LiveRecord> own, Map<String, RecordVersion> held) {
    Map<String, Household> found = new TreeMap<>();
    for (LiveRecord record : own) {
      String id = record.householdId();
      if (id != null) {
        found.computeIfAbsent(id, none -> new Household(id, record.contractId(), in(id, held)));
      }
    }
    return List.copyOf(found.values());
  }

  private static List<LiveRecord> in(@Nullable String household, Map<String, RecordVersion> held) {
    List<LiveRecord> members = new ArrayList<>();
    held.values().stream()
        .map(RecordVersion::record)
        .filter(record -> Objects.equals(record.householdId(), household))
        .sorted(java.util.Comparator.comparing(LiveRecord::recordId))
        .forEach(members::add);
    return members;
  }
}
