package org.relieflink.platform.identity.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.relieflink.platform.identity.internal.DecisionStore.Written;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.pool.PersonRecords;
import org.springframework.stereotype.Component;

/** 把有关的决定和记录都读出来。 Reads all decisions and records that may belong to the groups of some records. */
@Component
class FindGroup {
  private final DecisionStore decisions;
  private final PersonRecords records;

  FindGroup(DecisionStore decisions, PersonRecords records) {
    this.decisions = decisions;
    this.records = records;
  }

  /**
   * What was read.
   *
   * @param live by id; more than the groups, since decisions that no longer count are followed too
   */
  record Around(Ledger ledger, Map<String, LiveRecord> live, List<Written> written) {
    /** Live records of the group, in order. */
    List<LiveRecord> recordsOf(Set<String> group) {
      return group.stream().map(live::get).filter(Objects::nonNull).toList();
    }

    /** A record that is live, as was asked before. */
    LiveRecord get(String recordId) {
      return Objects.requireNonNull(live.get(recordId));
    }

    boolean isLive(String recordId) {
      return live.containsKey(recordId);
    }
  }

  Around around(Collection<String> recordIds) {
    Set<String> ids = new TreeSet<>(recordIds);
    Map<String, LiveRecord> live = new LinkedHashMap<>();
    List<Written> written = List.of();
    int before = -1;
    while (ids.size() > before) {
      before = ids.size();
      written = decisions.about(ids);
      for (Written one : written) {
        ids.add(one.row().left());
        ids.add(one.row().right());
      }
      live.clear();
      records.list(ids).forEach(record -> live.put(record.recordId(), record));
      records.ofPersons(personsOf(live)).forEach(record -> live.put(record.recordId(), record));
      ids.addAll(live.keySet());
    }
    return new Around(
        new Ledger(written.stream().map(Written::row).toList(), together(live)), live, written);
  }

  private static Set<Long> personsOf(Map<String, LiveRecord> live) {
    return live.values().stream()
        .map(LiveRecord::personId)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Collection<Set<String>> together(Map<String, LiveRecord> live) {
    Map<Long, Set<String>> persons = new HashMap<>();
    live.forEach(
        (id, record) -> {
          Long person = record.personId();
          if (person != null) {
            persons.computeIfAbsent(person, none -> new TreeSet<>()).add(id);
          }
        });
    return persons.values();
  }
}
