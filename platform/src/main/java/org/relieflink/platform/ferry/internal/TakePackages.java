package org.relieflink.platform.ferry.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.ferry.FerryFault;
import org.relieflink.platform.ferry.FerrySettings;
import org.relieflink.platform.ferry.WaitReason;
import org.relieflink.platform.ferry.WaitingPackage;
import org.relieflink.platform.ferry.internal.PackageStore.Taken;
import org.relieflink.platform.ferry.internal.TakePackage.Arrived;
import org.relieflink.proof.parcel.CheckParcel;
import org.relieflink.proof.parcel.OpenParcel;
import org.relieflink.proof.parcel.ParcelFault;
import org.relieflink.proof.parcel.ParcelHead;
import org.relieflink.proof.parcel.ParcelRefusedException;
import org.relieflink.proof.parcel.VolumeFault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 收包：looks at what came, in the order of the numbers. The next one is taken, a later one waits, an
 * earlier one gets its receipt again, a forged or damaged one goes into quarantine.
 */
@Component
class TakePackages {
  private final TakePackage take;
  private final PackageStore packages;
  private final TroubleStore trouble;
  private final Quarantine quarantine;
  private final FerrySettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TakePackages(
      TakePackage take,
      PackageStore packages,
      TroubleStore trouble,
      Quarantine quarantine,
      FerrySettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.take = take;
    this.packages = packages;
    this.trouble = trouble;
    this.quarantine = quarantine;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Gives how many packages were taken. */
  int take(Berth berth, Milestone.Watcher watcher) throws IOException {
    List<WaitingPackage> waiting = makeGood(berth);
    int taken = waiting.isEmpty() ? inOrder(berth, watcher, waiting) : 0;
    transaction.executeWithoutResult(status -> trouble.waiting(berth.peer().name(), waiting));
    return taken;
  }

  /** Behind a package whose list waits nothing is taken: a newer list would overtake it. */
  private int inOrder(Berth berth, Milestone.Watcher watcher, List<WaitingPackage> waiting)
      throws IOException {
    int taken = 0;
    for (Path head : berth.folder().heads()) {
      try {
        Arrived arrived = new Arrived(berth, head, read(berth, head), watcher);
        taken += look(arrived, waiting);
        if (Files.isDirectory(berth.folder().work(arrived.name()))) {
          waiting.add(waiting(arrived, WaitReason.NAME_TAKEN, ""));
          return taken;
        }
      } catch (ParcelRefusedException refused) {
        refuse(berth, head, refused.fault(), waiting);
      }
    }
    return taken;
  }

  /**
   * What a stop left: an entered package's lists go on, all else is opened anew. Gives those whose
   * lists still wait for their names.
   */
  private List<WaitingPackage> makeGood(Berth berth) throws IOException {
    List<WaitingPackage> waiting = new ArrayList<>();
    String from = berth.peer().name() + "-" + berth.own().site() + "-" + Berth.CHANNEL + "-";
    for (String name : berth.folder().leftOver()) {
      if (name.matches(from + "[0-9]{8}")) {
        long sequence = Long.parseLong(name.substring(from.length()));
        if (packages.taken(berth.peer().name(), sequence).isPresent()) {
          if (!take.place(berth, name)) {
            waiting.add(
                new WaitingPackage(
                    berth.peer().name(), name + ".pkg", sequence, WaitReason.NAME_TAKEN, ""));
          }
        } else {
          OpenParcel.remove(berth.folder().work(name));
        }
      }
    }
    return waiting;
  }

  private static ParcelHead read(Berth berth, Path head) throws IOException {
    ParcelHead read = ParcelHead.read(head);
    new OpenParcel(berth.own(), berth.card()).checkHead(read);
    if (!read.label().channel().equals(Berth.CHANNEL)) {
      throw new ParcelRefusedException(ParcelFault.WRONG_RECEIVER, read.label().channel());
    }
    return read;
  }

  private int look(Arrived arrived, List<WaitingPackage> waiting) throws IOException {
    String site = arrived.berth().peer().name();
    long sequence = arrived.read().label().sequence();
    long last = packages.lastTaken(site);
    Optional<Taken> before = packages.taken(site, sequence);
    Optional<String> digest = before.map(Taken::digest);
    switch (Turn.of(sequence, arrived.read().digest().hex(), last, digest)) {
      case TAKE -> {
        return next(arrived, waiting);
      }
      case WAIT -> {
        String missing =
            last + 2 == sequence ? Long.toString(last + 1) : (last + 1) + "–" + (sequence - 1);
        waiting.add(waiting(arrived, WaitReason.GAP, missing));
      }
      case AGAIN -> take.finish(arrived, before.orElseThrow().receipt());
      case REPLAYED -> {
        quarantine.put(arrived.berth(), arrived.head(), FerryFault.REPLAYED);
        arrived.berth().folder().remove(arrived.head(), arrived.read());
      }
    }
    return 0;
  }

  private static WaitingPackage waiting(Arrived arrived, WaitReason why, String detail) {
    return new WaitingPackage(
        arrived.berth().peer().name(),
        arrived.read().fileName(),
        arrived.read().label().sequence(),
        why,
        detail);
  }

  private int next(Arrived arrived, List<WaitingPackage> waiting) throws IOException {
    List<VolumeFault> faults = CheckParcel.faults(arrived.head(), arrived.read());
    for (VolumeFault fault : faults) {
      WaitReason why = volume(arrived, fault);
      waiting.add(
          new WaitingPackage(
              arrived.berth().peer().name(),
              fault.file(),
              arrived.read().label().sequence(),
              why,
              fault.file()));
    }
    if (faults.isEmpty()) {
      take.take(arrived);
      return 1;
    }
    return 0;
  }

  /** A damaged volume is taken away, so that a good copy finds room; the others stay. */
  private WaitReason volume(Arrived arrived, VolumeFault fault) throws IOException {
    Path file = arrived.head().resolveSibling(fault.file());
    if (fault.fault() == ParcelFault.VOLUME_MISSING) {
      return WaitReason.VOLUME_MISSING;
    }
    if (fault.fault() == ParcelFault.VOLUME_SHORT) {
      return WaitReason.VOLUME_SHORT;
    }
    if (!FerryFolder.settled(file, settled())) {
      return WaitReason.ARRIVING;
    }
    quarantine.put(arrived.berth(), file, FerryFault.VOLUME_DAMAGED);
    return WaitReason.VOLUME_DAMAGED;
  }

  private Instant settled() {
    return clock.instant().minus(settings.settle());
  }

  private void refuse(Berth berth, Path head, ParcelFault fault, List<WaitingPackage> waiting)
      throws IOException {
    if (FerryFolder.settled(head, settled())) {
      quarantine.put(berth, head, FerryFault.of(fault));
    } else {
      String name = String.valueOf(head.getFileName());
      waiting.add(new WaitingPackage(berth.peer().name(), name, 0, WaitReason.ARRIVING, ""));
    }
  }
}
