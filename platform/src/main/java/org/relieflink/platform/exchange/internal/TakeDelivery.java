package org.relieflink.platform.exchange.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.exchange.Delivery;
import org.relieflink.platform.exchange.DeliveryFault;
import org.relieflink.platform.exchange.DeliveryState;
import org.relieflink.platform.exchange.internal.DeliveryStore.Came;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportWish;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * 收一次送达：checks the note, imports in the name of the department, tells what became of it. A stop at
 * any point is made good: what lies with us again goes on from where its row stands.
 */
@Component
class TakeDelivery {
  private static final long MOST_MISSING = 1_000; // more at once is a mistyped number

  private final HardshipPool pool;
  private final DeliveryStore store;
  private final Trail trail;
  private final MessageSource messages;
  private final CarryImport imports;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Clock clock;

  TakeDelivery(
      HardshipPool pool,
      DeliveryStore store,
      Trail trail,
      MessageSource messages,
      CarryImport imports,
      TransactionTemplate transaction,
      JsonMapper json,
      Clock clock) {
    this.pool = pool;
    this.store = store;
    this.trail = trail;
    this.messages = messages;
    this.imports = imports;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
  }

  /**
   * 放在我们这里的一个文件。
   *
   * @param again it lay here before this round: a stop, or a fault
   */
  record Lying(String department, String name, boolean again) {}

  void take(DeliveryFolder folder, Lying lying) throws IOException {
    Optional<DeliveryNote> note = folder.note(lying.name);
    String sm3 = folder.sm3(lying.name);
    Came came = new Came(lying.department, lying.name, note.orElse(null), 0);
    Entered entered = transaction.execute(status -> entered(came, sm3, lying.again));
    @Nullable DeliveryFault fault = Objects.requireNonNull(entered).fault;
    if (fault != null) {
      folder.quarantine(lying.name, entered.id, sentence(fault, lying.name, entered.next));
    } else if (entered.ended) {
      folder.done(lying.name, entered.id, "{}\n");
    } else {
      load(folder, lying, entered, note.orElseThrow());
    }
  }

  private String sentence(DeliveryFault fault, String name, long next) {
    return messages.getMessage(fault.messageKey(), new Object[] {name, next}, Locale.CHINA);
  }

  /**
   * 登记了。
   *
   * @param at when it was first taken
   * @param ended it has been imported, only the folder was not put in order
   * @param next the sequence number that is expected
   */
  private record Entered(
      long id, Instant at, @Nullable DeliveryFault fault, boolean ended, long next) {}

  private Entered entered(Came came, String sm3, boolean again) {
    store.lock(came.department());
    long last = store.last(came.department());
    Optional<Delivery> before = again ? store.earlier(came) : Optional.empty();
    if (before.isPresent()) {
      Delivery one = before.get();
      boolean ended = one.state() != DeliveryState.TAKEN;
      return new Entered(one.id(), one.takenAt(), one.fault(), ended, last + 1);
    }
    Optional<DeliveryFault> fault = fault(came.note(), sm3, last);
    @Nullable DeliveryNote note = came.note();
    long missing = note == null || fault.isPresent() ? 0 : note.sequence() - last - 1;
    Came whole = new Came(came.department(), came.fileName(), note, missing);
    Instant now = clock.instant();
    long id =
        fault
            .map(why -> store.quarantined(whole, why, now))
            .orElseGet(() -> store.taken(whole, now));
    trail.record(
        officer(came.department()),
        TrailNote.of(
                fault.isPresent() ? "DELIVERY_QUARANTINED" : "DELIVERY_TAKEN",
                "delivery",
                "delivery-" + id)
            .resulting(fault.map(DeliveryFault::name).orElse("done")));
    return new Entered(id, now, fault.orElse(null), false, last + 1);
  }

  private static Optional<DeliveryFault> fault(@Nullable DeliveryNote note, String sm3, long last) {
    if (note == null || note.sequence() - last - 1 > MOST_MISSING) {
      return Optional.of(DeliveryFault.NOTE_UNUSABLE);
    }
    if (!note.sm3().equals(sm3)) {
      return Optional.of(DeliveryFault.BYTES_DIFFER);
    }
    return note.sequence() > last ? Optional.empty() : Optional.of(DeliveryFault.PLAYED_AGAIN);
  }

  private Officer officer(String department) {
    return imports.officer(CarryImport.Bringer.FOLDER, department);
  }

  /** A list that says the same as last month under a new number is taken in: it stands renewed. */
  private void load(DeliveryFolder folder, Lying lying, Entered entered, DeliveryNote note)
      throws IOException {
    if (imports.rests(entered.id)) {
      return;
    }
    ImportBatch batch = imported(folder, lying, note, !lying.again);
    if (PoolRefusal.FILE_KNOWN.name().equals(batch.refusal())) {
      Optional<ImportBatch> ours =
          pool.knownBefore(batch).filter(one -> !one.times().createdAt().isBefore(entered.at));
      batch = ours.isPresent() ? ours.get() : imported(folder, lying, note, true);
    }
    Optional<DeliveryState> state = imports.ended(entered.id, batch);
    if (state.isPresent()) {
      store.end(entered.id, state.get(), batch.id(), clock.instant());
      folder.done(lying.name, entered.id, told(lying.name, batch, state.get()));
    }
  }

  private ImportBatch imported(
      DeliveryFolder folder, Lying lying, DeliveryNote note, boolean force) {
    Officer officer = officer(lying.department);
    ImportWish wish = ImportWish.ofRows(force, note.rows());
    return imports.run(pool.receive(folder.file(lying.name), wish, officer).id(), officer);
  }

  private String told(String name, ImportBatch batch, DeliveryState state) {
    return json.writeValueAsString(
            Map.of(
                "file", name,
                "state", state.name(),
                "batch", batch.number(),
                "counts", batch.counts(),
                "message", pool.refusalOf(batch)))
        + "\n";
  }
}
