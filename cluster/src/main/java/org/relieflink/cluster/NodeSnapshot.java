package org.relieflink.cluster;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.relieflink.linkage.PoolIndex;

/**
 * 本节点上映射的快照，所有任务共用一份。 The snapshot as this node maps it: opened once per process, and fetched once
 * per node where it does not stand on a disk of the node.
 */
final class NodeSnapshot {
  private static final Map<String, PoolIndex> OPEN = new HashMap<>();

  private NodeSnapshot() {}

  static PoolIndex open(Shelf shelf, String key, Model model) throws IOException {
    synchronized (OPEN) {
      PoolIndex open = OPEN.get(key);
      if (open == null) {
        open = PoolIndex.open(file(shelf, key), model.read());
        OPEN.clear();
        OPEN.put(key, open);
      }
      return open;
    }
  }

  private static Path file(Shelf shelf, String key) throws IOException {
    String path = shelf.path(Stage.SNAPSHOT, key);
    Storage storage = shelf.storage();
    return storage.isLocal(path) ? Storage.local(path) : fetched(storage, path, key);
  }

  /** A copy in the temporary folder of the node; other processes of the node wait for it. */
  private static Path fetched(Storage storage, String path, String key) throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"), "relieflink-snapshots");
    if (!Files.isDirectory(folder)) {
      var ownerOnly =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
      Files.createDirectories(folder, ownerOnly);
    }
    Path copy = folder.resolve(key + Stage.SNAPSHOT.extension());
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(key + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!Files.exists(copy) || Files.size(copy) != storage.length(path)) {
        Path unfinished = folder.resolve(key + ".unfinished");
        storage.copyOut(path, unfinished);
        Files.move(unfinished, copy, StandardCopyOption.REPLACE_EXISTING);
      }
      if (!lock.isValid()) {
        throw new IOException("lock lost: " + copy);
      }
    }
    copy.toFile().deleteOnExit();
    return copy;
  }
}
