package org.relieflink.platform.identity.internal;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.relieflink.platform.identity.SamePerson;
import org.relieflink.platform.identity.internal.FindGroup.Around;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.pool.PersonRecords;
import org.springframework.stereotype.Service;

@Service
class StoredSamePerson implements SamePerson {
  private final FindGroup groups;
  private final PersonRecords records;

  StoredSamePerson(FindGroup groups, PersonRecords records) {
    this.groups = groups;
    this.records = records;
  }

  @Override
  public Set<String> groupOf(String recordId) {
    Around around = groups.around(List.of(recordId));
    Set<String> group = around.ledger().groupOf(recordId);
    return group.size() > 1 || around.isLive(recordId) ? group : Set.of();
  }

  @Override
  public List<LiveRecord> recordsOf(long personId) {
    List<String> own =
        records.ofPersons(List.of(personId)).stream().map(LiveRecord::recordId).toList();
    Around around = groups.around(own);
    var all = new TreeMap<String, LiveRecord>();
    for (String id : own) {
      around
          .recordsOf(around.ledger().groupOf(id))
          .forEach(record -> all.put(record.recordId(), record));
    }
    return List.copyOf(all.values());
  }

  @Override
  public boolean merged(String recordId) {
    Ledger ledger = groups.around(List.of(recordId)).ledger();
    return ledger.merged(ledger.groupOf(recordId));
  }

  @Override
  public boolean keptApart(String left, String right) {
    Ledger ledger = groups.around(List.of(left, right)).ledger();
    return ledger.neverBetween(ledger.groupOf(left), ledger.groupOf(right)).isPresent();
  }
}
