package org.relieflink.platform.pool;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.platform.pool.internal.Lists;
import org.relieflink.platform.pool.internal.store.Alike;
import org.relieflink.platform.pool.internal.store.LiveRecords;
import org.springframework.stereotype.Service;

/**
 * 按人读记录的门。 Records for who puts persons together; the registers that only supervision may read are
 * left out of everything here.
 */
@Service
public class PersonRecords {
  private final LiveRecords records;
  private final Alike alike;
  private final Lists lists;
  private final Clock clock;

  PersonRecords(LiveRecords records, Alike alike, Lists lists, Clock clock) {
    this.records = records;
    this.alike = alike;
    this.lists = lists;
    this.clock = clock;
  }

  /** Live records under these ids, in the order of the ids. */
  public List<LiveRecord> list(Collection<String> recordIds) {
    return open(records.list(recordIds));
  }

  /** Live records of these persons of the pool. */
  public List<LiveRecord> ofPersons(Collection<Long> personIds) {
    return open(records.ofPersons(personIds));
  }

  /** Live records of the same household in the same register. */
  public List<LiveRecord> ofHousehold(String householdId) {
    return records.findHousehold(householdId).map(one -> open(one.members())).orElse(List.of());
  }

  /**
   * Ids of live records under the same number, or under the same name and birth date: found by
   * blind index, never by search.
   *
   * @param most ids at the most
   */
  public Set<String> alike(LiveRecord record, int most) {
    return alike.of(record, most);
  }

  private List<LiveRecord> open(List<LiveRecord> found) {
    return found.stream()
        .filter(record -> lists.find(record.contractId()).map(ListFace::open).orElse(false))
        .toList();
  }

  /** What a list is called and stands on. */
  public Optional<ListFace> listOf(String contractId) {
    return lists.find(contractId);
  }

  /** Whether values of this day are older than the contract allows, seen from today. */
  public boolean stale(String contractId, LocalDate asOf) {
    return lists.stale(contractId, asOf, LocalDate.now(clock));
  }
}
