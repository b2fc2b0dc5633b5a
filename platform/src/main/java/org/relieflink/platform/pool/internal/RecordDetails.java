package org.relieflink.platform.pool.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.pool.Provenance;
import org.relieflink.platform.pool.RecordDetail;
import org.relieflink.platform.pool.RecordDetail.Value;
import org.relieflink.platform.pool.internal.contract.CodeSet;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.contract.Field;
import org.relieflink.platform.pool.internal.store.Batches;
import org.relieflink.platform.pool.internal.store.FileFace;
import org.relieflink.platform.pool.internal.store.LiveRecords;
import org.relieflink.platform.pool.internal.store.RecordHistory;
import org.relieflink.platform.pool.internal.store.RecordHistory.Seen;
import org.springframework.stereotype.Component;

/** 一条记录的细目和来历。 Puts a record together with its details and its provenance. */
@Component
public class RecordDetails {
  private final ContractBook book;
  private final LiveRecords records;
  private final RecordHistory history;
  private final Batches batches;
  private final Clock clock;

  RecordDetails(
      ContractBook book, LiveRecords records, RecordHistory history, Batches batches, Clock clock) {
    this.book = book;
    this.records = records;
    this.history = history;
    this.batches = batches;
    this.clock = clock;
  }

  public Optional<RecordDetail> find(String recordId) {
    Optional<LiveRecord> record = records.find(recordId);
    Optional<Seen> seen = history.findSeen(recordId);
    if (record.isEmpty() || seen.isEmpty()) {
      return Optional.empty();
    }
    Contract contract = book.get(record.get().contractId());
    return Optional.of(
        new RecordDetail(
            record.get(),
            values(contract, seen.get().details()),
            provenance(contract, seen.get()),
            history.versions(recordId)));
  }

  /** Every live record with what its list says, registers of supervision too. */
  public void forEach(BiConsumer<LiveRecord, List<Value>> consumer) {
    records.forEachInFull(
        (record, details) ->
            consumer.accept(record, values(book.get(record.contractId()), details)));
  }

  private static List<Value> values(Contract contract, Map<String, String> details) {
    List<Value> values = new ArrayList<>();
    for (Field field : contract.fields()) {
      String text = details.get(field.name());
      if (text != null) {
        values.add(new Value(field.name(), field.label(), label(field, text), field.sensitivity()));
      }
    }
    return values;
  }

  private static String label(Field field, String text) {
    CodeSet codes = field.codes();
    if (codes == null) {
      return text;
    }
    List<String> labels = new ArrayList<>();
    for (String code : text.split(";", -1)) {
      labels.add(codes.label(code));
    }
    return String.join("、", labels);
  }

  private Provenance provenance(Contract contract, Seen seen) {
    return new Provenance(
        seen.batchId(),
        seen.batchNumber(),
        contract.department().name(),
        contract.title(),
        seen.fileName(),
        sheetName(seen),
        seen.row(),
        seen.asOf(),
        seen.uploader(),
        seen.uploadedAt(),
        seen.contractVersion(),
        Sources.basis(contract),
        Sources.stale(contract, seen.asOf(), LocalDate.now(clock)));
  }

  private String sheetName(Seen seen) {
    return batches
        .findFace(seen.batchId())
        .filter(face -> !face.kind().equals("CSV") && seen.sheet() < face.sheets().size())
        .map(FileFace::sheets)
        .map(sheets -> sheets.get(seen.sheet()).name())
        .orElse("");
  }
}
