package org.relieflink.platform.pool.internal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.internal.clean.Grid;
import org.relieflink.platform.pool.internal.contract.ColumnMap;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.store.Batches;
import org.relieflink.platform.pool.internal.store.Batches.StoredFile;
import org.relieflink.platform.pool.internal.store.FileFace;
import org.relieflink.platform.pool.internal.store.FileFace.SheetPlan;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.problem.RefusedException;
import org.relieflink.platform.vault.MemoryFolder.ClearFile;
import org.relieflink.tabular.Header;
import org.relieflink.tabular.Row;
import org.relieflink.tabular.Table;
import org.relieflink.tabular.TableReader;
import org.springframework.stereotype.Component;

/**
 * 清理架：正在清理的名单只放在内存里，半小时不用就扔；从封存的原件随时能再读出来。 Files that are being cleaned lie in memory only and are
 * read again from the sealed original whenever they are gone: nothing is lost with them.
 */
@Component
public class GridShelf {
  private static final int MOST_ROWS = 300_000; // some 200 MB
  private static final int MOST_FILES = 3; // of the usual size; one large one fills the shelf
  private static final Duration KEPT = Duration.ofMinutes(30);

  private final Map<String, Held> held = new HashMap<>();
  private final Batches batches;
  private final ContractBook book;
  private final UploadFolder folder;
  private final Clock clock;

  GridShelf(Batches batches, ContractBook book, UploadFolder folder, Clock clock) {
    this.batches = batches;
    this.book = book;
    this.folder = folder;
    this.clock = clock;
  }

  /** A file on the shelf; one person at a time works with it. */
  private static final class Held {
    final ReentrantLock lock = new ReentrantLock();
    @Nullable Grid grid;
    Instant used = Instant.EPOCH;
  }

  /**
   * Works with the file of a batch, alone. After a mistake of ours it is read anew the next time;
   * what a refused or rolled back step did to the rows is taken back by the next look.
   *
   * @throws org.relieflink.platform.problem.RefusedException when the file was destroyed or is too
   *     large
   */
  <T> T with(ImportBatch batch, Function<Grid, T> work) {
    StoredFile stored = batches.stored(batch.id());
    Contract contract = book.get(Objects.requireNonNull(batch.contractId()));
    Held mine = held(batch.id() + "/" + stored.as() + "/" + contract.version());
    mine.lock.lock();
    try {
      Grid grid = grid(mine, new File(batch, stored, contract));
      return work.apply(grid);
    } catch (RefusedException refused) {
      throw refused; // the rows stand as the steps say, or will before the next look
    } catch (RuntimeException failure) {
      mine.grid = null;
      throw failure;
    } finally {
      mine.lock.unlock();
    }
  }

  private record File(ImportBatch batch, StoredFile stored, Contract contract) {}

  /** What was destroyed is not looked at any longer, though it may still lie here. */
  private Grid grid(Held mine, File file) {
    FileFace face = batches.findFace(file.batch().id()).orElse(null);
    if (face == null || file.stored().key() == null) {
      mine.grid = null;
      throw Refusal.of(PoolRefusal.FILE_DESTROYED, file.stored().name()).asException();
    }
    Grid grid = mine.grid;
    if (grid == null) {
      grid = read(file, face);
      mine.grid = grid;
    }
    return grid;
  }

  /** Throws away what nobody worked with for half an hour. */
  synchronized void sweep() {
    Instant now = clock.instant();
    held.values().removeIf(one -> one.used.isBefore(now.minus(KEPT)));
  }

  private synchronized Held held(String key) {
    Instant now = clock.instant();
    sweep();
    Held mine = held.computeIfAbsent(key, name -> new Held());
    mine.used = now;
    while (held.size() > MOST_FILES) {
      held.entrySet().stream()
          .filter(entry -> !entry.getKey().equals(key))
          .min(Comparator.comparing(entry -> entry.getValue().used))
          .ifPresent(oldest -> held.remove(oldest.getKey()));
    }
    return mine;
  }

  private Grid read(File source, FileFace face) {
    ImportBatch batch = source.batch();
    if (batch.counts().read() > MOST_ROWS) {
      throw Refusal.of(PoolRefusal.CLEAN_TOO_LARGE, batch.number(), String.valueOf(MOST_ROWS))
          .asException();
    }
    List<ColumnMap> columns = face.sheets().stream().map(SheetPlan::columnMap).toList();
    Grid grid = new Grid(source.contract(), columns);
    try (ClearFile file = folder.open(source.stored());
        Table table = TableReader.open(file.path())) {
      for (int sheet = 0; sheet < face.sheets().size(); sheet++) {
        SheetPlan plan = face.sheets().get(sheet);
        int place = sheet;
        table
            .sheets()
            .get(plan.index())
            .forEachRowAfter(
                new Header(plan.headerRow(), plan.headers()), (Row row) -> grid.add(place, row));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    grid.complete();
    return grid;
  }
}
