package org.relieflink.platform.ferry.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.relieflink.platform.ferry.FerryFault;
import org.relieflink.platform.ferry.FerrySettings;
import org.relieflink.platform.ferry.SentPackage;
import org.relieflink.proof.parcel.ParcelReceipt;
import org.relieflink.proof.parcel.ParcelRefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 收回执：a package that arrived need not be kept any longer. */
@Component
class TakeReceipts {
  private final PackageStore packages;
  private final Quarantine quarantine;
  private final FerryLog log;
  private final TransactionTemplate transaction;
  private final FerrySettings settings;
  private final Clock clock;

  TakeReceipts(
      PackageStore packages,
      Quarantine quarantine,
      FerryLog log,
      TransactionTemplate transaction,
      FerrySettings settings,
      Clock clock) {
    this.packages = packages;
    this.quarantine = quarantine;
    this.log = log;
    this.transaction = transaction;
    this.settings = settings;
    this.clock = clock;
  }

  void take(Berth berth) throws IOException {
    for (Path file : berth.folder().receipts()) {
      try {
        ParcelReceipt receipt = ParcelReceipt.read(file, berth.card());
        Optional<SentPackage> about = packages.of(berth.peer().name(), receipt);
        boolean more = about.isPresent() && receipt.refused().size() > about.get().items();
        if (more || about.isEmpty() || !receipt.label().sender().equals(berth.own().site())) {
          quarantine.put(berth, file, FerryFault.RECEIPT_UNKNOWN);
          continue;
        }
        enter(about.get(), receipt);
        berth.folder().arrived(about.get().fileName());
        Files.deleteIfExists(file);
      } catch (ParcelRefusedException refused) {
        if (!FerryFolder.settled(file, clock.instant().minus(settings.settle()))) {
          continue; // it is being copied
        }
        quarantine.put(berth, file, FerryFault.of(refused.fault()));
      }
    }
  }

  private void enter(SentPackage about, ParcelReceipt receipt) {
    if (about.receiptedAt() == null) {
      transaction.executeWithoutResult(
          status -> {
            packages.receipted(about.id(), receipt, clock.instant());
            log.done("FERRY_RECEIPTED", about.fileName(), "refused " + receipt.refused().size());
          });
    }
  }
}
