package org.relieflink.platform.ferry.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.relieflink.platform.exchange.Deliveries;
import org.relieflink.platform.ferry.FerrySettings;
import org.relieflink.platform.ferry.SentPackage;
import org.relieflink.platform.ferry.internal.CollectLists.Offer;
import org.relieflink.platform.ferry.internal.FreightStore.Item;
import org.relieflink.proof.parcel.OpenParcel;
import org.relieflink.proof.parcel.ParcelHead;
import org.relieflink.proof.parcel.ParcelLabel;
import org.relieflink.proof.parcel.Part;
import org.relieflink.proof.parcel.SealParcel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 打包：what waits for a site becomes one package with the next number, in one transaction; the bytes
 * are kept until the receipt comes, so that the very same can be sent again.
 */
@Component
class PackWaiting {
  private static final int MOST_MESSAGES = 1_000; // of one package: some seconds of work for a door
  private static final int MOST_LISTS = 20;

  private final CollectMessages messages;
  private final CollectLists lists;
  private final PackageStore packages;
  private final FreightStore items;
  private final FerryLog log;
  private final FerrySettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PackWaiting(
      CollectMessages messages,
      CollectLists lists,
      PackageStore packages,
      FreightStore items,
      FerryLog log,
      FerrySettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.messages = messages;
    this.lists = lists;
    this.packages = packages;
    this.items = items;
    this.log = log;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Packs once, and puts out what is to be put out; gives how many packages were made. */
  int pack(Berth berth) throws IOException {
    boolean made = Boolean.TRUE.equals(transaction.execute(status -> packed(berth)));
    lists.clear(berth);
    for (SentPackage one : packages.toPlace(berth.peer().name())) {
      berth.folder().keep(one.fileName());
      if (berth.folder().place(one.fileName())) {
        packages.placed(one.id(), clock.instant());
      }
    }
    return made ? 1 : 0;
  }

  private boolean packed(Berth berth) {
    try {
      packages.lock(berth.peer().name());
      List<Message> told = messages.waiting(berth, MOST_MESSAGES);
      List<Offer> offers = lists.waiting(berth, MOST_LISTS);
      if (told.isEmpty() && offers.isEmpty()) {
        return false;
      }
      seal(berth, told, offers);
      return true;
    } catch (IOException disk) {
      throw new UncheckedIOException(disk);
    }
  }

  private void seal(Berth berth, List<Message> told, List<Offer> offers) throws IOException {
    String site = berth.peer().name();
    long sequence = packages.lastSent(site) + 1;
    ParcelLabel label =
        new ParcelLabel(berth.own().site(), site, Berth.CHANNEL, sequence, clock.instant());
    List<Part> parts = new ArrayList<>();
    parts.add(
        Part.of(
            Message.FILE,
            told.stream().map(one -> one.line() + "\n").collect(Collectors.joining())));
    int number = 0;
    for (Message one : told) {
      Item item =
          new Item(
              sequence,
              ++number,
              one.text("kind").toUpperCase(java.util.Locale.ROOT),
              one.text("key"),
              "");
      items.add(site, true, item, "SENT");
    }
    for (Offer offer : offers) {
      String name = new ListName(offer.department(), ++number, offer.name()).text();
      parts.add(Part.of(name, offer.list()));
      parts.add(Part.of(name + Deliveries.NOTE, offer.note()));
      items.add(site, true, new Item(sequence, number, "LIST", offer.key(), offer.name()), "SENT");
    }
    OpenParcel.remove(berth.folder().work(label.name()));
    ParcelHead head =
        new SealParcel(berth.own(), berth.card(), settings.volumeBytes())
            .seal(label, parts, berth.folder().work(label.name()));
    packages.made(site, head, number, clock.instant());
    log.done("FERRY_PACKED", label.name(), "items " + number);
  }
}
