package org.relieflink.proof.parcel;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * 拆一个包：only what this sender signed for this receiver, whole, comes out; before everything is
 * checked nothing stands in the folder.
 */
public final class OpenParcel {
  private final SiteKeys own;
  private final SiteCard from;

  public OpenParcel(SiteKeys own, SiteCard from) {
    this.own = own;
    this.from = from;
  }

  /**
   * Whether it is from that site and for this one, before a volume is read.
   *
   * @throws ParcelRefusedException when it is not
   */
  public void checkHead(ParcelHead head) {
    head.checkFrom(from);
    boolean ours =
        head.label().receiver().equals(own.site())
            && head.seal().opens().equals(own.card().seals().id())
            && head.seal().suite() == own.card().seals().suite();
    if (!ours) {
      throw new ParcelRefusedException(ParcelFault.WRONG_RECEIVER, head.label().receiver());
    }
  }

  /** 往哪里拆：where the bytes of each file go. */
  @FunctionalInterface
  public interface Sinks {
    /** For one file, in the order of the package; closed when its bytes are through. */
    OutputStream sink(String name) throws IOException;
  }

  /**
   * Opens a package into a folder that it makes.
   *
   * @param folder must not be there yet; appears whole or not at all
   * @return the files, in the order of the package
   * @throws ParcelRefusedException for whatever is not as it was sealed
   */
  public List<Path> open(Path head, Path folder) throws IOException {
    Path beside = folder.resolveSibling(folder.getFileName() + ".part");
    remove(beside);
    Files.createDirectories(beside);
    try {
      List<String> names = open(head, (Sinks) name -> Files.newOutputStream(beside.resolve(name)));
      Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
      return names.stream().map(folder::resolve).toList();
    } finally {
      remove(beside);
    }
  }

  /**
   * Opens a package; what the sinks got is to be believed only when this returns.
   *
   * @return the names, in the order of the package
   * @throws ParcelRefusedException for whatever is not as it was sealed
   */
  public List<String> open(Path head, Sinks sinks) throws IOException {
    ParcelHead read = ParcelHead.read(head);
    checkHead(read);
    List<VolumeFault> faults = CheckParcel.faults(head, read);
    if (!faults.isEmpty()) {
      throw new ParcelRefusedException(faults.get(0).fault(), faults.get(0).file());
    }
    try {
      return content(head, read, sinks);
    } catch (IllegalArgumentException | IllegalStateException | EOFException broken) {
      throw new ParcelRefusedException(ParcelFault.CONTENT_BROKEN, read.fileName());
    }
  }

  /** Removes a folder of files, if it is there. */
  public static void remove(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.deleteIfExists(file);
        }
      }
      Files.deleteIfExists(folder);
    }
  }

  private List<String> content(Path head, ParcelHead read, Sinks sinks) throws IOException {
    if (read.seal().manifest() > Manifest.LONGEST) {
      throw new IllegalArgumentException("a list of parts without end");
    }
    String core = ParcelHead.core(read.label(), read.seal());
    ContentKey key = ContentKey.opening(own.opening(), read.seal(), core);
    List<String> names = new ArrayList<>();
    try (VolumeReader volumes = new VolumeReader(head, read)) {
      Manifest manifest = Manifest.parse(list(key, read.seal().manifest(), volumes));
      checkSizes(read, manifest);
      for (Manifest.Entry entry : manifest.entries()) {
        names.add(entry.name());
        try (OutputStream out = sinks.sink(entry.name())) {
          Stretch stretch = new Stretch(key, names.size(), entry.sum().bytes());
          if (!segments(stretch, volumes, out).equals(entry.sum())) {
            throw new IllegalArgumentException("not the bytes of the list");
          }
        }
      }
    }
    return names;
  }

  private static void checkSizes(ParcelHead read, Manifest manifest) {
    long sealed =
        ContentKey.sealed(read.seal().manifest())
            + manifest.entries().stream()
                .mapToLong(entry -> ContentKey.sealed(entry.sum().bytes()))
                .sum();
    long there = read.volumes().stream().mapToLong(ParcelHead.Volume::bytes).sum();
    if (sealed != there || manifest.content() != read.seal().content()) {
      throw new IllegalArgumentException("more or less than the list says");
    }
  }

  private static byte[] list(ContentKey key, long length, VolumeReader volumes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    segments(new Stretch(key, 0, length), volumes, out);
    return out.toByteArray();
  }

  /** 一个文件的密文。 */
  private record Stretch(ContentKey key, int part, long bytes) {}

  private static TwoDigests.Sum segments(Stretch stretch, VolumeReader volumes, OutputStream out)
      throws IOException {
    TwoDigests digests = new TwoDigests();
    byte[] buffer = new byte[ContentKey.SEGMENT + Suite.TAG];
    long left = stretch.bytes;
    for (long segment = 0; left > 0; segment++) {
      int length = (int) Math.min(left, ContentKey.SEGMENT);
      volumes.fill(buffer, length + Suite.TAG);
      byte[] text = stretch.key.open(stretch.part, segment, buffer, length + Suite.TAG);
      out.write(text);
      digests.update(text, 0, text.length);
      left -= length;
    }
    return digests.sum();
  }
}
