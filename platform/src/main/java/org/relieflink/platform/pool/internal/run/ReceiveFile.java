package org.relieflink.platform.pool.internal.run;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.ImportWish;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.internal.store.Batches;
import org.relieflink.platform.pool.internal.store.Batches.ReceivedFile;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 收文件：存原件、算摘要、认出传过的。 Receives a file; the same bytes a second time are told apart here. */
@Component
public class ReceiveFile {
  private final UploadFolder folder;
  private final Batches batches;
  private final Trail trail;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ReceiveFile(
      UploadFolder folder,
      Batches batches,
      Trail trail,
      TransactionTemplate transaction,
      Clock clock) {
    this.folder = folder;
    this.batches = batches;
    this.trail = trail;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** A new batch: waiting for its run, or refused because the file is known. */
  public ImportBatch receive(String name, InputStream in, Officer officer, ImportWish wish)
      throws IOException {
    ReceivedFile file = folder.store(name, in);
    return Objects.requireNonNull(transaction.execute(status -> enter(file, officer, wish)));
  }

  private ImportBatch enter(ReceivedFile file, Officer officer, ImportWish wish) {
    Instant now = clock.instant();
    long id = batches.add(batches.addFile(file, officer, now), officer, wish, now);
    batches.number(id, now, clock.getZone());
    trail.record(officer, TrailNote.of("POOL_FILE_RECEIVED", "batch", String.valueOf(id)));
    Optional<ImportBatch> known =
        wish.force() ? Optional.empty() : batches.findKnown(file.sm3(), id);
    known.ifPresent(earlier -> refuse(id, earlier, now));
    return batches.find(id).orElseThrow();
  }

  private void refuse(long id, ImportBatch earlier, Instant now) {
    String day = LocalDate.ofInstant(earlier.file().uploadedAt(), clock.getZone()).toString();
    List<String> details =
        List.of(day, earlier.file().uploader(), earlier.number(), earlier.file().name());
    batches.move(id, ImportStatus.WAITING, ImportStatus.REFUSED);
    batches.refuse(id, PoolRefusal.FILE_KNOWN.name(), RefusalDetail.join(details), now);
  }
}
