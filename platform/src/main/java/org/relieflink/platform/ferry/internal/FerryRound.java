package org.relieflink.platform.ferry.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.SessionLock;
import org.relieflink.platform.ferry.FerrySettings;
import org.relieflink.platform.ferry.FerrySite;
import org.relieflink.proof.parcel.SiteKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * 一轮：receipts, then what came, then what goes; of one site one server at a time. What goes wrong
 * with one site leaves the others.
 */
@Component
public class FerryRound {
  private static final Logger LOG = LoggerFactory.getLogger(FerryRound.class);

  private final FerrySettings settings;
  private final OwnSite own;
  private final SiteBook sites;
  private final Hands hands;
  private final SessionLock lock;

  FerryRound(
      FerrySettings settings, OwnSite own, SiteBook sites, Hands hands, DataSource database) {
    this.settings = settings;
    this.own = own;
    this.sites = sites;
    this.hands = hands;
    this.lock = new SessionLock(database);
  }

  /** 做事的三双手。 */
  @Component
  record Hands(TakeReceipts receipts, TakePackages packages, PackWaiting pack) {}

  /**
   * Looks at all sites once, as the server.
   *
   * @return how many packages were made or taken
   */
  public int round() {
    return round(step -> {});
  }

  int round(Milestone.Watcher watcher) {
    @Nullable Path root = settings.folder();
    Optional<SiteKeys> keys = root == null ? Optional.empty() : own.keys();
    if (root == null || keys.isEmpty()) {
      return 0;
    }
    int done = 0;
    for (FerrySite peer : sites.agreed()) {
      if (!peer.name().equals(keys.get().site())) {
        Berth berth = Berth.of(keys.get(), peer, new FerryFolder(root, peer.name()));
        done += safely(berth, watcher);
      }
    }
    return done;
  }

  private int safely(Berth berth, Milestone.Watcher watcher) {
    String name = "ferry " + berth.own().site() + " " + berth.peer().name();
    try {
      return lock.alone(name, () -> one(berth, watcher));
    } catch (IOException | SQLException | RuntimeException failure) {
      LOG.error("the ferry to {} failed: {}", berth.peer().name(), failure.toString());
      return 0;
    }
  }

  /** What cannot be taken does not keep back what is to be sent. */
  private int one(Berth berth, Milestone.Watcher watcher) throws IOException {
    berth.folder().make();
    int taken = 0;
    try {
      hands.receipts().take(berth);
      taken = hands.packages().take(berth, watcher);
    } catch (IOException | RuntimeException failure) {
      LOG.error("taking from {} failed: {}", berth.peer().name(), failure.toString());
    }
    return taken + hands.pack().pack(berth);
  }
}
