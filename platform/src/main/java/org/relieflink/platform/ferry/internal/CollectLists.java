package org.relieflink.platform.ferry.internal;

import static org.relieflink.platform.exchange.Deliveries.NOTE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.relieflink.platform.Sm3;
import org.relieflink.proof.parcel.Part;
import org.springframework.stereotype.Component;

/**
 * 要送的名单：each with its note, in the folder {@code lists/DEPARTMENT} of the site it goes to; the same
 * two files that go into a folder of {@code exchange} where there is a wire.
 */
@Component
class CollectLists {
  private static final int ROOM = 60; // bytes of department and number before the name

  private final FreightStore items;

  CollectLists(FreightStore items) {
    this.items = items;
  }

  /**
   * 一份名单.
   *
   * @param key over both files: the same once more is not sent twice, unless it was refused
   */
  record Offer(String department, Path list, Path note, String key) {
    String name() {
      return String.valueOf(list.getFileName());
    }

    /** Under a key that was not refused yet. */
    Offer besides(Set<String> refused) {
      String fresh = key;
      for (int time = 2; refused.contains(fresh); time++) {
        fresh = key + "/" + time;
      }
      return new Offer(department, list, note, fresh);
    }
  }

  /** Those that did not travel yet, at most so many; of two with the same bytes one is enough. */
  List<Offer> waiting(Berth berth, int most) throws IOException {
    List<Offer> all = all(berth);
    Set<String> met = new HashSet<>(known(berth, all));
    return all.stream().filter(one -> met.add(one.key)).limit(most).toList();
  }

  /** Removes those that travelled: the package that is kept has them. */
  void clear(Berth berth) throws IOException {
    List<Offer> all = all(berth);
    Set<String> known = known(berth, all);
    for (Offer one : all) {
      if (known.contains(one.key)) {
        Files.deleteIfExists(one.list);
        Files.deleteIfExists(one.note);
      }
    }
  }

  private Set<String> known(Berth berth, List<Offer> all) {
    return items.known(berth.peer().name(), true, all.stream().map(Offer::key).toList());
  }

  private List<Offer> all(Berth berth) throws IOException {
    List<Offer> offers = new ArrayList<>();
    try (Stream<Path> departments = Files.list(berth.folder().lists())) {
      for (Path folder : departments.sorted().toList()) {
        String department = String.valueOf(folder.getFileName());
        if (department.matches("[a-z_]{1,40}") && Files.isDirectory(folder)) {
          of(department, folder, offers);
        }
      }
    }
    Set<String> refused = offers.isEmpty() ? Set.of() : items.refusedKeys(berth.peer().name());
    return offers.stream().map(one -> one.besides(refused)).toList();
  }

  private static void of(String department, Path folder, List<Offer> offers) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path note : files.filter(CollectLists::isNote).sorted().toList()) {
        String noted = String.valueOf(note.getFileName());
        Path list = folder.resolve(noted.substring(0, noted.length() - NOTE.length()));
        boolean noteOfNote = noted.endsWith(NOTE + NOTE); // there it would be two things at once
        if (!noteOfNote && isFile(list) && Part.isName("x".repeat(ROOM) + noted)) {
          String key = "list/" + department + "/" + Sm3.of(list) + "/" + Sm3.of(note);
          offers.add(new Offer(department, list, note, key));
        }
      }
    }
  }

  private static boolean isNote(Path file) {
    return isFile(file) && file.toString().endsWith(NOTE);
  }

  private static boolean isFile(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }
}
