package org.relieflink.platform.pool.internal.own;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.internal.run.UploadFolder;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.vault.MemoryFolder;
import org.relieflink.platform.vault.MemoryFolder.ClearFile;
import org.springframework.stereotype.Component;

/**
 * 样本架：试查用的文件只放在内存里，存了草稿就扔，半小时不用也扔。 Sample files lie in memory only, one for each officer: never on
 * a disk, never in the database, gone when the draft is kept or after half an hour.
 */
@Component
public class SampleShelf {
  private static final int MOST_BYTES = 4 << 20; // some ten thousand rows
  private static final int MOST_SAMPLES = 16; // 64 MB at most
  private static final Duration KEPT = Duration.ofMinutes(30);

  private final Map<String, Sample> samples = new LinkedHashMap<>();
  private final MemoryFolder memory;
  private final Clock clock;

  SampleShelf(MemoryFolder memory, Clock clock) {
    this.memory = memory;
    this.clock = clock;
  }

  /** One file; the bytes are never shown. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  public record Sample(String token, String officer, String name, byte[] bytes, Instant at) {
    @Override
    public String toString() {
      return "Sample[" + bytes.length + " bytes]";
    }
  }

  /** Keeps a file in the place of the officer's last one. */
  public synchronized Sample put(Officer officer, String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw Refusal.of(PoolRefusal.SAMPLE_TOO_LARGE, String.valueOf(MOST_BYTES >> 20))
          .asException();
    }
    Sample sample =
        new Sample(
            UUID.randomUUID().toString(),
            officer.staffNumber(),
            UploadFolder.safeName(name),
            bytes,
            clock.instant());
    samples.values().removeIf(old -> old.officer().equals(sample.officer()));
    tidy();
    samples.put(sample.token(), sample);
    return sample;
  }

  /** The officer's own file of this token, while it is kept. */
  public synchronized Optional<Sample> find(String token, Officer officer) {
    tidy();
    return Optional.ofNullable(samples.get(token))
        .filter(sample -> sample.officer().equals(officer.staffNumber()));
  }

  public synchronized void drop(Sample sample) {
    samples.remove(sample.token());
  }

  /** In the clear, in the folder in memory; close it soon. */
  public ClearFile open(Sample sample) throws IOException {
    ClearFile file = memory.file(sample.name());
    try {
      Files.write(file.path(), sample.bytes());
      return file;
    } catch (IOException failure) {
      file.close();
      throw failure;
    }
  }

  private void tidy() {
    Instant oldest = clock.instant().minus(KEPT);
    samples.values().removeIf(sample -> sample.at().isBefore(oldest));
    while (samples.size() >= MOST_SAMPLES) {
      samples.values().stream()
          .min(Comparator.comparing(Sample::at))
          .ifPresent(first -> samples.remove(first.token()));
    }
  }
}
