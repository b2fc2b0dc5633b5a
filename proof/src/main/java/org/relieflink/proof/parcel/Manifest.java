package org.relieflink.proof.parcel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.relieflink.proof.Fields;
import org.relieflink.proof.Octets;

/**
 * 清单：name, length and digests of every part. It is part 0 of the sealed content: a digest of a
 * short answer in the clear would let anybody try the few answers there are.
 */
record Manifest(List<Entry> entries) {
  static final int MOST_PARTS = 10_000;

  /** Bytes of the longest list that is read. */
  static final long LONGEST = 8L << 20;

  Manifest {
    entries = List.copyOf(entries);
  }

  /** 一个文件。 */
  record Entry(String name, TwoDigests.Sum sum) {
    String line(int number) {
      return Fields.line("part")
          .add("number", number)
          .add("name", Octets.of(name.getBytes(StandardCharsets.UTF_8)).base64())
          .add("bytes", sum.bytes())
          .add("sha256", sum.sha256().hex())
          .add("sm3", sum.sm3().hex())
          .text();
    }
  }

  static Manifest of(List<Part> parts) throws IOException {
    List<Entry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Part part : parts) {
      if (!Part.isName(part.name()) || !names.add(part.name()) || names.size() > MOST_PARTS) {
        throw new ParcelRefusedException(ParcelFault.PART_UNUSABLE, part.name());
      }
      entries.add(new Entry(part.name(), TwoDigests.of(part.source())));
    }
    return new Manifest(entries);
  }

  long content() {
    return entries.stream().mapToLong(entry -> entry.sum.bytes()).sum();
  }

  byte[] bytes() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < entries.size(); i++) {
      text.append(entries.get(i).line(i + 1)).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads {@link #bytes}.
   *
   * @throws IllegalArgumentException when the text is none
   */
  static Manifest parse(byte[] bytes) {
    List<Entry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
      Fields fields = Fields.parse("part", line);
      byte[] name = Octets.ofBase64(fields.get("name")).bytes();
      Entry entry =
          new Entry(
              new String(name, StandardCharsets.UTF_8),
              new TwoDigests.Sum(
                  fields.count("bytes"), fields.digest("sha256"), fields.digest("sm3")));
      boolean next = fields.count("number") == entries.size() + 1L;
      if (!next || !Part.isName(entry.name) || !names.add(entry.name)) {
        throw new IllegalArgumentException("not a list of parts");
      }
      entries.add(entry);
    }
    return new Manifest(entries);
  }
}
