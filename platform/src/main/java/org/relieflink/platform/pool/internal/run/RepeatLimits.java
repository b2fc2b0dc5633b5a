package org.relieflink.platform.pool.internal.run;

import java.util.Optional;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.internal.contract.Bound;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.contract.RepeatBounds;
import org.relieflink.platform.pool.internal.store.Batches;
import org.relieflink.platform.pool.internal.store.Batches.Repeats;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/**
 * 重复太多的名单：先等人看，再多就整份不收。 A file that repeats itself, or the persons of the pool under other record
 * numbers, waits for a person, and beyond a second share is refused whole.
 */
@Component
public class RepeatLimits {
  private static final long WHOLE = 100;

  private final Batches batches;
  private final ContractBook book;

  RepeatLimits(Batches batches, ContractBook book) {
    this.batches = batches;
    this.book = book;
  }

  /** What repeats too much. */
  public enum Kind {
    /** Rows whose record stands in the file twice. */
    TWICE,
    /** Rows of persons whom the list has under another record number. */
    KNOWN
  }

  /** Why a file waits. */
  public record Held(Kind kind, long rows, long read, int percent) {
    public String messageKey() {
      return kind == Kind.TWICE ? "pool.checked.twice" : "pool.checked.known";
    }
  }

  /** The first share that is too large for a file to go in unseen. */
  public Optional<Held> held(ImportBatch batch) {
    RepeatBounds bounds = book.repeats();
    Repeats repeats = batches.repeats(batch.id());
    return over(batch, Kind.TWICE, repeats.twice(), bounds.twiceHold())
        .or(() -> over(batch, Kind.KNOWN, repeats.known(), bounds.knownHold()));
  }

  /** Refuses a file that for the most part repeats. */
  void refuseBeyond(ImportBatch batch) {
    RepeatBounds bounds = book.repeats();
    Repeats repeats = batches.repeats(batch.id());
    over(batch, Kind.TWICE, repeats.twice(), bounds.twiceRefuse())
        .ifPresent(held -> refuse(PoolRefusal.ROWS_TWICE, batch, held));
    over(batch, Kind.KNOWN, repeats.known(), bounds.knownRefuse())
        .ifPresent(held -> refuse(PoolRefusal.PERSONS_KNOWN, batch, held));
  }

  /** A few rows are no share: a list of three may have one twice. */
  private Optional<Held> over(ImportBatch batch, Kind kind, long rows, Bound percent) {
    long read = batch.counts().read();
    boolean over = rows >= book.repeats().least().value() && rows * WHOLE > read * percent.value();
    return over ? Optional.of(new Held(kind, rows, read, percent.value())) : Optional.empty();
  }

  private static void refuse(PoolRefusal code, ImportBatch batch, Held held) {
    throw Refusal.of(code, batch.file().name(), held.read(), held.rows(), held.percent())
        .asException();
  }
}
