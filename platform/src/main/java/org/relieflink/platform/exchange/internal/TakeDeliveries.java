package org.relieflink.platform.exchange.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.OfficeSettings;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.exchange.Delivery;
import org.relieflink.platform.exchange.DeliveryFault;
import org.relieflink.platform.exchange.DeliveryState;
import org.relieflink.platform.exchange.ExchangeSettings;
import org.relieflink.platform.exchange.internal.DeliveryStore.Came;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportListener;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.ImportWish;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.SourceStatus;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * 收送达：takes what lies whole in the folders and imports it in the name of its department. A stop at
 * any point is made good by the next round: what was taken and not ended is imported again, and the
 * import knows bytes that it has.
 */
@Component
public class TakeDeliveries {
  private static final Logger LOG = LoggerFactory.getLogger(TakeDeliveries.class);

  private final ExchangeSettings settings;
  private final HardshipPool pool;
  private final DeliveryStore store;
  private final Trail trail;
  private final MessageSource messages;
  private final OfficeSettings office;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Clock clock;

  TakeDeliveries(
      ExchangeSettings settings,
      HardshipPool pool,
      DeliveryStore store,
      Trail trail,
      MessageSource messages,
      OfficeSettings office,
      TransactionTemplate transaction,
      JsonMapper json,
      Clock clock) {
    this.settings = settings;
    this.pool = pool;
    this.store = store;
    this.trail = trail;
    this.messages = messages;
    this.office = office;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Looks through all folders once; a folder that cannot be read leaves the others. As the server.
   *
   * @return how many files were taken
   */
  public int round() {
    @Nullable Path root = settings.folder();
    return root == null ? 0 : departments().stream().mapToInt(one -> safely(root, one)).sum();
  }

  private Set<String> departments() {
    return pool.sources().stream()
        .map(SourceStatus::department)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private int safely(Path root, String department) {
    try {
      DeliveryFolder folder = new DeliveryFolder(root, department);
      folder.make();
      folder.bringNotes();
      List<String> names = folder.take();
      for (String name : inOrder(folder, names)) {
        take(folder, department, name);
      }
      return names.size();
    } catch (IOException failure) {
      LOG.error("the folder of {} cannot be read: {}", department, failure.toString());
      return 0;
    }
  }

  /** By their sequence numbers, whatever the files are called; those without a note first. */
  private static List<String> inOrder(DeliveryFolder folder, List<String> names)
      throws IOException {
    Map<String, Long> sequences = new HashMap<>();
    for (String name : names) {
      sequences.put(name, folder.note(name).map(DeliveryNote::sequence).orElse(0L));
    }
    return names.stream()
        .sorted(Comparator.comparing((String name) -> sequences.getOrDefault(name, 0L)))
        .toList();
  }

  private void take(DeliveryFolder folder, String department, String name) throws IOException {
    Optional<DeliveryNote> note = folder.note(name);
    String sm3 = folder.sm3(name);
    Entered entered = enter(new Came(department, name, note.orElse(null), 0), sm3);
    @Nullable DeliveryFault fault = entered.fault;
    if (fault == null) {
      load(folder, new Loading(entered.id, department, name), note.orElseThrow());
    } else {
      folder.quarantine(name, entered.id, sentence(fault, name));
    }
  }

  private String sentence(DeliveryFault fault, String name) {
    return messages.getMessage(fault.messageKey(), new Object[] {name}, Locale.CHINA);
  }

  private record Entered(long id, @Nullable DeliveryFault fault) {}

  private Entered enter(Came came, String sm3) {
    return Objects.requireNonNull(transaction.execute(status -> entered(came, sm3)));
  }

  private Entered entered(Came came, String sm3) {
    store.lock(came.department());
    Optional<Delivery> before = store.unfinished(came.department(), came.fileName(), sm3);
    if (before.isPresent()) {
      return new Entered(before.get().id(), null);
    }
    long last = store.last(came.department());
    Optional<DeliveryFault> fault = fault(came.note(), sm3, last);
    @Nullable DeliveryNote note = came.note();
    long missing = note == null || fault.isPresent() ? 0 : note.sequence() - last - 1;
    Came whole = new Came(came.department(), came.fileName(), note, missing);
    long id =
        fault
            .map(why -> store.quarantined(whole, why, clock.instant()))
            .orElseGet(() -> store.taken(whole, clock.instant()));
    trail.record(
        officer(came.department()),
        TrailNote.of(
                fault.isPresent() ? "DELIVERY_QUARANTINED" : "DELIVERY_TAKEN",
                "delivery",
                "delivery-" + id)
            .resulting(fault.map(DeliveryFault::name).orElse("done")));
    return new Entered(id, fault.orElse(null));
  }

  private static Optional<DeliveryFault> fault(@Nullable DeliveryNote note, String sm3, long last) {
    if (note == null) {
      return Optional.of(DeliveryFault.NOTE_UNUSABLE);
    }
    if (!note.sm3().equals(sm3)) {
      return Optional.of(DeliveryFault.BYTES_DIFFER);
    }
    return note.sequence() > last ? Optional.empty() : Optional.of(DeliveryFault.PLAYED_AGAIN);
  }

  /** The folder itself, in the department's name: it loads the department's own lists only. */
  private Officer officer(String department) {
    return new Officer(
        "FOLDER",
        messages.getMessage("exchange.officer", null, Locale.CHINA),
        Role.DEPARTMENT_OFFICER,
        Unit.of(office.place(), department));
  }

  private record Loading(long id, String department, String name) {}

  private void load(DeliveryFolder folder, Loading loading, DeliveryNote note) throws IOException {
    ImportBatch batch =
        pool.importFiles(
                List.of(folder.file(loading.name)),
                ImportWish.ofRows(note.rows()),
                officer(loading.department),
                ImportListener.SILENT)
            .get(0);
    DeliveryState state = state(batch);
    store.end(loading.id, state, batch.id(), clock.instant());
    folder.done(loading.name, loading.id, told(batch, state));
  }

  /** Bytes that are in already came before a stop. */
  private static DeliveryState state(ImportBatch batch) {
    boolean known = PoolRefusal.FILE_KNOWN.name().equals(batch.refusal());
    if (batch.status() == ImportStatus.PUBLISHED || known) {
      return DeliveryState.PUBLISHED;
    }
    return batch.status().asks() ? DeliveryState.WAITING : DeliveryState.REFUSED;
  }

  private String told(ImportBatch batch, DeliveryState state) {
    return json.writeValueAsString(
            Map.of(
                "state", state.name(),
                "batch", batch.number(),
                "counts", batch.counts(),
                "message", pool.refusalOf(batch)))
        + "\n";
  }
}
