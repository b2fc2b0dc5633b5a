package org.relieflink.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * 半成品架：每个结果以其全部来源的指纹命名，完成后才有标记。 Finished results of steps. Each stands under the fingerprint of all
 * that it was made from and has a marker when it is complete: what is there is right, what is
 * missing or cut off is made again, and a changed input finds nothing.
 */
final class Shelf implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String LENGTH = "bytes";

  /** Makes a result and gives what it counted. */
  @FunctionalInterface
  interface Maker {
    Outcome make(Path file) throws IOException;
  }

  private final Storage storage;
  private final String folder;

  Shelf(Storage storage, String folder) {
    this.storage = storage;
    this.folder = folder;
  }

  Storage storage() {
    return storage;
  }

  /** Where a result stands or will stand. */
  String path(Stage stage, String key) {
    return folder + "/" + stage.folder() + "/" + key + stage.extension();
  }

  private String marker(Stage stage, String key) {
    return folder + "/" + stage.folder() + "/" + key + ".done";
  }

  /** What a finished result counted; empty where it is missing or not whole. */
  Optional<Outcome> find(Stage stage, String key) throws IOException {
    String marker = marker(stage, key);
    if (!storage.exists(marker)) {
      return Optional.empty();
    }
    Outcome outcome = Outcome.parse(storage.text(marker));
    boolean whole = storage.length(path(stage, key)) == outcome.count(LENGTH);
    return whole ? Optional.of(outcome.without(LENGTH)) : Optional.empty();
  }

  /** Makes a result and then its marker. */
  Outcome keep(Stage stage, String key, Maker maker) throws IOException {
    Outcome[] outcome = new Outcome[1];
    storage.make(
        path(stage, key), file -> outcome[0] = maker.make(file).and(LENGTH, Files.size(file)));
    storage.makeText(marker(stage, key), outcome[0].text());
    return outcome[0].without(LENGTH);
  }
}
