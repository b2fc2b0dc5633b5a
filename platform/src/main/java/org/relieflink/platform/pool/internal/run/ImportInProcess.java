package org.relieflink.platform.pool.internal.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.job.JobProgress;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportListener;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.ImportWish;
import org.relieflink.platform.pool.internal.store.Batches;
import org.springframework.stereotype.Component;

/** 命令行导入：在调用者的线程里一个接一个办完。 Imports files one after the other on the caller's thread. */
@Component
public class ImportInProcess {
  private static final Set<ImportStatus> LEFT =
      EnumSet.of(ImportStatus.INTERRUPTED, ImportStatus.FAILED);

  private final ReceiveFile receive;
  private final RunImport run;
  private final Batches batches;
  private final ConfirmImport confirm;

  private final Permission permission;

  ImportInProcess(
      ReceiveFile receive,
      RunImport run,
      Batches batches,
      ConfirmImport confirm,
      Permission permission) {
    this.permission = permission;
    this.confirm = confirm;
    this.receive = receive;
    this.run = run;
    this.batches = batches;
  }

  public List<ImportBatch> importAll(
      List<Path> files, ImportWish wish, Officer officer, ImportListener listener) {
    permission.mustLoad(officer);
    List<ImportBatch> results = new ArrayList<>();
    for (Path file : files) {
      ImportBatch batch = received(file, wish, officer);
      if (batch.status() == ImportStatus.WAITING) {
        run.run(batch.id(), officer, new Told(batch.file().name(), listener));
      }
      results.add(batches.find(batch.id()).orElseThrow());
    }
    return results;
  }

  /** Received and not run, in the caller's transaction. */
  public ImportBatch receive(Path file, ImportWish wish, Officer officer) {
    permission.mustLoad(officer);
    return received(file, wish, officer);
  }

  /** Runs what waits, or what a stop or a fault of ours left; a batch that ended stays. */
  public ImportBatch run(long id, Officer officer) {
    permission.mustLoad(officer);
    ImportBatch batch = batches.find(id).orElseThrow();
    if (LEFT.contains(batch.status())) {
      confirm.again(batch, officer);
      batch = batches.find(id).orElseThrow();
    }
    if (batch.status() == ImportStatus.WAITING) {
      run.run(id, officer, new Told(batch.file().name(), ImportListener.SILENT));
    }
    return batches.find(id).orElseThrow();
  }

  /** The batch through which the same bytes came in before and still count. */
  public Optional<ImportBatch> knownBefore(ImportBatch batch) {
    return batches.findKnown(batch.file().sm3(), batch.id());
  }

  private ImportBatch received(Path file, ImportWish wish, Officer officer) {
    try (InputStream in = Files.newInputStream(file)) {
      return receive.receive(String.valueOf(file.getFileName()), in, officer, wish);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Passes progress on to the caller; nothing can be cancelled but the process itself. */
  private static final class Told implements JobProgress {
    private final String fileName;
    private final ImportListener listener;
    private String phase = "";
    private long total;

    Told(String fileName, ImportListener listener) {
      this.fileName = fileName;
      this.listener = listener;
    }

    @Override
    public void phase(String text, long units) {
      phase = text;
      total = units;
      listener.at(fileName, phase, 0, total);
    }

    @Override
    public void done(long count) {
      listener.at(fileName, phase, count, total);
    }

    @Override
    public void resultAt(String path) {
      // the caller gets the batch itself
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  }
}
