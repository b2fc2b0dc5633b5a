package org.relieflink.platform.care.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.care.ListGlance;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ListFace;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.pool.PersonRecords;
import org.relieflink.platform.pool.RecordVersion;
import org.springframework.stereotype.Component;

/**
 * 名单怎么说，那时和现在：versions under the very number and of who shares a household in a list; a number
 * under two names says nothing.
 */
@Component
class PoolGlances {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai"); // days of lists are Beijing's

  private final HardshipPool pool;
  private final PersonRecords records;

  PoolGlances(HardshipPool pool, PersonRecords records) {
    this.pool = pool;
    this.records = records;
  }

  /**
   * 看到了什么、看到了谁。
   *
   * @param numbers of all persons of whom something is told; leave the house keyed only
   */
  record Seen(List<ListGlance> lists, Set<String> numbers) {
    static final Seen NOTHING = new Seen(List.of(), Set.of());

    Seen {
      lists = List.copyOf(lists);
      numbers = Set.copyOf(numbers);
    }

    @Override
    public String toString() {
      return "Seen[" + lists.size() + "]";
    }
  }

  /** By list; those of the person first. */
  Seen of(String number, LocalDate then, LocalDate now) {
    if (number.isEmpty() || contested(number)) {
      return Seen.NOTHING;
    }
    Map<String, List<RecordVersion>> lists =
        pool.versionsOf(List.of(), number, null, null).stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.record().contractId(), TreeMap::new, Collectors.toList()));
    Days days = new Days(then, now);
    List<ListGlance> found = new ArrayList<>();
    Set<String> numbers = new TreeSet<>(List.of(number));
    lists.forEach(
        (contract, versions) ->
            records
                .listOf(contract)
                .filter(list -> list.open() && !list.context())
                .ifPresent(
                    list -> {
                      found.addAll(glances(list, versions, number, days));
                      numbers.addAll(numbers(versions, days));
                    }));
    found.sort(Comparator.comparing(ListGlance::household).thenComparing(ListGlance::title));
    return new Seen(found, numbers);
  }

  /** Of those of whom something was shown: who left the household before is not told of a look. */
  private static Set<String> numbers(List<RecordVersion> versions, Days days) {
    return versions.stream()
        .filter(one -> one.held(days.then, days.then, ZONE) || one.held(days.now, days.now, ZONE))
        .map(one -> one.record().citizenId())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private boolean contested(String number) {
    var persons = pool.personsOf(number);
    return persons.size() > 1 || persons.stream().anyMatch(one -> one.contested());
  }

  /** 哪两天：of the decision, and today. */
  private record Days(LocalDate then, LocalDate now) {}

  private static List<ListGlance> glances(
      ListFace list, List<RecordVersion> versions, String number, Days days) {
    List<ListGlance> found = new ArrayList<>();
    for (boolean household : new boolean[] {false, true}) {
      List<RecordVersion> of =
          versions.stream().filter(one -> household != own(one.record(), number)).toList();
      LocalDate before = before(of, days.then);
      LocalDate today = today(of, days.now);
      if (before != null || today != null) {
        found.add(new ListGlance(list.title(), list.departmentName(), household, before, today));
      }
    }
    return found;
  }

  private static boolean own(LiveRecord record, String number) {
    return number.equals(record.citizenId());
  }

  private static @Nullable LocalDate before(List<RecordVersion> versions, LocalDate then) {
    return held(versions, then).map(RecordVersion::firstAsOf).orElse(null);
  }

  private static @Nullable LocalDate today(List<RecordVersion> versions, LocalDate now) {
    return held(versions, now).map(one -> one.record().asOf()).orElse(null);
  }

  private static Optional<RecordVersion> held(List<RecordVersion> versions, LocalDate day) {
    return versions.stream()
        .filter(one -> one.held(day, day, ZONE))
        .max(Comparator.comparing(one -> one.record().asOf()));
  }
}
