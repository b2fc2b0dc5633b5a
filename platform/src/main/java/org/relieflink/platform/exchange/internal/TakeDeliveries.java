package org.relieflink.platform.exchange.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.SessionLock;
import org.relieflink.platform.exchange.ExchangeSettings;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ListFace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * 收送达：looks through the folders of all departments. Of one department one server at a time; what
 * goes wrong with one file leaves the others, and what a stop left is done first.
 */
@Component
public class TakeDeliveries {
  private static final Logger LOG = LoggerFactory.getLogger(TakeDeliveries.class);

  private final ExchangeSettings settings;
  private final HardshipPool pool;
  private final TakeDelivery take;
  private final SessionLock lock;

  TakeDeliveries(
      ExchangeSettings settings, HardshipPool pool, TakeDelivery take, DataSource database) {
    this.settings = settings;
    this.pool = pool;
    this.take = take;
    this.lock = new SessionLock(database);
  }

  /**
   * Looks through all folders once, as the server.
   *
   * @return how many files were taken
   */
  public int round() {
    @Nullable Path root = settings.folder();
    return root == null ? 0 : departments().stream().mapToInt(one -> safely(root, one)).sum();
  }

  private Set<String> departments() {
    return pool.lists().stream()
        .map(ListFace::department)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private int safely(Path root, String department) {
    try {
      return alone(new DeliveryFolder(root, department), department);
    } catch (IOException | SQLException | RuntimeException failure) {
      LOG.error("the folder of {} cannot be looked through: {}", department, failure.toString());
      return 0;
    }
  }

  private int alone(DeliveryFolder folder, String department) throws IOException, SQLException {
    return lock.alone("deliveries of " + department, () -> all(folder, department));
  }

  private int all(DeliveryFolder folder, String department) throws IOException {
    folder.make();
    int taken = 0;
    for (String name : inOrder(folder, folder.leftOver())) {
      taken += one(folder, department, name, true);
    }
    for (String name : inOrder(folder, folder.take())) {
      taken += one(folder, department, name, false);
    }
    return taken;
  }

  private int one(DeliveryFolder folder, String department, String name, boolean again) {
    try {
      take.take(folder, new TakeDelivery.Lying(department, name, again));
      return 1;
    } catch (IOException | RuntimeException failure) {
      LOG.error("a delivery of {} failed, it is tried again: {}", department, failure.toString());
      return 0;
    }
  }

  /** By their sequence numbers, whatever the files are called; those without a note first. */
  private static List<String> inOrder(DeliveryFolder folder, List<String> names) {
    Map<String, Long> sequences = new HashMap<>();
    for (String name : names) {
      sequences.put(name, folder.note(name).map(DeliveryNote::sequence).orElse(0L));
    }
    return names.stream()
        .sorted(Comparator.comparing((String name) -> sequences.getOrDefault(name, 0L)))
        .toList();
  }
}
