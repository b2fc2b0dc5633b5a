package org.relieflink.proof.parcel;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.proof.parcel.ParcelHead.Volume;

/** 一卷一卷写：cuts the sealed content into files of one size and digests each. */
final class VolumeWriter implements AutoCloseable {
  private final Path folder;
  private final ParcelLabel label;
  private final long size;
  private final List<Volume> done = new ArrayList<>();
  private TwoDigests digests = new TwoDigests();
  private long written;
  private @Nullable FileChannel channel;
  private @Nullable OutputStream out;

  VolumeWriter(Path folder, ParcelLabel label, long size) {
    this.folder = folder;
    this.label = label;
    this.size = size;
  }

  void write(byte[] bytes) throws IOException {
    int from = 0;
    while (from < bytes.length) {
      OutputStream volume = out == null ? next() : out;
      int length = (int) Math.min(bytes.length - from, size - written);
      volume.write(bytes, from, length);
      digests.update(bytes, from, length);
      from += length;
      written += length;
      if (written == size) {
        end();
      }
    }
  }

  private OutputStream next() throws IOException {
    Path file = folder.resolve(ParcelHead.volumeName(label, done.size() + 1));
    FileChannel opened =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    OutputStream made = new BufferedOutputStream(Channels.newOutputStream(opened));
    channel = opened;
    out = made;
    return made;
  }

  private void end() throws IOException {
    if (out != null && channel != null) {
      out.flush();
      channel.force(true);
      out.close();
      TwoDigests.Sum sum = digests.sum();
      done.add(new Volume(done.size() + 1, sum.bytes(), sum.sha256(), sum.sm3()));
    }
    out = null;
    channel = null;
    digests = new TwoDigests();
    written = 0;
  }

  /** Ends the last one and gives all. */
  List<Volume> finish() throws IOException {
    end();
    return List.copyOf(done);
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }
}
