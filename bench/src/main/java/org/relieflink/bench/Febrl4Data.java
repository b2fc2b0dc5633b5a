package org.relieflink.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.relieflink.bench.peer.ListFile;

/**
 * FEBRL 数据集 4：五千份原件、五千份带错的副本。 The public data set as a folder of lists: the originals are the
 * parties, the damaged duplicates the pool; the truth is in their ids ({@code rec-17-org} is {@code
 * rec-17-dup-0}).
 */
final class Febrl4Data {
  private Febrl4Data() {}

  /** The folder, filled with the files as they were published and a truth file. */
  static Path unpack(Path folder) throws IOException {
    Files.createDirectories(folder);
    copy("febrl_dataset4a.csv", folder.resolve("parties.csv"));
    copy("febrl_dataset4b.csv", folder.resolve("pool.csv"));
    try (Writer truth = Files.newBufferedWriter(folder.resolve("truth.csv"))) {
      StringBuilder pairs = new StringBuilder("party_id,record_id,kind\n");
      ListFile.forEach(
          folder.resolve("pool.csv"),
          row -> {
            String id = row.get("rec_id");
            String original = id.substring(0, id.indexOf("-dup")) + "-org";
            pairs.append(original).append(',').append(id).append(",self\n");
          });
      truth.write(pairs.toString());
    }
    return folder;
  }

  private static void copy(String resource, Path file) throws IOException {
    try (InputStream in = Febrl4Data.class.getResourceAsStream("febrl4/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
