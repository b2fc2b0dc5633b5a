package org.relieflink.platform.pool;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.internal.Lists;
import org.relieflink.platform.pool.internal.RecordDetails;
import org.relieflink.platform.pool.internal.Sources;
import org.relieflink.platform.pool.internal.run.FaultTexts;
import org.relieflink.platform.pool.internal.run.ImportDesk;
import org.relieflink.platform.pool.internal.run.ImportInProcess;
import org.relieflink.platform.pool.internal.store.Differences;
import org.relieflink.platform.pool.internal.store.FormerRecords;
import org.relieflink.platform.pool.internal.store.LiveRecords;
import org.relieflink.platform.pool.internal.store.Phones;
import org.springframework.stereotype.Service;

/** 数据池的大门。 The public door of the pool: what other capabilities and the command line may ask. */
@Service
public class HardshipPool {
  private final Sources sources;
  private final Lists lists;
  private final LiveRecords records;
  private final Differences differences;
  private final FormerRecords former;
  private final RecordDetails details;
  private final Phones phones;
  private final ImportInProcess imports;
  private final ImportDesk desk;
  private final FaultTexts texts;

  HardshipPool(
      Sources sources,
      Lists lists,
      LiveRecords records,
      Differences differences,
      FormerRecords former,
      RecordDetails details,
      Phones phones,
      ImportInProcess imports,
      ImportDesk desk,
      FaultTexts texts) {
    this.sources = sources;
    this.lists = lists;
    this.records = records;
    this.differences = differences;
    this.former = former;
    this.details = details;
    this.phones = phones;
    this.imports = imports;
    this.desk = desk;
    this.texts = texts;
  }

  /**
   * Every list with its records, its last import and its freshness, in the order of the contracts.
   */
  public List<SourceStatus> sources() {
    return sources.all();
  }

  /**
   * What lists there are and whose, by their contracts alone, withdrawn ones too; no record is
   * looked at, so that a background round may ask.
   */
  public List<ListFace> lists() {
    return lists.all();
  }

  /**
   * All live records in the order of their ids, from one snapshot, in constant memory; registers
   * that only supervision may read are left out.
   */
  public void forEachRecord(Consumer<LiveRecord> consumer) {
    records.forEach(consumer);
  }

  /**
   * All live records with everything their lists say, the registers that only supervision may read
   * included; for supervision alone.
   */
  public void forEachInFull(BiConsumer<LiveRecord, List<RecordDetail.Value>> consumer) {
    details.forEach(consumer);
  }

  /** How many records {@link #forEachRecord} gives. */
  public long countRecords() {
    return records.count();
  }

  /** The batches that made the pool what it is. */
  public Set<PublishedBatch> publishedBatches() {
    return differences.published();
  }

  /**
   * What these batches did to the records of {@link #forEachRecord}. Right only while none of them
   * and none before them is undone: the caller compares {@link #publishedBatches} in the same
   * transaction.
   */
  public PoolDifference differenceOf(Collection<Long> batchIds) {
    return differences.of(batchIds);
  }

  /**
   * Every version of these records, of those that stood under a number or under a name with a birth
   * date (yyyy-mm-dd), and of everybody who shared a household with them; versions that a person
   * took back included, as far as they were known.
   */
  public List<RecordVersion> versionsOf(
      Collection<String> recordIds,
      @Nullable String citizenId,
      @Nullable String name,
      @Nullable String birth) {
    TreeSet<String> ids = new TreeSet<>(recordIds);
    ids.addAll(former.of(citizenId, name, birth));
    return former.versions(ids);
  }

  public Optional<LiveRecord> findRecord(String recordId) {
    return records.find(recordId);
  }

  /** Live records under these ids, in the order of the ids; ids that are gone are left out. */
  public List<LiveRecord> listRecords(Collection<String> recordIds) {
    return records.list(recordIds);
  }

  /** Of whom these records tell, as the vault numbers them; former versions included. */
  public Map<String, Set<Long>> subjectsOf(Collection<String> recordIds) {
    return records.subjectsOf(recordIds);
  }

  /** A record with everything its list says, its provenance and its versions. */
  public Optional<RecordDetail> findDetail(String recordId) {
    return details.find(recordId);
  }

  public Optional<Person> findPerson(long personId) {
    return records.findPerson(personId);
  }

  /** Persons under one citizen number: more than one when lists name it differently. */
  public List<Person> personsOf(String citizenId) {
    return records.persons(citizenId);
  }

  /** Digits as phones are compared, of any usual form; empty when it is none. */
  public Optional<String> canonicalPhone(String phone) {
    return phones.canonical(phone);
  }

  /**
   * Whose live records have this phone, without the registers that only supervision may read.
   *
   * @param phone as {@link #canonicalPhone} writes it
   * @param most people whose records are named
   */
  public PhoneOwners ownersOf(String phone, int most) {
    return phones.owners(phone, most);
  }

  public List<LiveRecord> recordsOf(long personId) {
    return records.ofPerson(personId);
  }

  public Optional<Household> findHousehold(String householdId) {
    return records.findHousehold(householdId);
  }

  /** The households of a person, one for each register that knows it. */
  public List<Household> householdsOf(long personId) {
    TreeSet<String> ids = new TreeSet<>();
    for (LiveRecord record : recordsOf(personId)) {
      String household = record.householdId();
      if (household != null) {
        ids.add(household);
      }
    }
    return ids.stream().flatMap(id -> findHousehold(id).stream()).toList();
  }

  /**
   * Imports files on the caller's thread, one after the other, and returns one batch for each; a
   * refused file is a batch with status REFUSED, not an exception.
   */
  public List<ImportBatch> importFiles(
      List<Path> files, ImportWish wish, Officer officer, ImportListener listener) {
    return imports.importAll(files, wish, officer, listener);
  }

  /**
   * Receives a file in the caller's transaction and does not run it: what is remembered beside it
   * stands or falls with it.
   */
  public ImportBatch receive(Path file, ImportWish wish, Officer officer) {
    return imports.receive(file, wish, officer);
  }

  /** Runs a received batch on the caller's thread, also one that a stop left; others stay. */
  public ImportBatch run(long batchId, Officer officer) {
    return imports.run(batchId, officer);
  }

  public ImportBatch getImport(long batchId, Officer officer) {
    return desk.get(batchId, officer);
  }

  /** The batch through which the same bytes came in before and still count. */
  public Optional<ImportBatch> knownBefore(ImportBatch batch) {
    return imports.knownBefore(batch);
  }

  /** Why a batch was refused and what to do next; empty for one that was not. */
  public String refusalOf(ImportBatch batch) {
    return texts.refusal(batch);
  }

  /** The first faults of a batch in words; the page number decides where to begin. */
  public FaultPage faultsOf(ImportBatch batch, long offset) {
    return desk.faults(batch, null, offset);
  }

  public UndoReport undo(long batchId, Officer officer) {
    return desk.undo(desk.get(batchId, officer), officer);
  }
}
