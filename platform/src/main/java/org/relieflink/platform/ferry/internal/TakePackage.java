package org.relieflink.platform.ferry.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.relieflink.platform.exchange.Deliveries;
import org.relieflink.platform.ferry.FerryRefusal;
import org.relieflink.platform.ferry.internal.FreightStore.Item;
import org.relieflink.proof.parcel.OpenParcel;
import org.relieflink.proof.parcel.ParcelHead;
import org.relieflink.proof.parcel.ParcelReceipt;
import org.relieflink.proof.parcel.ParcelReceipt.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 收一个包：opened, its messages and its receipt entered in one transaction, its lists put into their
 * folders, the receipt put out, the files removed. A stop after any of these is made good.
 */
@Component
class TakePackage {
  private static final int MOST_ITEMS = 10_000;
  private static final long MOST_BYTES = 64L << 20; // of messages: they are held in memory

  private final Deliveries deliveries;
  private final ApplyItem apply;
  private final PackageStore packages;
  private final FreightStore items;
  private final FerryLog log;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TakePackage(
      Deliveries deliveries,
      ApplyItem apply,
      PackageStore packages,
      FreightStore items,
      FerryLog log,
      TransactionTemplate transaction,
      Clock clock) {
    this.deliveries = deliveries;
    this.apply = apply;
    this.packages = packages;
    this.items = items;
    this.log = log;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * 来的一个包.
   *
   * @param watcher is told of every step
   */
  record Arrived(Berth berth, Path head, ParcelHead read, Milestone.Watcher watcher) {
    String name() {
      return read.label().name();
    }
  }

  /**
   * Takes the next one.
   *
   * @throws org.relieflink.proof.parcel.ParcelRefusedException when it is not as it was sealed
   */
  void take(Arrived arrived) throws IOException {
    Berth berth = arrived.berth;
    Path work = berth.folder().work(arrived.name());
    OpenParcel.remove(work);
    Files.createDirectories(work);
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    new OpenParcel(berth.own(), berth.card())
        .open(
            arrived.head,
            (OpenParcel.Sinks)
                name -> name.equals(Message.FILE) ? bounded(messages) : list(work, name));
    arrived.watcher.passed(Milestone.OPENED);
    String text = messages.toString(StandardCharsets.UTF_8);
    ParcelReceipt receipt = transaction.execute(status -> entered(arrived, text, work));
    arrived.watcher.passed(Milestone.ENTERED);
    finish(arrived, java.util.Objects.requireNonNull(receipt).text());
  }

  private static OutputStream bounded(ByteArrayOutputStream out) {
    return new OutputStream() {
      @Override
      public void write(int one) {
        room(1);
        out.write(one);
      }

      @Override
      public void write(byte[] bytes, int from, int length) {
        room(length);
        out.write(bytes, from, length);
      }

      private void room(int more) {
        if (out.size() + (long) more > MOST_BYTES) {
          throw new IllegalArgumentException("messages without end");
        }
      }
    };
  }

  private static OutputStream list(Path work, String name) throws IOException {
    if (ListName.parse(name).isEmpty()) {
      throw new IllegalArgumentException("not a part of a package of ours");
    }
    return Files.newOutputStream(work.resolve(name));
  }

  /**
   * All that follows the entry: done again after a stop, and for a package that comes again. While
   * a list waits for its name the package lies on and there is no receipt.
   */
  void finish(Arrived arrived, String receipt) throws IOException {
    if (!place(arrived.berth, arrived.name())) {
      return;
    }
    arrived.watcher.passed(Milestone.LISTS_PLACED);
    Berth berth = arrived.berth;
    ParcelReceipt.write(arrived.read.label(), receipt, berth.folder().out());
    arrived.watcher.passed(Milestone.RECEIPT_OUT);
    berth.folder().remove(arrived.head, arrived.read);
    arrived.watcher.passed(Milestone.CLEARED);
  }

  private ParcelReceipt entered(Arrived arrived, String text, Path work) {
    String site = arrived.berth.peer().name();
    packages.lock(site);
    long sequence = arrived.read.label().sequence();
    if (packages.lastTaken(site) + 1 != sequence) {
      throw new IllegalStateException("another server took it");
    }
    List<Refused> refused = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().limit(MOST_ITEMS).toList()) {
      number++;
      note(refused, number, message(arrived.berth, new Line(sequence, number, line)));
    }
    for (ListName list : lists(work)) {
      number++;
      String code = listed(arrived.berth, list, work);
      String key = "list/" + sequence + "/" + list.number();
      items.add(site, false, new Item(sequence, number, "LIST", key, list.name()), code);
      note(refused, list.number(), code);
    }
    ParcelReceipt receipt =
        ParcelReceipt.sign(
            new ParcelReceipt.Taken(arrived.read, clock.instant(), number, refused),
            arrived.berth.own());
    packages.take(site, arrived.read, receipt);
    log.done("FERRY_TAKEN", arrived.name(), "items " + number + " refused " + refused.size());
    return receipt;
  }

  private static void note(List<Refused> refused, int number, String code) {
    if (!code.equals(ApplyItem.DONE)) {
      refused.add(new Refused(number, code));
    }
  }

  /** 一行消息。 */
  private record Line(long sequence, int number, String text) {
    @Override
    public String toString() {
      return "Line[" + sequence + "/" + number + "]";
    }
  }

  private String message(Berth berth, Line line) {
    String site = berth.peer().name();
    try {
      Message message = Message.parse(line.text);
      String key = message.text("key");
      String kind = message.text("kind").toUpperCase(Locale.ROOT);
      if (!key.matches("[a-z]{1,10}/[0-9]{1,18}/[0-9]{1,9}") || !kind.matches("[A-Z]{1,10}")) {
        return FerryRefusal.ITEM_UNUSABLE.code();
      }
      if (!items.known(site, false, Set.of(key)).isEmpty()) {
        return FerryRefusal.TAKEN_BEFORE.code();
      }
      String code = apply.apply(berth, message);
      items.add(site, false, new Item(line.sequence, line.number, kind, key, ""), code);
      return code;
    } catch (IllegalArgumentException unreadable) {
      return FerryRefusal.ITEM_UNUSABLE.code();
    }
  }

  /** What is not theirs, or finds no folder, is removed before the entry stands. */
  private String listed(Berth berth, ListName list, Path work) {
    boolean theirs = berth.peer().departments().contains(list.department());
    if (theirs && deliveries.watching()) {
      return ApplyItem.DONE;
    }
    try {
      Files.deleteIfExists(work.resolve(list.text()));
      Files.deleteIfExists(work.resolve(list.text() + Deliveries.NOTE));
    } catch (IOException disk) {
      throw new UncheckedIOException(disk);
    }
    return (theirs ? FerryRefusal.NO_LIST_FOLDER : FerryRefusal.NOT_THEIRS).code();
  }

  /** Lists that have their note, by number. */
  private static List<ListName> lists(Path work) {
    try (Stream<Path> files = Files.list(work)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(Deliveries.NOTE))
          .map(name -> ListName.parse(name.substring(0, name.length() - Deliveries.NOTE.length())))
          .flatMap(Optional::stream)
          .sorted(Comparator.comparingInt(ListName::number))
          .toList();
    } catch (IOException disk) {
      throw new UncheckedIOException(disk);
    }
  }

  /**
   * Puts the lists of an entered package into the departments' folders, once each.
   *
   * @return false while one waits, since a file of its name lies there
   */
  boolean place(Berth berth, String name) throws IOException {
    Path work = berth.folder().work(name);
    boolean all = true;
    if (!Files.isDirectory(work)) {
      return true;
    }
    for (ListName list : lists(work)) {
      Path file = work.resolve(list.text());
      Path note = work.resolve(list.text() + Deliveries.NOTE);
      String as = name + "-" + list.number() + "-" + list.name();
      all &= deliveries.put(list.department(), file, note, as);
    }
    if (all) {
      OpenParcel.remove(work);
    }
    return all;
  }
}
