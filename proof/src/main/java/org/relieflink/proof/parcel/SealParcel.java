package org.relieflink.proof.parcel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.relieflink.proof.parcel.ParcelHead.Seal;

/** 封一个数据包：streams the parts into sealed volumes; the signed head comes last and whole. */
public final class SealParcel {
  private final SiteKeys from;
  private final SiteCard to;
  private final long volumeBytes;

  /**
   * For one pair of sites.
   *
   * @param volumeBytes bytes of a volume, at least one
   */
  public SealParcel(SiteKeys from, SiteCard to, long volumeBytes) {
    this.from = from;
    this.to = to;
    this.volumeBytes = volumeBytes;
  }

  /**
   * Seals parts into a folder.
   *
   * @throws ParcelRefusedException when a part has an unusable name or changes meanwhile
   */
  public ParcelHead seal(ParcelLabel label, List<Part> parts, Path folder) throws IOException {
    return seal(label, parts, folder, to.seals().suite().generate());
  }

  /** With a key of one's own choice, for check vectors only: a key must never seal twice. */
  ParcelHead seal(ParcelLabel label, List<Part> parts, Path folder, OpeningKey once)
      throws IOException {
    Manifest manifest = Manifest.of(parts);
    byte[] list = manifest.bytes();
    Seal seal =
        new Seal(
            to.seals().suite(),
            once.publicKey().key(),
            to.seals().id(),
            list.length,
            manifest.content());
    ContentKey key = ContentKey.sealing(once, to.seals(), ParcelHead.core(label, seal));
    Files.createDirectories(folder);
    try (VolumeWriter volumes = new VolumeWriter(folder, label, volumeBytes)) {
      Outlet outlet = new Outlet(key, volumes);
      outlet.list(list);
      for (int i = 0; i < parts.size(); i++) {
        outlet.part(i + 1, parts.get(i), manifest.entries().get(i));
      }
      ParcelHead head = ParcelHead.sign(label, seal, volumes.finish(), from.signing());
      write(folder.resolve(head.fileName()), head.text());
      return head;
    }
  }

  /** 封了往卷里写。 */
  private record Outlet(ContentKey key, VolumeWriter volumes) {
    private void list(byte[] list) throws IOException {
      for (int at = 0; at < list.length; at += ContentKey.SEGMENT) {
        byte[] text = Arrays.copyOfRange(list, at, Math.min(list.length, at + ContentKey.SEGMENT));
        volumes.write(key.seal(0, at / ContentKey.SEGMENT, text, text.length));
      }
    }

    private void part(int number, Part part, Manifest.Entry entry) throws IOException {
      TwoDigests digests = new TwoDigests();
      byte[] buffer = new byte[ContentKey.SEGMENT];
      long segment = 0;
      try (InputStream in = part.source().open()) {
        for (int read = in.readNBytes(buffer, 0, buffer.length);
            read > 0;
            read = in.readNBytes(buffer, 0, buffer.length)) {
          digests.update(buffer, 0, read);
          volumes.write(key.seal(number, segment++, buffer, read));
        }
      }
      if (!digests.sum().equals(entry.sum())) {
        throw new ParcelRefusedException(ParcelFault.PART_UNUSABLE, part.name());
      }
    }
  }

  /** Appears whole or not at all. */
  static void write(Path file, String text) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    Files.write(
        beside,
        text.getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE,
        StandardOpenOption.SYNC);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
