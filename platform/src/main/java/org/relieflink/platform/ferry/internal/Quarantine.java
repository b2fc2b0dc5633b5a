package org.relieflink.platform.ferry.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.relieflink.platform.ferry.FerryFault;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 隔离：takes a file aside, with its row, its line in the trail and a sentence beside it. */
@Component
class Quarantine {
  private final TroubleStore trouble;
  private final FerryLog log;
  private final MessageSource messages;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Quarantine(
      TroubleStore trouble,
      FerryLog log,
      MessageSource messages,
      TransactionTemplate transaction,
      Clock clock) {
    this.trouble = trouble;
    this.log = log;
    this.messages = messages;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Nothing when the file is gone already. */
  void put(Berth berth, Path file, FerryFault fault) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    String name = String.valueOf(file.getFileName());
    Long id =
        transaction.execute(
            status -> {
              if (fault == FerryFault.REPLAYED) {
                log.replayed(name);
              } else {
                log.done("FERRY_QUARANTINED", name, fault.name());
              }
              return trouble.quarantine(berth.peer().name(), name, fault, clock.instant());
            });
    String why =
        messages.getMessage(fault.messageKey(), new Object[] {name}, Locale.SIMPLIFIED_CHINESE);
    berth.folder().quarantine(file, Objects.requireNonNull(id), why);
  }
}
