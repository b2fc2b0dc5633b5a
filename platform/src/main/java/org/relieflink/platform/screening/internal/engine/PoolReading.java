package org.relieflink.platform.screening.internal.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.relieflink.linkage.PoolRecord;
import org.relieflink.linkage.RecordTimes;
import org.relieflink.platform.pool.PublishedBatch;
import org.relieflink.platform.screening.internal.Face;
import org.relieflink.platform.screening.internal.RecordFace;

/** 碰撞怎样读数据池。 How screening reads the pool. */
public interface PoolReading {

  /**
   * 数据池的状态。 A state of the pool.
   *
   * @param version another state has another version
   * @param records live records, register pages included
   * @param asOf class to the day up to which its list is true
   */
  record State(long version, long records, Map<String, LocalDate> asOf) {
    public State {
      asOf = Map.copyOf(asOf);
    }

    /** The oldest of the lists, since a result is only as fresh as its oldest source. */
    public Optional<LocalDate> oldest() {
      return asOf.values().stream().min(LocalDate::compareTo);
    }
  }

  State state();

  /**
   * 一次读取读到了什么。 What one snapshot of the pool held.
   *
   * @param batches those that made it what it is
   * @param records read by {@link #forEach}
   */
  record Snapshot(State state, Set<PublishedBatch> batches, long records) {
    public Snapshot {
      batches = Set.copyOf(batches);
    }
  }

  /** 两次读取之间的变化。 What changed between two snapshots. */
  record Difference(Snapshot now, List<String> withdrawn, List<PoolRecord> added) {
    public Difference {
      withdrawn = List.copyOf(withdrawn);
      added = List.copyOf(added);
    }

    @Override
    public String toString() {
      return "Difference[-" + withdrawn.size() + " +" + added.size() + "]";
    }
  }

  /**
   * What has changed since a snapshot; empty when that cannot be told (a batch was undone, this is
   * another database) or when more than {@code most} records changed: then everything is to be
   * read.
   */
  Optional<Difference> since(Snapshot before, long most);

  /**
   * 一条记录现在的内容和来历。 What the list says of a record today, and where.
   *
   * @param row as the spreadsheet counts
   * @param stale older than the contract allows
   */
  record Now(
      long row, String fileName, LocalDate asOf, boolean stale, String basis, List<Value> values) {
    public Now {
      values = List.copyOf(values);
    }

    @Override
    public String toString() {
      return "Now[" + fileName + ":" + row + "]";
    }
  }

  /**
   * 名单里的一项。
   *
   * @param plain may stand on a page without a reason
   */
  record Value(String label, String text, boolean plain) {
    @Override
    public String toString() {
      return label;
    }
  }

  /** Empty when the record has left the pool. */
  Optional<Now> now(String recordId);

  /** Every live record in the order of the record ids, of one snapshot. */
  Snapshot forEach(Consumer<PoolRecord> consumer);

  /** Records by id, for showing and keeping; ids that are gone are left out. */
  Map<String, RecordFace> faces(Collection<String> recordIds);

  /**
   * 一条记录的一个版本。 One state of a record.
   *
   * @param times when it was true and when it was known; a state that ended has two: as it was
   *     taken to be while it stood, and as it is known to have been since
   * @param startKnown the list says since when
   * @param firstSeen day of the first list that had it so
   * @param lastSeen day of the last list that had it so
   */
  record Version(
      PoolRecord record,
      RecordFace face,
      List<RecordTimes> times,
      boolean startKnown,
      LocalDate firstSeen,
      LocalDate lastSeen) {
    public Version {
      times = List.copyOf(times);
    }

    @Override
    public String toString() {
      return "Version[" + record.recordId() + "]";
    }
  }

  /**
   * Every version of these records, of those that stood under the person's number or under the name
   * and birth date, and of their households.
   */
  List<Version> versions(Face asked, Collection<String> recordIds);

  /** The people of a household as one register sees it, head first. */
  List<RecordFace> household(String householdId);
}
