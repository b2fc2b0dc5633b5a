package org.relieflink.platform.pool.internal.run;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.RecordNote;
import org.relieflink.platform.pool.RecordNotes;
import org.relieflink.platform.pool.internal.ReaderLocale;
import org.relieflink.platform.pool.internal.clean.LoggedStep;
import org.relieflink.platform.pool.internal.clean.Mending.Touch;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.contract.Field;
import org.relieflink.platform.pool.internal.store.Batches;
import org.relieflink.platform.pool.internal.store.CleanSteps;
import org.relieflink.platform.pool.internal.store.MendedCells;
import org.relieflink.platform.pool.internal.store.RecordHistory;
import org.relieflink.platform.pool.internal.store.RecordHistory.Seen;
import org.relieflink.platform.problem.ShownTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * 记录旁边说：这一项入库前清理过，谁、什么时候。 Says beside a record which of its values were mended before it came in.
 */
@Component
class MendedNotes implements RecordNotes {

  private final RecordHistory history;
  private final MendedCells mended;
  private final CleanSteps steps;
  private final Batches batches;
  private final ContractBook book;
  private final MessageSource messages;

  MendedNotes(
      RecordHistory history,
      MendedCells mended,
      CleanSteps steps,
      Batches batches,
      ContractBook book,
      MessageSource messages) {
    this.history = history;
    this.mended = mended;
    this.steps = steps;
    this.batches = batches;
    this.book = book;
    this.messages = messages;
  }

  @Override
  public List<RecordNote> of(Officer officer, String recordId) {
    Optional<Seen> seen = history.findSeen(recordId);
    List<Touch> touches =
        seen.map(at -> mended.of(at.batchId(), at.sheet(), at.row())).orElse(List.of());
    return touches.isEmpty() ? List.of() : notes(seen.get(), touches);
  }

  private List<RecordNote> notes(Seen seen, List<Touch> touches) {
    List<LoggedStep> log = steps.of(seen.batchId());
    return touches.stream()
        .filter(touch -> touch.seq() <= log.size())
        .map(touch -> note(seen, touch, log.get(touch.seq() - 1)))
        .toList();
  }

  private RecordNote note(Seen seen, Touch touch, LoggedStep step) {
    String when = ShownTime.minute(step.at());
    String text =
        messages.getMessage(
            "pool.clean.note",
            new Object[] {label(seen.batchId(), touch.field()), step.byName(), when},
            ReaderLocale.now());
    return new RecordNote(text, "/pool/imports/" + seen.batchId(), false);
  }

  private String label(long batchId, String field) {
    return batches
        .find(batchId)
        .flatMap(batch -> Optional.ofNullable(batch.contractId()))
        .map(book::get)
        .flatMap((Contract contract) -> contract.find(field))
        .map(Field::label)
        .orElse(field);
  }
}
