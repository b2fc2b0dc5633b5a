package org.relieflink.proof.parcel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relieflink.proof.parcel.ParcelHead.Volume;

/** 查一个包：which volumes are there and whole; needs no key, so a carrier can do it at the gate. */
public final class CheckParcel {
  private CheckParcel() {}

  /** Everything that is wrong with the volumes beside a head; empty = whole. */
  public static List<VolumeFault> faults(Path head, ParcelHead read) throws IOException {
    List<VolumeFault> faults = new ArrayList<>(quick(head, read));
    if (faults.isEmpty()) {
      for (Volume volume : read.volumes()) {
        Path file = head.resolveSibling(read.fileName(volume));
        if (!TwoDigests.of(file).equals(volume.sum())) {
          faults.add(new VolumeFault(read.fileName(volume), ParcelFault.VOLUME_DAMAGED));
        }
      }
    }
    return faults;
  }

  /** What is missing or short, or too long, by looking at the folder alone. */
  private static List<VolumeFault> quick(Path head, ParcelHead read) throws IOException {
    List<VolumeFault> faults = new ArrayList<>();
    for (Volume volume : read.volumes()) {
      String name = read.fileName(volume);
      fault(head.resolveSibling(name), volume.bytes())
          .ifPresent(fault -> faults.add(new VolumeFault(name, fault)));
    }
    return faults;
  }

  private static Optional<ParcelFault> fault(Path file, long bytes) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(ParcelFault.VOLUME_MISSING);
    }
    long size = Files.size(file);
    if (size < bytes) {
      return Optional.of(ParcelFault.VOLUME_SHORT);
    }
    return size > bytes ? Optional.of(ParcelFault.VOLUME_DAMAGED) : Optional.empty();
  }
}
